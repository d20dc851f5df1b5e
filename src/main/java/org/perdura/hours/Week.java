package org.perdura.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/** The hours of the seven days of a week, Monday first, and from when to when they hold; null is for ever. */
public record Week(LocalDate from, LocalDate to, List<DayHours> days) {

    static final Week CLOSED = new Week(null, null, Collections.nCopies(7, DayHours.CLOSED));
    static final Week ALWAYS_OPEN = new Week(null, null, Collections.nCopies(7, DayHours.WHOLE_DAY));

    public Week {
        days = List.copyOf(days);
        if (days.size() != DayOfWeek.values().length) {
            throw new IllegalArgumentException(days.size() + " days");
        } else if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(from + " to " + to);
        }
    }

    /** Mondays to Fridays alike. */
    public static Week ofWorkdays(DayHours hours) {
        return new Week(null, null, List.of(hours, hours, hours, hours, hours, DayHours.CLOSED, DayHours.CLOSED));
    }

    DayHours hoursOf(DayOfWeek day) {
        return days.get(day.ordinal());
    }

    boolean holdsOn(LocalDate date) {
        return !date.isBefore(start()) && (to == null || !date.isAfter(to));
    }

    LocalDate start() {
        return from == null ? LocalDate.MIN : from;
    }
}
