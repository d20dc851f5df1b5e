package org.perdura.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever clocks do, the calendar agrees with a look at them every minute. */
@Tag("OH-01")
@Tag("F-24")
class ClockChangesTest {

    private static final long SEED = Long.getLong("perdura.hours.seed", 20_240_101);
    private static final Duration TWO_DAYS = Duration.ofDays(2);
    private static final int WEEKS_ELSEWHERE = 10;

    @Test
    void around_every_change_of_every_distinct_zone_it_is_open_when_the_clock_says_so() {
        var zones = ClockChanges.distinct();

        assertThat(zones).hasSizeGreaterThan(20);
        zones.forEach(zone -> zone.around().forEach(start ->
            compare(new Comparison(zone.zone(), start, TWO_DAYS, SEED + start.hashCode()))));
    }

    @Test
    void in_ordinary_weeks_it_is_open_when_the_clock_says_so() {
        var random = new Random(SEED);
        var zones = ClockChanges.ofAllZones().toList();
        var minutes = Duration.between(ClockChanges.FIRST, ClockChanges.LAST).toMinutes();

        for (int i = 0; i < WEEKS_ELSEWHERE; i++) {
            var zone = zones.get(random.nextInt(zones.size())).zone();
            var start = ClockChanges.FIRST.plus(Duration.ofMinutes(random.nextLong(minutes)));
            compare(new Comparison(zone, start, Duration.ofDays(7), random.nextLong()));
        }
    }

    private static void compare(Comparison comparison) {
        assertThat(comparison.differences()).as("%s, seed %s", comparison, SEED).isEmpty();
    }
}
