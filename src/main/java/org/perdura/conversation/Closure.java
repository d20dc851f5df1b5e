package org.perdura.conversation;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import org.perdura.hours.CommonHours;
import org.perdura.hours.OpeningCalendar;

/** That nobody is at work at an instant, as the calendar says that is closed then: the widget's before the queue's. */
record Closure(CommonHours hours, Instant now, Optional<String> holiday) {

    static Optional<Closure> at(Instant now, OpeningCalendar widget, OpeningCalendar queue) {
        return Stream.of(widget, queue)
            .filter(calendar -> !calendar.isOpen(now))
            .findFirst()
            .map(calendar -> new Closure(new CommonHours(widget, queue), now, calendar.holiday(now)));
    }

    Optional<Instant> nextOpening() {
        return hours.nextOpening(now);
    }

    /** Whether it has not been open in between. */
    boolean hasLastedSince(Instant earlier) {
        return hours.nextOpening(earlier).filter(opening -> !opening.isAfter(now)).isEmpty();
    }
}
