package org.perdura.hours;

import static java.time.temporal.ChronoUnit.MINUTES;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** A calendar made up by chance, compared with brute force minute by minute. */
class Comparison {

    private static final int DAYS = 7;
    private static final int QUARTER = 15;
    private static final int NEAR = 180;

    private final Random random;
    private final ZoneId zone;
    private final Instant start;
    private final int minutes;
    private final List<Week> weeks = new ArrayList<>();
    private final List<SpecialDays> specialDays = new ArrayList<>();

    /** @param seed decides about everything, together with the rest */
    Comparison(ZoneId zone, Instant start, Duration length, long seed) {
        this.random = new Random(seed);
        this.zone = zone;
        this.start = start;
        this.minutes = (int) length.toMinutes();

        var middle = LocalDate.ofInstant(start.plus(length.dividedBy(2)), zone);
        var near = start.plus(length.dividedBy(2)).atZone(zone).toLocalTime().toSecondOfDay() / 60;
        weeks.add(week(null, null, near));
        if (random.nextInt(3) == 0) {
            weeks.add(week(middle, random.nextBoolean() ? null : middle.plusDays(random.nextInt(3)), near));
        }

        if (random.nextInt(2) == 0) {
            var first = middle.plusDays(random.nextInt(4) - 2);
            specialDays.add(new SpecialDays(first, first.plusDays(random.nextInt(2)), day(near), "chance"));
        }
    }

    private Week week(LocalDate from, LocalDate to, int near) {
        return new Week(from, to, IntStream.range(0, DAYS).mapToObj(i -> day(near)).toList());
    }

    private DayHours day(int near) {
        var intervals = new ArrayList<Interval>();
        var earliest = 0;
        while (earliest < Interval.DAY && random.nextInt(4) > 0) {
            var begin = minute(earliest, near);
            if (begin >= Interval.DAY) {
                break;
            }

            var end = Math.min(Math.max(begin + 1, minute(begin + 1, near)), begin + Interval.DAY);
            intervals.add(new Interval(begin, end));
            earliest = end + 1;
        }

        return new DayHours(intervals);
    }

    /** Often near the change, often a round one, sometimes beyond midnight. */
    private int minute(int earliest, int near) {
        return switch (random.nextInt(4)) {
            case 0 -> Math.max(earliest, near + random.nextInt(2 * NEAR) - NEAR);
            case 1 -> Math.max(earliest, (near + random.nextInt(2 * NEAR) - NEAR) / QUARTER * QUARTER);
            case 2 -> earliest + random.nextInt(12 * 60);
            default -> Math.max(earliest, Interval.DAY + random.nextInt(4) * QUARTER);
        };
    }

    /**
     * Where the calendar and brute force do not agree. Whether it is open is compared every minute; the rest changes
     * with that only, and is compared there and every quarter of an hour.
     */
    List<String> differences() {
        var calendar = new OpeningCalendar(zone, weeks, specialDays);
        var truth = new BruteForce(zone, weeks, specialDays, start, minutes);
        var differences = new ArrayList<String>();
        for (int i = 0; i < minutes && differences.isEmpty(); i++) {
            var now = start.plus(i, MINUTES);
            compare("isOpen", now, truth.isOpen(i), calendar.isOpen(now), differences);
            if (i % QUARTER == 0 || truth.changesAround(i)) {
                compareKnown("nextOpening", now, truth.nextOpen(i), calendar.nextOpening(now), differences);
                compareKnown("nextClosing", now, truth.nextClosed(i), calendar.nextClosing(now), differences);
                compare("openTimeBetween", now, truth.openBefore(i), calendar.openTimeBetween(start, now), differences);
            }
        }

        return differences;
    }

    /** The calendar looks further ahead than brute force. */
    private static void compareKnown(String what, Instant now, Optional<Instant> truth, Optional<Instant> answer,
            List<String> differences) {
        if (truth.isPresent()) {
            compare(what, now, truth, answer, differences);
        }
    }

    private static void compare(String what, Instant now, Object truth, Object answer, List<String> differences) {
        if (!truth.equals(answer)) {
            differences.add(what + " at " + now + " is " + truth + " and not " + answer);
        }
    }

    @Override
    public String toString() {
        return zone + " from " + start + ", weeks " + weeks + ", exceptions " + specialDays;
    }
}
