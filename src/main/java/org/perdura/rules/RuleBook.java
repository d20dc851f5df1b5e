package org.perdura.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

import org.perdura.hours.OpeningCalendar;

/**
 * All rules of a workstream, in their order. Pure: the same conversation always gets the same verdict. A rule that
 * fails harms nobody but itself: its set classifies nothing, and what it should have routed goes to the fallback queue.
 */
public final class RuleBook {

    private static final Logger logger = Logger.getLogger(RuleBook.class.getName());

    private final Map<Integer, List<Rule>> sets = new TreeMap<>();
    private final List<Rule> routes;
    private final Map<UUID, OpeningCalendar> calendars;
    private final Map<UUID, String> names;

    /**
     * @param calendars of the hours that conditions ask for, by their ids
     * @param names of the skills and capacity profiles that rules give
     */
    RuleBook(List<ClassificationRule> classification, List<RoutingRule> routes, Map<UUID, OpeningCalendar> calendars,
            Map<UUID, String> names) {
        classification.forEach(rule -> sets.computeIfAbsent(rule.getSet(), set -> new ArrayList<>()).add(rule));
        this.routes = List.copyOf(routes);
        this.calendars = Map.copyOf(calendars);
        this.names = Map.copyOf(names);
    }

    /** Whether there is nothing to be asked. */
    public boolean isEmpty() {
        return sets.isEmpty() && routes.isEmpty();
    }

    /** Where conversations may begin by it. */
    Set<UUID> queueIds() {
        return routes.stream()
            .flatMap(rule -> ((RoutingRule) rule).getShares().stream())
            .map(Share::queueId)
            .collect(Collectors.toSet());
    }

    /** What a skill or a capacity profile is called that a rule gives. */
    public String nameOf(UUID id) {
        return names.getOrDefault(id, id.toString());
    }

    /** Where a rule sends a conversation. */
    public record Route(RoutingRule rule, UUID queueId) {
    }

    /**
     * Where every rule that matches would send it, the first one first. Nothing behind a rule that fails: nobody knows
     * what it should have done.
     */
    public List<Route> routes(Situation situation) {
        var classified = classify(situation, new ArrayList<>());
        return routes.stream()
            .map(rule -> ask(rule, classified))
            .takeWhile(finding -> !finding.isFailure())
            .filter(Finding::isMatch)
            .map(finding -> route(finding, situation.conversationId()))
            .toList();
    }

    private static Route route(Finding match, UUID conversationId) {
        var rule = (RoutingRule) match.rule();
        return new Route(rule, Share.of(rule.getShares(), conversationId, rule.getId()).queueId());
    }

    /** @param findings to which what became of the rules is added */
    private Situation classify(Situation situation, List<Finding> findings) {
        var classified = situation;

        for (var set : sets.values()) {
            var found = ask(set, classified);
            findings.addAll(found);
            classified = classified(classified, last(found));
        }

        return classified;
    }

    public Verdict decide(Situation situation) {
        var classification = new ArrayList<Finding>();
        var classified = classify(situation, classification);
        var routing = ask(routes, classified);
        return new Verdict(queue(routing, situation.conversationId()), classified, classification, routing);
    }

    private static Situation classified(Situation situation, Finding last) {
        return last.isMatch() ? situation.classified((ClassificationRule) last.rule()) : situation;
    }

    private static UUID queue(List<Finding> routing, UUID conversationId) {
        return routing.isEmpty() || !last(routing).isMatch() ? null : route(last(routing), conversationId).queueId();
    }

    /** Asks one after the other, until one matches or fails. */
    private List<Finding> ask(List<Rule> rules, Situation situation) {
        var found = new ArrayList<Finding>();

        for (var rule : rules) {
            found.add(ask(rule, situation));

            if (last(found).isDecisive()) {
                return found;
            }
        }

        return found;
    }

    private Finding ask(Rule rule, Situation situation) {
        for (var condition : rule.getConditions()) {
            try {
                if (!condition.holds(situation, calendars)) {
                    return Finding.unmatched(rule, condition);
                }
            } catch (RuleFailedException failed) {
                return Finding.failed(rule, condition, failed.failure());
            } catch (RuntimeException broken) {
                logger.log(Level.WARNING, "Rule {0} is broken: {1}",
                    new Object[] {rule.getId(), broken.getClass().getName()});
                return Finding.failed(rule, condition, Failure.ERROR);
            }
        }

        return rule.isSound() ? Finding.matched(rule) : Finding.failed(rule, null, Failure.ERROR);
    }

    private static Finding last(List<Finding> found) {
        return found.get(found.size() - 1);
    }
}
