package org.perdura.hours;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** When two calendars are open at once: that of a widget, and that of the queue behind it. */
public record CommonHours(OpeningCalendar first, OpeningCalendar second) {

    public boolean isOpen(Instant instant) {
        return first.isOpen(instant) && second.isOpen(instant);
    }

    /** The first instant at or after this one at which both are open; empty when there is none within two years. */
    public Optional<Instant> nextOpening(Instant instant) {
        var opening = first.nextOpening(instant);
        while (opening.isPresent() && !second.isOpen(opening.get())) {
            opening = second.nextOpening(opening.get())
                .filter(next -> !first.isOutOfSight(next, instant))
                .flatMap(first::nextOpening);
        }

        return opening;
    }

    /**
     * The first instant at or after this one at which one of them is closed; empty when there is none within two years.
     */
    public Optional<Instant> nextClosing(Instant instant) {
        return Stream.of(first, second).flatMap(calendar -> calendar.nextClosing(instant).stream()).min(naturalOrder());
    }
}
