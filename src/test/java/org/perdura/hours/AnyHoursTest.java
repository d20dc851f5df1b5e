package org.perdura.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The hours of a widget behind which there are some queues. */
@Tag("OH-02")
class AnyHoursTest {

    private static final OpeningCalendar ALWAYS = OpeningCalendar.always();
    private static final OpeningCalendar MORNING = daily(8, 12);
    private static final OpeningCalendar NOON = daily(11, 15);
    private static final OpeningCalendar EVENING = daily(18, 20);
    private static final OpeningCalendar NEVER = new OpeningCalendar(ZoneOffset.UTC, List.of(), List.of());

    private static OpeningCalendar daily(int from, int to) {
        var day = DayHours.of(new Interval(from * 60, to * 60));
        return new OpeningCalendar(ZoneOffset.UTC, List.of(new Week(null, null, Collections.nCopies(7, day))),
            List.of());
    }

    private static AnyHours behind(OpeningCalendar widget, OpeningCalendar... queues) {
        return new AnyHours(Stream.of(queues).map(queue -> new CommonHours(widget, queue)).toList());
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-25T" + time + ":00Z");
    }

    @Test
    void it_is_open_as_long_as_one_of_them_is() {
        var hours = behind(ALWAYS, MORNING, NOON, EVENING);

        assertThat(hours.isOpen(at("14:00"))).isTrue();
        assertThat(hours.isOpen(at("16:00"))).isFalse();
        assertThat(hours.nextOpening(at("07:00"))).contains(at("08:00"));
        assertThat(hours.nextClosing(at("09:00"))).contains(at("15:00"));
        assertThat(hours.nextOpening(at("15:00"))).contains(at("18:00"));
    }

    @Test
    void and_never_longer_than_the_widget() {
        var hours = behind(daily(9, 14), MORNING, NOON);

        assertThat(hours.nextOpening(at("07:00"))).contains(at("09:00"));
        assertThat(hours.nextClosing(at("09:00"))).contains(at("14:00"));
    }

    @Test
    void where_one_is_always_open_nobody_sees_an_end_and_where_none_ever_is_no_beginning() {
        assertThat(behind(ALWAYS, MORNING, ALWAYS).nextClosing(at("09:00"))).isEmpty();
        assertThat(behind(ALWAYS, daily(0, 12), daily(12, 24)).nextClosing(at("09:00"))).isEmpty();
        assertThat(behind(ALWAYS, NEVER).nextOpening(at("09:00"))).isEmpty();
        assertThat(behind(ALWAYS, NEVER).isOpen(at("09:00"))).isFalse();
    }
}
