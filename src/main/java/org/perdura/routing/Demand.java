package org.perdura.routing;

import static java.util.stream.Collectors.toSet;

import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.perdura.agent.Presence;
import org.perdura.workstream.PreferencePolicy;

/**
 * What conversations ask of an agent at least.
 *
 * @param kinds what they cost
 * @param presences what an agent can be to be asked for some of them
 * @param overload whether some are given to their agent even where there is no room
 * @param preference whether some are given to preferred agents, with room or without
 */
record Demand(Set<Kind> kinds, Set<Presence> presences, boolean overload, boolean preference) {

    static final Demand NONE = new Demand(Set.of(), Set.of(), false, false);

    /** What the conversations of a workstream cost: units, or a place in a profile; null for none. */
    record Kind(int units, UUID profileId) {
    }

    @SuppressWarnings("unchecked")
    static Demand of(Object[] row) {
        var kind = new Kind((int) row[0], (UUID) row[4]);
        return new Demand(Set.of(kind), (Set<Presence>) row[1], (boolean) row[2], row[3] != PreferencePolicy.OFF);
    }

    Demand or(Demand other) {
        var all = EnumSet.noneOf(Presence.class);
        all.addAll(presences);
        all.addAll(other.presences);
        return new Demand(Stream.concat(kinds.stream(), other.kinds.stream()).collect(toSet()), all, overload || other.overload,
            preference || other.preference);
    }

    /** Whether something may be for somebody who has that much room; empty when nobody is there. */
    boolean canBeMetBy(OptionalLong free) {
        return free.isPresent() && (overload || preference) || fits(free);
    }

    private boolean fits(OptionalLong free) {
        return free.isPresent() && kinds.stream().anyMatch(kind -> kind.units() <= free.getAsLong());
    }

    /** Whether anything fits into that much room, and into one of these profiles where it counts by one. */
    boolean fits(OptionalLong free, Set<UUID> profiles) {
        return free.isPresent() && kinds.stream()
            .filter(kind -> kind.profileId() == null || profiles.contains(kind.profileId()))
            .anyMatch(kind -> kind.units() <= free.getAsLong());
    }
}
