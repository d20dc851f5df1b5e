package org.perdura.routing;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Whether it is worth writing through a widget now. Without a next opening nobody knows one; {@code zone} is where the
 * widget's hours are. Only live widgets tell how many wait and how long it usually takes, in seconds, where that is
 * known.
 */
public record Availability(boolean open, @JsonInclude Instant nextOpening, Instant nextClosing, String zone,
        boolean agents, Long waiting, Long usualWait) {
}
