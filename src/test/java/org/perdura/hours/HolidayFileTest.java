package org.perdura.hours;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("OH-01")
@Timeout(20)
class HolidayFileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final TimeZone usual = TimeZone.getDefault();

    @AfterEach
    void restore() {
        TimeZone.setDefault(usual);
    }

    private static HolidayFile.Contents read(String... entries) {
        return new HolidayFile(TODAY, "Holiday")
            .read("BEGIN:VCALENDAR\nVERSION:2.0\n" + String.join("\n", entries) + "\nEND:VCALENDAR\n");
    }

    private static String entry(String... lines) {
        return "BEGIN:VEVENT\n" + String.join("\n", lines) + "\nEND:VEVENT";
    }

    private static SpecialDays closed(String from, String to, String reason) {
        return SpecialDays.closed(LocalDate.parse(from), LocalDate.parse(to), reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/Sao_Paulo", "Europe/Berlin", "Asia/Beirut", "Asia/Tokyo",
        "Pacific/Kiritimati", "Pacific/Pago_Pago"})
    void days_are_the_days_of_the_file_wherever_the_server_stands(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));

        var contents = read(
            entry("DTSTART;VALUE=DATE:20261225", "DTEND;VALUE=DATE:20261227", "SUMMARY:Christmas"),
            entry("DTSTART;VALUE=DATE:20270101", "SUMMARY:New Year"),
            entry("DTSTART;VALUE=DATE:20270208", "DURATION:P2D", "SUMMARY:Carnival"),
            entry("DTSTART;VALUE=DATE:20200907", "RRULE:FREQ=YEARLY", "EXDATE;VALUE=DATE:20280907"));

        assertThat(contents.days()).containsExactly(
            closed("2026-12-25", "2026-12-26", "Christmas"),
            closed("2027-01-01", "2027-01-01", "New Year"),
            closed("2027-02-08", "2027-02-09", "Carnival"),
            closed("2027-09-07", "2027-09-07", "Holiday"));
        assertThat(contents.leftOut()).isZero();
    }

    @Test
    void what_is_over_has_a_time_or_is_cancelled_is_left_out() {
        var contents = read(
            entry("DTSTART;VALUE=DATE:20261121", "SUMMARY:Yesterday"),
            entry("DTSTART:20261224T140000Z", "SUMMARY:Party"),
            entry("DTSTART;VALUE=DATE:20261224", "STATUS:CANCELLED", "SUMMARY:Called off"),
            entry("SUMMARY:Some day"),
            entry("DTSTART;VALUE=DATE:20261122", "SUMMARY:Today"));

        assertThat(contents.days()).containsExactly(closed("2026-11-22", "2026-11-22", "Today"));
        assertThat(contents.leftOut()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FREQ=DAILY", "FREQ=WEEKLY", "FREQ=SECONDLY", "FREQ=MINUTELY;INTERVAL=1440",
        "FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=1,2", "FREQ=DAILY;COUNT=2000000000", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
            "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31", "FREQ=YEARLY;INTERVAL=2147483647",
        "FREQ=NONSENSE", "nonsense", "FREQ=YEARLY;UNTIL=20200101",
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;INTERVAL=999999"})
    @Tag("OH-01")
    void what_repeats_without_end_or_sense_is_left_out_at_once(String rule) {
        var contents = read(
            entry("DTSTART;VALUE=DATE:19000101", "RRULE:" + rule, "SUMMARY:Again"),
            entry("DTSTART;VALUE=DATE:20261225", "SUMMARY:Christmas"));

        assertThat(contents.days()).extracting(SpecialDays::reason).containsOnly("Christmas");
        assertThat(contents.leftOut()).isEqualTo(1);
    }

    @Test
    void a_rule_that_takes_back_all_it_gives_ends() {
        var contents =
            read(entry("DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=YEARLY", "EXRULE:FREQ=YEARLY", "SUMMARY:Never"));

        assertThat(contents.days()).hasSize(2);
    }

    @ParameterizedTest
    @Timeout(20)
    @ValueSource(strings = {"BEGIN:VTIMEZONE", "BEGIN:VTIME\n ZONE", "BEGIN: VTIMEZONE", "BEGIN;X=1:VTIMEZONE",
        "begin:vtimezone"})
    void the_rules_of_time_zones_are_not_even_read(String beginning) {
        var contents = read(beginning + "\nTZID:Trap\nBEGIN:STANDARD\nDTSTART:16010101T000000\nRRULE:FREQ=SECONDLY\n"
            + "TZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nEND:STANDARD\nEND:VTIMEZONE",
            entry("DTSTART;TZID=Trap:20261224T140000", "SUMMARY:Party"),
            entry("DTSTART;VALUE=DATE:20261225", "SUMMARY:Christmas"));

        assertThat(contents.days()).hasSize(1);
    }

    @Test
    void reminders_within_an_entry_are_passed_over() {
        var contents = read(entry("BEGIN:VALARM", "TRIGGER:-PT15M", "DURATION:P40D", "SUMMARY:Remember", "END:VALARM",
            "DTSTART;VALUE=DATE:20261225", "SUMMARY;LANGUAGE=en:Christmas"));

        assertThat(contents.days()).containsExactly(closed("2026-12-25", "2026-12-25", "Christmas"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "<html><body>Not found</body></html>", "BEGIN:VCALENDAR\nEND:VCALENDAR",
        "BEGIN:VCARD\nFN:Ana\nEND:VCARD", "\u0000\u0001\u0002", "{\"vcalendar\": 1}"})
    void what_is_no_calendar_is_refused(String text) {
        assertThatThrownBy(() -> new HolidayFile(TODAY, "Holiday").read(text))
            .isInstanceOfSatisfying(HoursRefusedException.class,
                refused -> assertThat(refused.key()).isEqualTo("hours.file.none"));
    }

    @Test
    void broken_lines_are_passed_over() {
        var contents = read(entry("DTSTART;VALUE=DATE:20261399", "SUMMARY:Broken"),
            entry("rubbish", "DTSTART;VALUE=DATE:20261225", "DTEND;VALUE=DATE:soon",
                "SUMMARY:Christ\n mas\\, at home \u202Eback\u0007"));

        assertThat(contents.days()).containsExactly(closed("2026-12-25", "2026-12-25", "Christmas, at home back"));
    }

    @Test
    void a_long_reason_is_cut_between_characters() {
        var contents = read(entry("DTSTART;VALUE=DATE:20261225", "SUMMARY:" + "x".repeat(99) + "👨‍👩‍👧 and more"));

        assertThat(contents.days().get(0).reason()).isEqualTo("x".repeat(99));
    }

    @Test
    void a_file_without_measure_is_refused_soon() {
        var many = IntStream.range(0, 17_000).mapToObj(i -> entry("DTSTART;VALUE=DATE:20261225"))
            .collect(joining("\n"));

        assertThatThrownBy(() -> read(many))
            .isInstanceOfSatisfying(HoursRefusedException.class,
                refused -> assertThat(refused.key()).isEqualTo("hours.file.tooMany"));
    }

    @Test
    void deep_nesting_and_long_lines_do_no_harm() {
        var deep = Stream.generate(() -> "BEGIN:VEVENT").limit(70_000).collect(joining("\n"));
        var folded = Stream.generate(() -> " x").limit(250_000).collect(joining("\n"));

        var begun = System.nanoTime();
        assertThat(read("SUMMARY:" + folded.strip(),
            entry("DTSTART;VALUE=DATE:20261225", "SUMMARY:a\n" + folded)).days()).hasSize(1);
        assertThat(read(deep).days()).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }
}
