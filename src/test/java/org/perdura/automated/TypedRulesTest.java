package org.perdura.automated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perdura.platform.DurationUnit;
import org.perdura.workstream.Silence;
import org.perdura.workstream.TimeoutAction;
import org.perdura.workstream.TimeoutRule;

/** What administrators type as timeout rules, and what is refused. */
@Tag("ST-11")
class TypedRulesTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final TypedRules typed = new TypedRules();
    private final List<String> refusals = new ArrayList<>();

    private TypedRule add() {
        typed.add();
        var rule = typed.getRules().get(typed.getRules().size() - 1);
        rule.setAction(TimeoutAction.PARK);
        rule.setNumber("10");
        rule.setUnit(DurationUnit.MINUTES);
        return rule;
    }

    private List<TimeoutRule> read(List<TimeoutRule> before) {
        return typed.read(before, NOON, (field, key, arguments) -> refusals.add(field + " " + key)).orElse(List.of());
    }

    @Test
    void what_is_typed_is_the_rule() {
        var rule = add();
        rule.setAction(TimeoutAction.TELL_CUSTOMER);
        rule.getTexts().put("en", " Are you there, {$Name$}? ");

        var read = read(List.of()).get(0);

        assertThat(read.after()).isEqualTo(Duration.ofMinutes(10));
        assertThat(read.texts().byLanguage()).containsOnlyKeys("en").containsValue("Are you there, {$Name$}?");
        assertThat(read.since()).isEqualTo(NOON);
    }

    @ParameterizedTest
    @CsvSource({
        "'', MINUTES, number", "ten, MINUTES, number", "-5, HOURS, number", "1.5, HOURS, number", "0, DAYS, range",
        "59, SECONDS, range", "366, DAYS, range", "999999999, DAYS, range"})
    void a_time_is_a_number_between_a_minute_and_a_year(String number, DurationUnit unit, String refusal) {
        var rule = add();
        rule.setNumber(number);
        rule.setUnit(unit);

        assertThat(read(List.of())).isEmpty();
        assertThat(refusals).containsExactly("rules:0:number timeoutRules.after." + refusal);
    }

    @ParameterizedTest
    @CsvSource({"1, MINUTES", "365, DAYS", "8760, HOURS"})
    void the_shortest_and_the_longest_are_allowed(String number, DurationUnit unit) {
        var rule = add();
        rule.setNumber(number);
        rule.setUnit(unit);

        assertThat(read(List.of())).hasSize(1);
    }

    @Test
    void what_makes_no_sense_is_refused_at_its_field() {
        var parked = add();
        parked.setSilence(Silence.AGENT);
        var released = add();
        released.setAction(TimeoutAction.RELEASE);

        assertThat(read(List.of())).isEmpty();
        assertThat(refusals)
            .containsExactly("rules:0:action timeoutRules.action.AGENT", "rules:1:action timeoutRules.action.CUSTOMER");
    }

    @Test
    void who_is_to_say_something_needs_words_that_can_be_said() {
        for (var text : List.of("  ", "{AgentName", "x".repeat(1_001), "bell \u0007")) {
            var rule = add();
            rule.setAction(TimeoutAction.TELL_AGENT);
            rule.getTexts().put("pt-BR", text);
        }

        read(List.of());

        assertThat(refusals)
            .containsExactly("rules:0:en timeoutRules.text.missing", "rules:1:pt-BR message.text.broken",
                "rules:2:pt-BR timeoutRules.text.long", "rules:3:pt-BR message.text.pattern");
    }

    @Test
    void what_is_not_said_is_not_kept() {
        var rule = add();
        rule.getTexts().put("en", "{AgentName");

        assertThat(read(List.of()).get(0).texts().isEmpty()).isTrue();
    }

    @Test
    void only_a_rule_that_means_something_else_counts_anew() {
        add();
        var before = read(List.of()).stream().map(rule -> rule.countingFrom(NOON.minusSeconds(60))).toList();

        assertThat(read(before)).isEqualTo(before);
        typed.getRules().get(0).setNumber("11");
        assertThat(read(before).get(0).since()).isEqualTo(NOON);
    }

    @Test
    void rules_are_moved_and_removed_and_are_ten_at_most() {
        var first = add();
        var second = add();
        typed.raise(second);
        typed.raise(second);
        assertThat(typed.getRules()).containsExactly(second, first);
        typed.remove(second);
        assertThat(typed.getRules()).containsExactly(first);

        for (int i = 0; i < 20; i++) {
            typed.add();
        }

        assertThat(typed.getRules()).hasSize(TimeoutRule.AT_MOST);
        assertThat(typed.isFull()).isTrue();
    }
}
