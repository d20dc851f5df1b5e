package org.perdura.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.perdura.hours.OpeningCalendar;
import org.perdura.workstream.Workstream;

/** Durations that pass only while it is open: nobody comes back to their desk at night. */
final class OpenTime {

    /** In which its agent is asked first, however short it is to be kept for them. */
    private static final Duration ASKED_FIRST = Duration.ofSeconds(3);

    private OpenTime() {
    }

    /**
     * Until when a conversation that has come back is kept for its agent. Nobody is awaited while the queue is closed.
     */
    static Instant endOfHold(OpeningCalendar calendar, Instant now, Workstream workstream) {
        var atLeast = now.plus(ASKED_FIRST);
        var end = switch (workstream.getKeeperPolicy()) {
            case HOLD -> after(calendar, now, workstream.getHoldForAgent());
            case NEXT_SHIFT -> after(calendar, nextShift(calendar, now), workstream.getHoldForAgent());
            case FALL_BACK -> atLeast;
        };
        return end.isBefore(atLeast) ? atLeast : end;
    }

    /** When it opens after it has closed; a day later where it does not close, or not open again. */
    private static Instant nextShift(OpeningCalendar calendar, Instant now) {
        var closed = calendar.isOpen(now) ? calendar.nextClosing(now) : Optional.of(now);
        return closed.flatMap(calendar::nextOpening).orElse(now.plus(Duration.ofDays(1)));
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
