package org.perdura.routing;

/**
 * How much an agent can carry and how much of it is taken, in units. Computed from conversations whenever it is asked.
 */
public record Capacity(int total, long used) {

    boolean hasRoomFor(int units) {
        return used + units <= total;
    }
}
