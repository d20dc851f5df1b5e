package org.perdura.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Hours by looking at the clock on the wall every minute. Hours have begun as soon as the clock has shown their
 * beginning or more, and are over when it will never again show less than their end. Knows nothing of offsets and their
 * changes.
 */
class BruteForce {

    private static final int MARGIN = 3 * Interval.DAY;
    private static final int NEVER = -1;
    private static final int DAYS_BEFORE = 2;
    private static final int DAYS_AFTER = 1;

    private final Instant start;
    private final List<Week> weeks;
    private final Map<Long, SpecialDays> exceptions = new TreeMap<>();
    private final long firstDay;
    private final List<List<Interval>> hours;
    private final long[] reading;
    private final long[] highest;
    private final long[] lowest;
    private final boolean[] open;
    private final int[] opening;
    private final int[] closing;

    BruteForce(ZoneId zone, List<Week> weeks, List<SpecialDays> specialDays, Instant start, int minutes) {
        this.start = start;
        this.weeks = weeks;
        specialDays.forEach(days -> days.from().datesUntil(days.to().plusDays(1))
            .forEach(date -> exceptions.put(date.toEpochDay(), days)));

        reading = new long[minutes + 2 * MARGIN];
        for (int i = 0; i < reading.length; i++) {
            var instant = start.plusSeconds(60L * (i - MARGIN));
            reading[i] = (instant.getEpochSecond() + zone.getRules().getOffset(instant).getTotalSeconds()) / 60;
        }

        highest = reading.clone();
        lowest = reading.clone();
        for (int i = 1; i < reading.length; i++) {
            highest[i] = Math.max(highest[i], highest[i - 1]);
            lowest[reading.length - 1 - i] = Math.min(lowest[reading.length - 1 - i], lowest[reading.length - i]);
        }

        firstDay = Math.floorDiv(lowest[0], Interval.DAY) - DAYS_BEFORE;
        var lastDay = Math.floorDiv(highest[highest.length - 1], Interval.DAY) + DAYS_AFTER;
        hours = LongStream.rangeClosed(firstDay, lastDay).mapToObj(this::hoursOf).toList();
        open = new boolean[reading.length];
        for (int i = 0; i < open.length; i++) {
            open[i] = look(i);
        }

        opening = next(true);
        closing = next(false);
    }

    /**
     * For each minute the next one, itself included, in which it is open or closed. At the very end nobody can tell.
     */
    private int[] next(boolean state) {
        var next = new int[open.length];
        var last = NEVER;
        for (int i = open.length - 1; i >= 0; i--) {
            last = open[i] == state && i < open.length - Interval.DAY ? i : last;
            next[i] = last;
        }

        return next;
    }

    private boolean look(int i) {
        var today = Math.floorDiv(reading[i], Interval.DAY);
        for (long day = today - DAYS_BEFORE; day <= today + DAYS_AFTER; day++) {
            for (var interval : hours.get((int) (day - firstDay))) {
                var begun = highest[i] >= day * Interval.DAY + interval.start();
                var over = lowest[i] >= day * Interval.DAY + interval.end();
                if (begun && !over && !isReplaced(i, day)) {
                    return true;
                }
            }
        }

        return false;
    }

    /** The day after has begun, and is an exception of its own. */
    private boolean isReplaced(int i, long day) {
        var next = exceptions.get(day + 1);
        return next != null && next != exceptions.get(day) && highest[i] >= (day + 1) * Interval.DAY;
    }

    private List<Interval> hoursOf(long day) {
        if (exceptions.containsKey(day)) {
            return exceptions.get(day).hours().intervals();
        }

        var date = LocalDate.ofEpochDay(day);
        Week valid = null;
        for (var week : weeks) {
            var starts = week.from() == null || !week.from().isAfter(date);
            var lasts = week.to() == null || !week.to().isBefore(date);
            var later = valid == null || valid.from() == null || week.from() != null
                && week.from().isAfter(valid.from());
            if (starts && lasts && later) {
                valid = week;
            }
        }

        return valid == null ? List.of() : valid.days().get(DayOfWeek.from(date).getValue() - 1).intervals();
    }

    boolean isOpen(int minute) {
        return open[minute + MARGIN];
    }

    /** Whether it is otherwise in the minute before or after. */
    boolean changesAround(int minute) {
        var i = minute + MARGIN;
        return open[i] != open[i - 1] || open[i] != open[i + 1];
    }

    /** When it is open, as far as anybody has looked. */
    Optional<Instant> nextOpen(int minute) {
        return instant(opening[minute + MARGIN]);
    }

    /** When it is closed, as far as anybody has looked. */
    Optional<Instant> nextClosed(int minute) {
        return instant(closing[minute + MARGIN]);
    }

    private Optional<Instant> instant(int found) {
        return found == NEVER ? Optional.empty() : Optional.of(start.plus(found - MARGIN, ChronoUnit.MINUTES));
    }

    /** How long it was open from the first minute to before this one. */
    Duration openBefore(int minute) {
        return Duration.ofMinutes(IntStream.range(MARGIN, minute + MARGIN).filter(i -> open[i]).count());
    }
}
