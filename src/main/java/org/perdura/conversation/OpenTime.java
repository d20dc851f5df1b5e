package org.perdura.conversation;

import java.time.Duration;
import java.time.Instant;

import org.perdura.hours.OpeningCalendar;

/** Durations that pass only while it is open: nobody comes back to their desk at night. */
final class OpenTime {

    private OpenTime() {
    }

    /** The instant at which that much open time has passed; all time counts where it never opens again. */
    static Instant after(OpeningCalendar calendar, Instant from, Duration duration) {
        var left = duration;
        var opening = calendar.nextOpening(from);

        while (opening.isPresent()) {
            var start = opening.get();
            var closing = calendar.nextClosing(start);

            if (closing.isEmpty() || !start.plus(left).isAfter(closing.get())) {
                return start.plus(left);
            }

            left = left.minus(Duration.between(start, closing.get()));
            opening = calendar.nextOpening(closing.get());
        }

        return from.plus(duration);
    }
}
