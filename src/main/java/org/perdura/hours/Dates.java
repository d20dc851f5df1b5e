package org.perdura.hours;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Dates as browsers send them and as they are stored: ISO-8601, nothing for none. */
final class Dates {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private Dates() {
    }

    /** @throws HoursRefusedException when it is no date, or one that nobody can mean */
    static LocalDate read(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }

        try {
            var date = LocalDate.parse(typed.strip());
            if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
                throw new HoursRefusedException("hours.date.outOfReach");
            }

            return date;
        } catch (DateTimeException malformed) {
            throw new HoursRefusedException("hours.date.malformed");
        }
    }

    /**
     * The last of some days.
     *
     * @throws HoursRefusedException also when it is before the first
     */
    static LocalDate readLast(String typed, LocalDate first) {
        var last = read(typed);
        if (first != null && last != null && last.isBefore(first)) {
            throw new HoursRefusedException("hours.date.reversed");
        }

        return last;
    }

    static String write(LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
