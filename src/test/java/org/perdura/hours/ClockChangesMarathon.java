package org.perdura.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * All zones, all changes, many calendars, and random weeks for as long as one likes:
 * {@code mvn -Pfaults verify -Dperdura.hours.minutes=10 -Dperdura.hours.seed=1}.
 */
@Tag("OH-01")
@Tag("F-24")
class ClockChangesMarathon {

    private static final long SEED = Long.getLong("perdura.hours.seed", System.currentTimeMillis());
    private static final Duration LASTS = Duration.ofMinutes(Integer.getInteger("perdura.hours.minutes", 10));
    private static final Duration TWO_DAYS = Duration.ofDays(2);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int CALENDARS = 5;

    private final Random random = new Random(SEED);
    private long compared;

    @Test
    void around_every_change_of_every_zone() {
        ClockChanges.ofAllZones().forEach(zone -> zone.around().forEach(start -> {
            for (int i = 0; i < CALENDARS; i++) {
                compare(new Comparison(zone.zone(), start, TWO_DAYS, random.nextLong()));
            }
        }));
        report("changes of clocks");
    }

    @Test
    void in_weeks_picked_at_random() {
        var zones = ClockChanges.ofAllZones().toList();
        var minutes = Duration.between(ClockChanges.FIRST, ClockChanges.LAST).toMinutes();
        var end = System.nanoTime() + LASTS.toNanos();
        while (System.nanoTime() < end) {
            var start = ClockChanges.FIRST.plus(Duration.ofMinutes(random.nextLong(minutes)));
            compare(new Comparison(zones.get(random.nextInt(zones.size())).zone(), start, WEEK, random.nextLong()));
        }

        report("random weeks");
    }

    private void compare(Comparison comparison) {
        compared++;
        assertThat(comparison.differences()).as("%s, seed %s", comparison, SEED).isEmpty();
    }

    private void report(String what) {
        System.out.printf("%nHours, seed %d: %,d %s compared minute by minute%n", SEED, compared, what);
    }
}
