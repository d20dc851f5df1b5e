package org.perdura.routing;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * How many conversations of a capacity profile an agent may have, and which they have.
 *
 * @param profile its name
 * @param blocking whether nothing else is offered, either, to who has as many as they may
 * @param taken the conversations that count: those of now, or those of the day
 * @param carried how many of these the agent has right now; the others of the day may come back
 */
public record Room(UUID profileId, String profile, int limit, boolean blocking, Set<UUID> taken, int carried) {

    public int used() {
        return taken.size();
    }

    boolean isFull() {
        return used() >= limit;
    }

    /** Whether nothing can be admitted: there is no place, and nothing that has one could come back. */
    boolean isShut() {
        return isFull() && used() <= carried;
    }

    /** Whether there is a place for it, or it has one already: who had it today may have it again. */
    boolean admits(UUID conversationId) {
        return !isFull() || taken.contains(conversationId);
    }

    Room with(UUID conversationId) {
        var more = new HashSet<>(taken);
        more.add(conversationId);
        return new Room(profileId, profile, limit, blocking, Set.copyOf(more), carried + 1);
    }
}
