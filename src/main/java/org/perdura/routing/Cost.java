package org.perdura.routing;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.perdura.platform.Ids;
import org.perdura.workstream.Workstream;

/**
 * What a conversation takes of an agent's capacity: units, and a place in each of the capacity profiles that count it.
 */
record Cost(UUID conversationId, int units, Set<UUID> profiles) {

    /** @param given the profiles that rules have given it, besides that of its workstream */
    static Cost of(UUID conversationId, Workstream workstream, Set<UUID> given) {
        var profiles = new HashSet<>(given);
        if (workstream.getProfileId() != null) {
            profiles.add(workstream.getProfileId());
        }

        return new Cost(conversationId, workstream.getUnits(), Set.copyOf(profiles));
    }

    /** Of a conversation that has not begun yet. */
    static Cost ofNext(Workstream workstream) {
        return of(Ids.next(), workstream, Set.of());
    }
}
