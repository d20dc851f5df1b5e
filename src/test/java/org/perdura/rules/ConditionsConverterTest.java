package org.perdura.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.rules.Beginning.that;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

class ConditionsConverterTest {

    private static final int COLUMN = 60_000;

    private final ConditionsConverter converter = new ConditionsConverter();

    @Test
    void conditions_come_back_as_they_were_stored() {
        var conditions = List.of(
            that(Subject.CONTEXT, "Tier", Operator.ONE_OF, "go\"ld", "prata ç 日本"),
            that(Subject.TIME, "America/Sao_Paulo", Operator.INSIDE, "22:00", "06:00"),
            that(Subject.CLAIM, "plan", Operator.EXISTS));
        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(conditions)))
            .isEqualTo(conditions);
        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(List.of()))).isEmpty();
    }

    @Test
    void what_another_version_has_stored_is_not_understood_and_breaks_nothing() {
        var read = converter.convertToEntityAttribute("""
            {"all": [{"subject": "MOON", "name": "", "operator": "EQUALS", "values": ["full"]},
                     {"subject": "CONTEXT", "name": "Tier", "operator": "SOUNDS_LIKE", "values": ["gold"]},
                     {"subject": "CONTEXT", "name": "Tier", "operator": "EQUALS", "values": ["gold"]}]}
            """);
        assertThat(read).extracting(Condition::subject).containsExactly(null, Subject.CONTEXT, Subject.CONTEXT);
        assertThat(read).extracting(Condition::operator).containsExactly(Operator.EQUALS, null, Operator.EQUALS);
    }

    @Test
    void garbage_is_one_condition_that_nobody_understands() {
        assertThat(converter.convertToEntityAttribute("not json")).containsExactly(Condition.notUnderstood());
        assertThat(converter.convertToEntityAttribute("{}")).isEmpty();
    }

    @Test
    void the_longest_conditions_fit() {
        var longest = new Condition(Subject.CONTEXT, "x".repeat(100), Operator.ONE_OF,
            Collections.nCopies(TypedValues.MOST, "\"".repeat(TypedValues.LENGTH)));
        var stored = converter.convertToDatabaseColumn(Collections.nCopies(Rule.MOST_CONDITIONS, longest));
        assertThat(stored.length()).isLessThan(COLUMN);
        assertThat(converter.convertToEntityAttribute(stored)).hasSize(Rule.MOST_CONDITIONS);
    }
}
