package org.perdura.workstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.platform.Ids;
import org.perdura.platform.LocalText;

@Tag("ST-11")
class TimeoutRulesConverterTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00.123456Z");

    private final TimeoutRulesConverter converter = new TimeoutRulesConverter();

    @Test
    void rules_are_stored_in_their_order() {
        var rules = List.of(rule(TimeoutAction.TELL_CUSTOMER, "“Olá”,\n\"{AgentName}\" \\ 🙂"),
            rule(TimeoutAction.PARK, null));

        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(rules))).isEqualTo(rules);
        assertThat(converter.convertToDatabaseColumn(List.of())).isNull();
        assertThat(converter.convertToEntityAttribute(null)).isEmpty();
    }

    @Test
    void as_many_and_as_long_as_they_may_be_they_fit() {
        var worst = Stream.of("\"", "\\", "🙂", "\n").map(sign -> sign.repeat(TimeoutRule.TEXT_LENGTH)).toList();

        for (var text : worst) {
            var rules = Stream.generate(() -> rule(TimeoutAction.TELL_AGENT, text)).limit(TimeoutRule.AT_MOST).toList();
            var stored = converter.convertToDatabaseColumn(rules);

            assertThat(stored).hasSizeLessThanOrEqualTo(64_000);
            assertThat(converter.convertToEntityAttribute(stored)).isEqualTo(rules);
        }
    }

    @Test
    void nobody_who_waits_for_an_answer_is_parked_or_closed() {
        assertThat(Silence.AGENT.allows(TimeoutAction.PARK)).isFalse();
        assertThat(Silence.AGENT.allows(TimeoutAction.CLOSE)).isFalse();
        assertThat(Silence.AGENT.allows(TimeoutAction.RELEASE)).isTrue();
        assertThat(Silence.CUSTOMER.allows(TimeoutAction.RELEASE)).isFalse();
    }

    private static TimeoutRule rule(TimeoutAction action, String text) {
        var texts = text == null ? LocalText.NONE : new LocalText(Map.of("en", text, "pt-BR", text));
        return new TimeoutRule(Ids.next(), Silence.CUSTOMER, Duration.ofDays(365), action, texts, NOW);
    }
}
