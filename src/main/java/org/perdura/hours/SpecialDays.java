package org.perdura.hours;

import java.text.BreakIterator;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** An exception: days on which the week does not count, because they are closed or have hours of their own, and why. */
public record SpecialDays(LocalDate from, LocalDate to, DayHours hours, String reason) {

    static final int REASON_LENGTH = 100;
    static final int LONGEST = 366;

    private static final Pattern UNREADABLE =
        Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029\\s&&[^\\u200C\\u200D]]+");

    public SpecialDays {
        Objects.requireNonNull(hours);
        Objects.requireNonNull(reason);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " to " + to);
        } else if (to.isAfter(from.plusDays(LONGEST - 1))) {
            throw new HoursRefusedException("hours.exception.tooLong", LONGEST);
        }
    }

    public static SpecialDays closed(LocalDate from, LocalDate to, String reason) {
        return new SpecialDays(from, to, DayHours.CLOSED, reason);
    }

    /**
     * A reason in one line, without what nobody sees.
     *
     * @throws HoursRefusedException when there is nothing to read, or too much
     */
    static String readReason(String typed) {
        var reason = plain(typed);
        if (reason.isEmpty()) {
            throw new HoursRefusedException("constraint.NotBlank");
        } else if (reason.length() > REASON_LENGTH) {
            throw new HoursRefusedException("constraint.Size", 0, REASON_LENGTH);
        }

        return reason;
    }

    static String plain(String typed) {
        return typed == null ? "" : UNREADABLE.matcher(typed).replaceAll(" ").strip();
    }

    /** As much of a reason as fits, without a half character at its end. */
    static String cut(String reason) {
        if (reason.length() <= REASON_LENGTH) {
            return reason;
        }

        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(reason);
        return reason.substring(0, characters.preceding(REASON_LENGTH));
    }

    boolean name(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    boolean meet(SpecialDays other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }
}
