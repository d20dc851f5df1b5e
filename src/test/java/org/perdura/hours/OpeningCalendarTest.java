package org.perdura.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("OH-01")
class OpeningCalendarTest {

    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

    private static OpeningCalendar daily(String zone, String hours) {
        var day = DayHours.read(hours);
        return new OpeningCalendar(ZoneId.of(zone),
            List.of(new Week(null, null, List.of(day, day, day, day, day, day, day))), List.of());
    }

    private static OpeningCalendar only(DayOfWeek open, String zone, String hours) {
        var days = Arrays.stream(DayOfWeek.values()).map(day -> day == open ? DayHours.read(hours) : DayHours.CLOSED)
            .toList();
        return new OpeningCalendar(ZoneId.of(zone), List.of(new Week(null, null, days)), List.of());
    }

    private static OpeningCalendar office(SpecialDays... exceptions) {
        return new OpeningCalendar(SAO_PAULO, List.of(Week.ofWorkdays(DayHours.read("09:00-18:00"))),
            List.of(exceptions));
    }

    private static Instant at(LocalDate date, String time) {
        return Instant.parse(date + "T" + time + ":00-03:00");
    }

    /** When it opens and closes around a change of the clock. */
    @ParameterizedTest
    @CsvSource({
        // The clock goes from 02:00 to 03:00: what would have begun in between begins at the change.
        "Europe/Amsterdam, 02:30-06:00, 2027-03-28T00:00Z, 2027-03-28T03:00+02:00, 2027-03-28T06:00+02:00",
        "Europe/Amsterdam, 22:00-02:30+1, 2027-03-27T20:00Z, 2027-03-27T22:00+01:00, 2027-03-28T03:00+02:00",
        // It goes from 03:00 back to 02:00: hours go on until the clock shows none of them any more.
        "Europe/Amsterdam, 02:30-06:00, 2027-10-30T23:30Z, 2027-10-31T02:30+02:00, 2027-10-31T06:00+01:00",
        "Europe/Amsterdam, 22:00-02:30+1, 2027-10-30T19:00Z, 2027-10-30T22:00+02:00, 2027-10-31T02:30+01:00",
        "America/New_York, 09:00-17:00, 2027-03-14T06:00Z, 2027-03-14T09:00-04:00, 2027-03-14T17:00-04:00",
        "America/New_York, 09:00-17:00, 2027-11-07T06:00Z, 2027-11-07T09:00-05:00, 2027-11-07T17:00-05:00",
        // Half an hour, in both directions.
        "Australia/Lord_Howe, 01:45-04:00, 2027-04-03T13:00Z, 2027-04-04T01:45+11:00, 2027-04-04T04:00+10:30",
        "Australia/Lord_Howe, 02:15-04:00, 2027-10-02T13:00Z, 2027-10-03T02:30+11:00, 2027-10-03T04:00+11:00",
        "Asia/Kolkata, 09:00-17:00, 2027-01-04T00:00Z, 2027-01-04T09:00+05:30, 2027-01-04T17:00+05:30",
        "Asia/Kathmandu, 09:00-17:00, 2027-01-04T00:00Z, 2027-01-04T09:00+05:45, 2027-01-04T17:00+05:45",
        "Europe/Amsterdam, 22:00-02:00+1, 2027-10-30T19:00Z, 2027-10-30T22:00+02:00, 2027-10-31T02:00+02:00",
        "Europe/Amsterdam, 22:00-03:00+1, 2027-10-30T19:00Z, 2027-10-30T22:00+02:00, 2027-10-31T03:00+01:00",
        // Midnight itself comes twice; the day is over at the first.
        "Atlantic/Azores, 20:00-24:00, 2027-10-30T12:00Z, 2027-10-30T20:00Z, 2027-10-31T00:00Z",
    })
    @Tag("F-24")
    void clocks_that_change_are_followed(String zone, String hours, String from, String opening, String closing) {
        var calendar = daily(zone, hours);

        var opens = calendar.nextOpening(Instant.parse(from.replace("Z", ":00Z"))).orElseThrow();
        var closes = calendar.nextClosing(opens).orElseThrow();

        assertThat(opens).isEqualTo(OffsetDateTime.parse(opening).toInstant());
        assertThat(closes).isEqualTo(OffsetDateTime.parse(closing).toInstant());
        assertThat(calendar.openTimeBetween(opens, closes)).isEqualTo(Duration.between(opens, closes));
    }

    @Test
    @Tag("F-24")
    void the_clock_follows_what_a_country_decides() {
        var ramadan = LocalDate.of(2027, 2, 15).atTime(9, 0).atZone(ZoneId.of("Africa/Casablanca")).toInstant();
        var calendar = daily("Africa/Casablanca", "09:00-17:00");

        assertThat(calendar.nextOpening(ramadan.minusSeconds(3600))).contains(ramadan);
    }

    @Test
    @Tag("F-24")
    void a_day_is_the_day_there() {
        var calendar = only(DayOfWeek.MONDAY, "Pacific/Apia", "09:00-17:00");

        assertThat(calendar.nextOpening(Instant.parse("2027-03-01T12:00:00Z")))
            .contains(Instant.parse("2027-03-07T20:00:00Z"));
    }

    @Test
    void hours_over_midnight_are_one_stretch() {
        var calendar = only(DayOfWeek.SUNDAY, "America/Sao_Paulo", "22:00-02:00+1");
        var opening = at(MONDAY.minusDays(1), "22:00");

        assertThat(calendar.nextOpening(opening.minusSeconds(1))).contains(opening);
        assertThat(calendar.isOpen(at(MONDAY, "01:59"))).isTrue();
        assertThat(calendar.nextClosing(opening)).contains(at(MONDAY, "02:00"));
        assertThat(calendar.nextOpening(at(MONDAY, "02:00"))).contains(opening.plus(Duration.ofDays(7)));
    }

    @Test
    void whole_days_have_no_seam() {
        var calendar = daily("Europe/Lisbon", "00:00-24:00");

        assertThat(calendar.isOpen(Instant.parse("2027-10-31T01:00:00Z"))).isTrue();
        assertThat(calendar.nextClosing(Instant.parse("2027-03-01T00:00:00Z"))).isEmpty();
        assertThat(calendar.openTimeBetween(at(MONDAY, "00:00"), at(MONDAY.plusDays(400), "00:00")))
            .isEqualTo(Duration.ofDays(400));
    }

    @Test
    void without_hours_it_is_always_open() {
        var calendar = OpeningCalendar.always();

        assertThat(calendar.isOpen(at(MONDAY, "03:00"))).isTrue();
        assertThat(calendar.nextOpening(at(MONDAY, "03:00"))).contains(at(MONDAY, "03:00"));
        assertThat(calendar.nextClosing(at(MONDAY, "03:00"))).isEmpty();
        assertThat(calendar.holiday(at(MONDAY, "03:00"))).isEmpty();
    }

    @Test
    void what_never_opens_says_so() {
        var calendar = daily("America/Sao_Paulo", "");

        assertThat(calendar.isOpen(at(MONDAY, "12:00"))).isFalse();
        assertThat(calendar.nextOpening(at(MONDAY, "12:00"))).isEmpty();
        assertThat(calendar.nextClosing(at(MONDAY, "12:00"))).contains(at(MONDAY, "12:00"));
        assertThat(calendar.openTimeBetween(at(MONDAY, "12:00"), at(MONDAY.plusYears(3), "12:00"))).isZero();
    }

    @Test
    void an_exception_wins_and_says_why() {
        var calendar = office(SpecialDays.closed(MONDAY, MONDAY, "Carnival"));

        assertThat(calendar.isOpen(at(MONDAY, "10:00"))).isFalse();
        assertThat(calendar.holiday(at(MONDAY, "10:00"))).contains("Carnival");
        assertThat(calendar.nextOpening(at(MONDAY, "10:00"))).contains(at(MONDAY.plusDays(1), "09:00"));
        assertThat(calendar.holiday(at(MONDAY.plusDays(1), "20:00"))).isEmpty();
    }

    @Test
    void an_exception_may_have_hours_of_its_own() {
        var calendar = office(new SpecialDays(MONDAY, MONDAY, DayHours.read("12:00-15:00"), "Carnival"));

        assertThat(calendar.nextOpening(at(MONDAY, "09:00"))).contains(at(MONDAY, "12:00"));
        assertThat(calendar.holiday(at(MONDAY, "13:00"))).isEmpty();
        assertThat(calendar.holiday(at(MONDAY, "15:00"))).contains("Carnival");
    }

    @Test
    void an_exception_replaces_what_runs_into_its_day() {
        var nights = List.of(new Week(null, null,
            List.of(DayHours.CLOSED, DayHours.CLOSED, DayHours.CLOSED, DayHours.CLOSED, DayHours.CLOSED,
                DayHours.read("22:00-03:00+1"), DayHours.read("22:00-03:00+1"))));
        var calendar = new OpeningCalendar(SAO_PAULO, nights, List.of(SpecialDays.closed(MONDAY, MONDAY, "Carnival")));

        assertThat(calendar.nextClosing(at(MONDAY.minusDays(2), "23:00"))).contains(at(MONDAY.minusDays(1), "03:00"));
        assertThat(calendar.nextClosing(at(MONDAY.minusDays(1), "23:00"))).contains(at(MONDAY, "00:00"));
    }

    @Test
    void nights_of_one_exception_run_through() {
        var calendar = office(new SpecialDays(MONDAY, MONDAY.plusDays(1), DayHours.read("22:00-02:00+1"), "Festival"));

        assertThat(calendar.nextClosing(at(MONDAY, "22:30"))).contains(at(MONDAY.plusDays(1), "02:00"));
        assertThat(calendar.nextClosing(at(MONDAY.plusDays(1), "22:30"))).contains(at(MONDAY.plusDays(2), "02:00"));
    }

    @Test
    void of_several_weeks_the_one_that_began_last_counts() {
        var always = Week.ofWorkdays(DayHours.read("09:00-18:00"));
        var summer = new Week(MONDAY, MONDAY.plusDays(4),
            always.days().stream().map(day -> DayHours.read("08:00-12:00")).toList());
        var calendar = new OpeningCalendar(SAO_PAULO, List.of(summer, always), List.of());

        assertThat(calendar.nextClosing(at(MONDAY, "11:00"))).contains(at(MONDAY, "12:00"));
        assertThat(calendar.nextClosing(at(MONDAY.minusDays(3), "11:00"))).contains(at(MONDAY.minusDays(3), "18:00"));
        assertThat(calendar.nextOpening(at(MONDAY.plusDays(4), "13:00"))).contains(at(MONDAY.plusDays(7), "09:00"));
    }

    @Test
    void only_open_time_counts() {
        var calendar = office();

        assertThat(calendar.openTimeBetween(at(MONDAY, "17:00"), at(MONDAY.plusDays(1), "10:00")))
            .isEqualTo(Duration.ofHours(2));
        assertThat(calendar.openTimeBetween(at(MONDAY, "17:00"), at(MONDAY, "17:00"))).isZero();
        assertThat(calendar.openTimeBetween(at(MONDAY.plusDays(1), "10:00"), at(MONDAY, "17:00"))).isZero();
    }
}
