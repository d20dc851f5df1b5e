package org.perdura.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.perdura.rules.Beginning.GERMAN;
import static org.perdura.rules.Beginning.LONDON;
import static org.perdura.rules.Beginning.NOON;
import static org.perdura.rules.Beginning.WIDGET;
import static org.perdura.rules.Beginning.about;
import static org.perdura.rules.Beginning.at;
import static org.perdura.rules.Beginning.gives;
import static org.perdura.rules.Beginning.holds;
import static org.perdura.rules.Beginning.that;
import static org.perdura.rules.Operator.ABSENT;
import static org.perdura.rules.Operator.CONTAINS;
import static org.perdura.rules.Operator.DIFFERS;
import static org.perdura.rules.Operator.EQUALS;
import static org.perdura.rules.Operator.EXISTS;
import static org.perdura.rules.Operator.GREATER;
import static org.perdura.rules.Operator.INSIDE;
import static org.perdura.rules.Operator.LESS;
import static org.perdura.rules.Operator.ONE_OF;
import static org.perdura.rules.Operator.OUTSIDE;
import static org.perdura.rules.Operator.STARTS_WITH;
import static org.perdura.rules.Subject.AUTHENTICATED;
import static org.perdura.rules.Subject.CLAIM;
import static org.perdura.rules.Subject.CONTEXT;
import static org.perdura.rules.Subject.HOURS;
import static org.perdura.rules.Subject.LOCALE;
import static org.perdura.rules.Subject.PRIORITY;
import static org.perdura.rules.Subject.SKILL;
import static org.perdura.rules.Subject.TIME;
import static org.perdura.rules.Subject.WEEKDAY;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perdura.hours.OpeningCalendar;
import org.perdura.platform.Ids;

@Tag("WD-12")
class ConditionTest {

    @ParameterizedTest
    @CsvSource({
        "EQUALS, gold, true", "EQUALS, GOLD, true", "EQUALS, ' gold ', true", "EQUALS, gol, false",
        "DIFFERS, gold, false", "DIFFERS, silver, true",
        "CONTAINS, OL, true", "CONTAINS, x, false",
        "STARTS_WITH, Go, true", "STARTS_WITH, old, false",
        "ONE_OF, gold, true", "ONE_OF, silver, false",
        "GREATER, 1, false", "LESS, 1, false"})
    void texts_are_compared_without_regard_to_case(Operator operator, String value, boolean expected) {
        assertThat(holds(that(CONTEXT, "Tier", operator, value), about(Map.of("Tier", "Gold")))).isEqualTo(expected);
        assertThat(holds(that(CLAIM, "plan", operator, value), about(Map.of()))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "GREATER, 9, true", "GREATER, 10, false", "GREATER, 9.99, true", "GREATER, -1, true", "GREATER, ten, false",
        "LESS, 11, true", "LESS, 10, false", "LESS, 10.000000001, true"})
    void numbers_are_compared_as_numbers(Operator operator, String value, boolean expected) {
        assertThat(holds(that(CONTEXT, "Items", operator, value), about(Map.of("Items", "10")))).isEqualTo(expected);
    }

    @Test
    void what_is_no_number_is_neither_greater_nor_less() {
        for (var told : List.of("ten", "1e9", "0x10", "", "99999999999999999999999999", "NaN")) {
            assertThat(holds(that(CONTEXT, "Items", GREATER, "1"), about(Map.of("Items", told)))).isFalse();
            assertThat(holds(that(CONTEXT, "Items", LESS, "1"), about(Map.of("Items", told)))).isFalse();
        }
    }

    @Test
    void what_was_not_told_is_absent_and_differs_from_everything() {
        var nothing = about(Map.of());
        assertThat(holds(that(CONTEXT, "Tier", ABSENT), nothing)).isTrue();
        assertThat(holds(that(CONTEXT, "Tier", EXISTS), nothing)).isFalse();
        assertThat(holds(that(CONTEXT, "Tier", DIFFERS, "gold"), nothing)).isTrue();
        assertThat(holds(that(CONTEXT, "Tier", EQUALS, "gold"), nothing)).isFalse();
        assertThat(holds(that(CONTEXT, "Tier", EXISTS), about(Map.of("Tier", " ")))).isFalse();
        assertThat(holds(that(CONTEXT, "Tier", EXISTS), about(Map.of("tier", "gold")))).as("names are exact").isFalse();
    }

    @Test
    void one_of_several() {
        assertThat(holds(that(CONTEXT, "Tier", ONE_OF, "silver", "gold"), about(Map.of("Tier", "gold")))).isTrue();
    }

    @Test
    void a_language_counts_with_and_without_its_country() {
        var brazilian = about(Map.of());
        assertThat(holds(that(LOCALE, "", EQUALS, "pt"), brazilian)).isTrue();
        assertThat(holds(that(LOCALE, "", EQUALS, "pt-br"), brazilian)).isTrue();
        assertThat(holds(that(LOCALE, "", EQUALS, "pt-PT"), brazilian)).isFalse();
        assertThat(holds(that(LOCALE, "", ONE_OF, "de", "pt"), brazilian)).isTrue();
        assertThat(holds(that(LOCALE, "", DIFFERS, "pt"), brazilian)).isFalse();
        assertThat(holds(that(LOCALE, "", ABSENT), at(NOON))).isTrue();
    }

    @Test
    void who_is_vouched_for_and_through_which_widget() {
        var known = about(Map.of());
        var anonymous = new Situation(Ids.next(), WIDGET, Map.of(), false, Locale.ROOT, Map.of(), NOON, Map.of(),
            Set.of(), 100);
        assertThat(holds(that(AUTHENTICATED, "", EQUALS, "true"), known)).isTrue();
        assertThat(holds(that(AUTHENTICATED, "", EQUALS, "false"), known)).isFalse();
        assertThat(holds(that(AUTHENTICATED, "", EQUALS, "false"), anonymous)).isTrue();
        assertThat(holds(that(Subject.WIDGET, "", EQUALS, WIDGET.toString()), known)).isTrue();
        assertThat(holds(that(Subject.WIDGET, "", ONE_OF, Ids.next().toString(), WIDGET.toString()), known)).isTrue();
        assertThat(holds(that(Subject.WIDGET, "", DIFFERS, WIDGET.toString()), known)).isFalse();
    }

    @Test
    void the_day_is_that_of_the_zone() {
        var lateOnWednesday = at(NOON.plus(Duration.ofHours(11)));
        assertThat(holds(that(WEEKDAY, "Europe/London", ONE_OF, "WEDNESDAY"), lateOnWednesday)).isTrue();
        assertThat(holds(that(WEEKDAY, "Asia/Tokyo", ONE_OF, "WEDNESDAY"), lateOnWednesday)).isFalse();
        assertThat(holds(that(WEEKDAY, "Asia/Tokyo", ONE_OF, "MONDAY", "THURSDAY"), lateOnWednesday)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "09:00, 17:00, true", "12:00, 13:00, true", "11:00, 12:00, false", "13:00, 14:00, false",
        "22:00, 06:00, false", "22:00, 12:01, true", "22:00, 12:00, false", "12:00, 11:00, true"})
    void the_time_of_day_may_go_over_midnight(String from, String to, boolean expected) {
        assertThat(holds(that(TIME, "Europe/London", INSIDE, from, to), at(NOON))).isEqualTo(expected);
        assertThat(holds(that(TIME, "Europe/London", OUTSIDE, from, to), at(NOON))).isNotEqualTo(expected);
    }

    @Test
    void the_time_of_day_follows_the_clocks_of_its_zone() {
        var summerNoonInUtc = at(NOON.atZone(LONDON).withMonth(7).toInstant());
        assertThat(holds(that(TIME, "Europe/London", INSIDE, "12:00", "12:01"), summerNoonInUtc)).isTrue();
        assertThat(holds(that(TIME, "America/Sao_Paulo", INSIDE, "08:00", "08:01"), summerNoonInUtc)).isTrue();
    }

    @Test
    void operating_hours_are_asked_at_that_instant() {
        var id = Ids.next();
        var always = Map.of(id, OpeningCalendar.always());
        assertThat(that(HOURS, "", INSIDE, id.toString()).holds(at(NOON), always)).isTrue();
        assertThat(that(HOURS, "", OUTSIDE, id.toString()).holds(at(NOON), always)).isFalse();
    }

    @Test
    void skills_and_priority_are_those_given_so_far() {
        var classified = at(NOON).classified(gives(1, Map.of(GERMAN, 7), 50));
        assertThat(holds(that(SKILL, GERMAN.toString(), EXISTS), classified)).isTrue();
        assertThat(holds(that(SKILL, GERMAN.toString(), EXISTS), at(NOON))).isFalse();
        assertThat(holds(that(SKILL, GERMAN.toString(), GREATER, "6"), classified)).isTrue();
        assertThat(holds(that(SKILL, GERMAN.toString(), GREATER, "7"), classified)).isFalse();
        assertThat(holds(that(PRIORITY, "", LESS, "100"), classified)).isTrue();
        assertThat(holds(that(PRIORITY, "", EQUALS, "100"), at(NOON))).isTrue();
    }

    @Test
    void what_nobody_can_tell_fails_instead_of_guessing() {
        fails(Failure.NOT_UNDERSTOOD, Condition.notUnderstood());
        fails(Failure.NOT_UNDERSTOOD, new Condition(CONTEXT, "Tier", null, List.of("gold")));
        fails(Failure.NOT_UNDERSTOOD, that(CONTEXT, "Tier", INSIDE, "gold"));
        fails(Failure.NOT_UNDERSTOOD, that(CONTEXT, "Tier", EQUALS));
        fails(Failure.NOT_UNDERSTOOD, that(TIME, "Europe/London", INSIDE, "09:00"));
        fails(Failure.NOT_UNDERSTOOD, that(TIME, "Mars/Olympus", INSIDE, "09:00", "10:00"));
        fails(Failure.HOURS_GONE, that(HOURS, "", INSIDE, UUID.randomUUID().toString()));
    }

    private static void fails(Failure failure, Condition condition) {
        assertThatExceptionOfType(RuleFailedException.class)
            .isThrownBy(() -> holds(condition, at(NOON)))
            .satisfies(failed -> assertThat(failed.failure()).isEqualTo(failure));
    }

    @Test
    void every_operator_of_every_subject_can_be_asked() {
        for (var subject : Subject.values()) {
            for (var operator : subject.operators()) {
                var name = subject == SKILL ? GERMAN.toString() : "Europe/London";
                var values = subject == TIME ? List.of("09:00", "10:00") : List.of("1", "2");
                var condition = new Condition(subject, name, operator,
                    subject == HOURS ? List.of(GERMAN.toString()) : values);
                condition.holds(at(NOON), Map.of(GERMAN, OpeningCalendar.always()));
            }
        }
    }
}
