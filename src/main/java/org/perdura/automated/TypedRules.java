package org.perdura.automated;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.perdura.workstream.TimeoutRule;

/** The timeout rules of the form, in their order, as they are being typed. */
public class TypedRules implements Serializable {

    private final List<TypedRule> rules = new ArrayList<>();

    static TypedRules of(List<TimeoutRule> rules) {
        var typed = new TypedRules();
        rules.stream().map(TypedRule::of).forEach(typed.rules::add);
        return typed;
    }

    /**
     * What was typed, if there is nothing wrong with it. Rules that mean something else than before count from now on.
     *
     * @param before the rules as they were
     */
    Optional<List<TimeoutRule>> read(List<TimeoutRule> before, Instant now, TypedRule.Refusal refusal) {
        var mistakes = new ArrayList<String>();
        var read = new ArrayList<TimeoutRule>();
        for (int i = 0; i < rules.size(); i++) {
            var row = "rules:" + i + ":";
            var rule = rules.get(i).read(now, (field, key, arguments) -> {
                mistakes.add(field);
                refusal.of(row + field, key, arguments);
            });
            read.add(asBefore(rule, before));
        }

        return mistakes.isEmpty() ? Optional.of(read) : Optional.empty();
    }

    private static TimeoutRule asBefore(TimeoutRule rule, List<TimeoutRule> before) {
        return before.stream()
            .filter(other -> other.id().equals(rule.id()) && other.meansTheSameAs(rule))
            .findFirst()
            .map(other -> rule.countingFrom(other.since()))
            .orElse(rule);
    }

    void add() {
        if (!isFull()) {
            rules.add(new TypedRule());
        }
    }

    void remove(TypedRule rule) {
        rules.remove(rule);
    }

    void raise(TypedRule rule) {
        var place = rules.indexOf(rule);
        if (place > 0) {
            Collections.swap(rules, place, place - 1);
        }
    }

    public boolean isFull() {
        return rules.size() >= TimeoutRule.AT_MOST;
    }

    public List<TypedRule> getRules() {
        return rules;
    }
}
