package org.perdura.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.hours.DayHours;
import org.perdura.hours.Interval;
import org.perdura.hours.OpeningCalendar;
import org.perdura.hours.SpecialDays;
import org.perdura.hours.Week;
import org.perdura.workstream.KeeperPolicy;
import org.perdura.workstream.Mode;
import org.perdura.workstream.Workstream;

/** When customers are told that nobody is at work, and how long it takes for time to pass at work. */
class ClosureTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate CHRISTMAS = LocalDate.parse("2026-12-25");

    private static final OpeningCalendar ALWAYS = OpeningCalendar.always();
    private static final OpeningCalendar WORKDAYS = workdays(9, 17,
        SpecialDays.closed(CHRISTMAS, CHRISTMAS, "Christmas"));
    private static final OpeningCalendar LATE = workdays(11, 17);
    private static final OpeningCalendar NEVER = workdays(9, 17,
        SpecialDays.closed(LocalDate.parse("2026-11-01"), LocalDate.parse("2027-10-31"), "Moving"),
        SpecialDays.closed(LocalDate.parse("2027-11-01"), LocalDate.parse("2028-10-30"), "Moving"),
        SpecialDays.closed(LocalDate.parse("2028-10-31"), LocalDate.parse("2029-10-30"), "Moving"));

    @Test
    @Tag("OH-04")
    void by_day_there_is_nothing_to_tell() {
        assertThat(Closure.at(at("2026-11-25T12:00"), WORKDAYS, WORKDAYS)).isEmpty();
        assertThat(Closure.at(at("2026-11-25T03:00"), ALWAYS, ALWAYS)).isEmpty();
    }

    @Test
    @Tag("OH-04")
    void it_is_closed_when_the_widget_or_its_queue_is_and_opens_when_both_do() {
        assertThat(opening("2026-11-25T08:00", WORKDAYS, ALWAYS)).contains(at("2026-11-25T09:00"));
        assertThat(opening("2026-11-25T08:00", ALWAYS, WORKDAYS)).contains(at("2026-11-25T09:00"));
        assertThat(opening("2026-11-25T08:00", WORKDAYS, LATE)).contains(at("2026-11-25T11:00"));
        assertThat(opening("2026-11-25T10:00", WORKDAYS, LATE)).contains(at("2026-11-25T11:00"));
        assertThat(opening("2026-11-25T10:00", NEVER, ALWAYS)).isEmpty();
    }

    @Test
    @Tag("OH-04")
    void hours_that_never_meet_name_no_opening() {
        var mornings = workdays(9, 12);
        var afternoons = workdays(13, 17);
        var evenings = workdays(16, 20);

        assertThat(opening("2026-11-25T10:00", mornings, afternoons)).isEmpty();
        assertThat(opening("2026-11-25T10:00", afternoons, evenings)).contains(at("2026-11-25T16:00"));
        assertThat(opening("2026-11-25T18:00", evenings, afternoons)).contains(at("2026-11-26T16:00"));
    }

    private static Optional<Instant> opening(String now, OpeningCalendar widget, OpeningCalendar queue) {
        return Closure.at(at(now), widget, queue).orElseThrow().nextOpening();
    }

    @Test
    @Tag("OH-04")
    void a_holiday_is_told_by_its_name() {
        assertThat(closure("2026-12-25T12:00", WORKDAYS).holiday()).contains("Christmas");
        assertThat(closure("2026-12-24T20:00", WORKDAYS).holiday()).isEmpty();
    }

    @Test
    @Tag("OH-04")
    void once_in_each_closed_period_is_enough() {
        var notices = new Notices();
        var evening = at("2026-11-27T18:00");
        assertThat(isNews(notices, evening)).isTrue();

        notices.toldOfClosure(evening);

        assertThat(isNews(notices, evening.plusSeconds(1))).isFalse();
        assertThat(isNews(notices, at("2026-11-29T23:00"))).as("all weekend").isFalse();
        assertThat(isNews(notices, at("2026-11-30T17:00"))).as("after Monday").isTrue();
        assertThat(notices.isNews(closure("2029-01-01T12:00", NEVER))).isFalse();
    }

    @Test
    @Tag("OH-04")
    void it_is_one_period_as_long_as_not_both_have_been_open() {
        var queue = workdays(10, 16);
        var notices = new Notices();
        var afternoon = Closure.at(at("2026-11-25T16:30"), WORKDAYS, queue).orElseThrow();
        assertThat(notices.isNews(afternoon)).isTrue();
        notices.toldOfClosure(at("2026-11-25T16:30"));

        assertThat(notices.isNews(Closure.at(at("2026-11-25T20:00"), WORKDAYS, queue).orElseThrow())).isFalse();
        assertThat(notices.isNews(Closure.at(at("2026-11-26T09:30"), WORKDAYS, queue).orElseThrow())).isFalse();
        assertThat(notices.isNews(Closure.at(at("2026-11-26T17:30"), WORKDAYS, queue).orElseThrow())).isTrue();
    }

    private static boolean isNews(Notices notices, Instant now) {
        return notices.isNews(Closure.at(now, WORKDAYS, ALWAYS).orElseThrow());
    }

    private static Closure closure(String now, OpeningCalendar calendar) {
        return Closure.at(at(now), calendar, ALWAYS).orElseThrow();
    }

    @Test
    @Tag("WD-09")
    void an_agent_is_awaited_only_while_the_queue_is_open() {
        assertThat(quarterAfter("2026-11-25T12:00", WORKDAYS)).isEqualTo(at("2026-11-25T12:15"));
        assertThat(quarterAfter("2026-11-25T16:45", WORKDAYS)).as("to the last minute")
            .isEqualTo(at("2026-11-25T17:00"));
        assertThat(quarterAfter("2026-11-25T16:50", WORKDAYS)).isEqualTo(at("2026-11-26T09:05"));
        assertThat(quarterAfter("2026-11-28T12:00", WORKDAYS)).as("over the weekend").isEqualTo(at("2026-11-30T09:15"));
        assertThat(quarterAfter("2026-11-25T03:00", ALWAYS)).isEqualTo(at("2026-11-25T03:15"));
        assertThat(quarterAfter("2026-11-25T03:00", NEVER)).as("it never opens").isEqualTo(at("2026-11-25T03:15"));
    }

    @Test
    @Tag("WD-09")
    void until_the_next_shift_means_into_the_next_opening() {
        assertThat(held(KeeperPolicy.NEXT_SHIFT, "2026-11-25T12:00", WORKDAYS)).isEqualTo(at("2026-11-26T09:15"));
        assertThat(held(KeeperPolicy.NEXT_SHIFT, "2026-11-25T20:00", WORKDAYS)).isEqualTo(at("2026-11-26T09:15"));
        assertThat(held(KeeperPolicy.NEXT_SHIFT, "2026-12-24T12:00", WORKDAYS)).isEqualTo(at("2026-12-28T09:15"));
        assertThat(held(KeeperPolicy.NEXT_SHIFT, "2026-11-25T12:00", ALWAYS)).isEqualTo(at("2026-11-26T12:15"));
        assertThat(held(KeeperPolicy.FALL_BACK, "2026-11-25T12:00", WORKDAYS)).as("its agent is asked first")
            .isEqualTo(at("2026-11-25T12:00").plusSeconds(3));
    }

    private static Instant held(KeeperPolicy policy, String from, OpeningCalendar calendar) {
        var workstream = new Workstream(Mode.PERSISTENT);
        workstream.setKeeperPolicy(policy);
        return OpenTime.endOfHold(calendar, at(from), workstream);
    }

    private static Instant quarterAfter(String from, OpeningCalendar calendar) {
        return OpenTime.after(calendar, at(from), Duration.ofMinutes(15));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private static OpeningCalendar workdays(int from, int to, SpecialDays... special) {
        var hours = DayHours.of(new Interval(from * 60, to * 60));
        return new OpeningCalendar(ZONE, List.of(Week.ofWorkdays(hours)), List.of(special));
    }
}
