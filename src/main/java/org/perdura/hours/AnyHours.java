package org.perdura.hours;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When one of some hours is open: those of the queues that can be reached through a widget, each within the widget's
 * own.
 */
public record AnyHours(List<CommonHours> ways) {

    /** Where one is always open when another one closes, nobody wants to know for how many months. */
    private static final int MOST_TURNS = 100;

    public boolean isOpen(Instant instant) {
        return ways.stream().anyMatch(way -> way.isOpen(instant));
    }

    /** The first instant at or after this one at which one is open; empty when there is none within two years. */
    public Optional<Instant> nextOpening(Instant instant) {
        return ways.stream().flatMap(way -> way.nextOpening(instant).stream()).min(naturalOrder());
    }

    /** The first instant at or after this one at which all are closed; empty when none can be seen. */
    public Optional<Instant> nextClosing(Instant instant) {
        var closing = Optional.of(instant);
        for (var turn = 0; turn < MOST_TURNS && closing.filter(this::isOpen).isPresent(); turn++) {
            closing = closing.flatMap(this::endOfOneThatIsOpenAt);
        }

        return closing.filter(end -> !isOpen(end));
    }

    private Optional<Instant> endOfOneThatIsOpenAt(Instant instant) {
        return ways.stream().filter(way -> way.isOpen(instant)).findFirst().flatMap(way -> way.nextClosing(instant));
    }
}
