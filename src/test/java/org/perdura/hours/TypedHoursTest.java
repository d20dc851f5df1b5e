package org.perdura.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("OH-01")
class TypedHoursTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final SpecialDays OVER = SpecialDays.closed(TODAY.minusDays(9), TODAY.minusDays(9),
        "Proclamation of the Republic");

    private final TypedHours typed = TypedHours.of(ZoneId.of("America/Sao_Paulo"),
        List.of(Week.ofWorkdays(DayHours.read("09:00-18:00"))), List.of(OVER));

    private List<String> mistakes() {
        var mistakes = new Mistakes();
        var draft = typed.read(List.of(OVER), NOW, mistakes);
        assertThat(draft.isPresent()).isEqualTo(!mistakes.areThere());
        return mistakes.found().stream().map(mistake -> mistake.field() + " " + mistake.key()).toList();
    }

    private TypedSpecialDays exception(String from, String to, String hours, String reason) {
        typed.addSpecialDays();
        var added = typed.getSpecialDays().get(typed.getSpecialDays().size() - 1);
        added.setFrom(from);
        added.setTo(to);
        added.setHours(hours);
        added.setReason(reason);
        return added;
    }

    @Test
    void what_was_stored_is_read_again_even_when_it_is_over() {
        assertThat(mistakes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Phobos", "EST5EDT", "+25:00", "UTC+1", "SystemV/EST5", "america/sao_paulo"})
    @Tag("B-274")
    void a_zone_is_a_place(String zone) {
        typed.setZone(zone);

        assertThat(mistakes()).containsExactly("zone hours.zone.unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-25,,,Christmas,",
        "2026-12-25,2026-12-26,10:00-12:00,Christmas,",
        ",,,Christmas,special:1:from constraint.NotNull",
        "2026-02-30,,,Nobody's day,special:1:from hours.date.malformed",
        "1800-01-01,,,Long ago,special:1:from hours.date.outOfReach",
        "9999-01-01,,,Far off,special:1:from hours.date.outOfReach",
        "2026-12-26,2026-12-25,,Backwards,special:1:to hours.date.reversed",
        "2026-12-26,2028-12-25,,Endless,special:1:to hours.exception.tooLong",
        "2026-11-21,,,Yesterday,special:1:from hours.exception.past",
        "2026-11-22,,,Today,",
        "2026-11-13,,,Twice,special:1:from hours.exception.twice",
        "2026-12-25,,closed,Christmas,special:1:hours hours.malformed",
        "2026-12-25,,,,special:1:reason constraint.NotBlank",
    })
    @Tag("B-276")
    void an_exception_is_checked_field_by_field(String from, String to, String hours, String reason, String mistake) {
        exception(from, to, hours, reason);

        assertThat(mistakes()).containsExactlyElementsOf(mistake == null ? List.of() : List.of(mistake));
    }

    @Test
    @Tag("B-275")
    void nights_may_not_run_into_the_hours_of_the_next_day() {
        typed.getWeeks().get(0).getDays().put(DayOfWeek.SUNDAY, "22:00-10:00+1");

        assertThat(mistakes()).containsExactly("weeks:0:SUNDAY hours.runningOver");
    }

    @Test
    @Tag("B-275")
    void every_mistake_is_named_at_once() {
        typed.setZone(null);
        typed.getWeeks().get(0).getDays().put(DayOfWeek.MONDAY, "18-9");
        typed.addWeek();
        typed.getWeeks().get(1).setFrom("2027-01-31");
        typed.getWeeks().get(1).setTo("2027-01-01");
        exception(null, null, null, null);

        assertThat(mistakes()).containsExactly("zone constraint.NotNull", "weeks:0:MONDAY hours.reversed",
            "weeks:1:to hours.date.reversed", "special:1:from constraint.NotNull",
            "special:1:reason constraint.NotBlank");
    }

    @Test
    void two_weeks_cannot_begin_on_one_day() {
        typed.addWeek();

        assertThat(mistakes()).containsExactly("weeks:1:from hours.week.twice");
    }

    @Test
    void days_that_are_named_already_are_not_added_again() {
        var christmas = LocalDate.of(2026, 12, 25);
        exception("2026-12-24", "2026-12-25", null, "Holidays");

        var added = typed.addSpecialDays(List.of(SpecialDays.closed(christmas, christmas, "Christmas"),
            SpecialDays.closed(christmas.plusDays(7), christmas.plusDays(7), "New Year"),
            SpecialDays.closed(christmas.plusDays(6), christmas.plusDays(8), "Turn of the year")));

        assertThat(added).isEqualTo(1);
        assertThat(typed.getSpecialDays()).extracting(TypedSpecialDays::getReason)
            .containsExactly("Proclamation of the Republic", "Holidays", "New Year");
    }

    @Test
    void what_is_stored_is_the_same_when_it_is_read() {
        var weeks = List.of(new Week(TODAY, null, Week.ofWorkdays(DayHours.read("9-12,13-18")).days()),
            Week.ALWAYS_OPEN);
        var special = List.of(new SpecialDays(TODAY, TODAY.plusDays(1), DayHours.read("22-2+1"), "Half | price"), OVER);

        assertThat(new WeeksConverter().convertToEntityAttribute(new WeeksConverter().convertToDatabaseColumn(weeks)))
            .isEqualTo(weeks);
        assertThat(new SpecialDaysConverter()
            .convertToEntityAttribute(new SpecialDaysConverter().convertToDatabaseColumn(special)))
            .isEqualTo(special);
    }
}
