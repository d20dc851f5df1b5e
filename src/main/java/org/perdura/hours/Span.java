package org.perdura.hours;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time, its end not included. */
record Span(Instant start, Instant end) {

    boolean isSome() {
        return start.isBefore(end);
    }

    boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    /** The part of it between two instants; where there is none, it is empty and stands at the first of them. */
    Span within(Instant from, Instant to) {
        var later = start.isAfter(from) ? start : from;
        var earlier = end.isBefore(to) ? end : to;
        return later.isBefore(earlier) ? new Span(later, earlier) : new Span(from, from);
    }

    Duration length() {
        return Duration.between(start, end);
    }
}
