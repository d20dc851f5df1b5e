package org.perdura.routing;

import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;

import org.perdura.agent.Presence;
import org.perdura.workstream.PreferencePolicy;

/**
 * What conversations ask of an agent at least.
 *
 * @param units the least that one costs
 * @param presences what an agent can be to be asked for some of them
 * @param overload whether some are given to their agent even where there is no room
 * @param preference whether some are given to preferred agents, with room or without
 */
record Demand(int units, Set<Presence> presences, boolean overload, boolean preference) {

    static final Demand NONE = new Demand(Integer.MAX_VALUE, Set.of(), false, false);

    @SuppressWarnings("unchecked")
    static Demand of(Object[] row) {
        return new Demand((int) row[0], (Set<Presence>) row[1], (boolean) row[2], row[3] != PreferencePolicy.OFF);
    }

    Demand or(Demand other) {
        var all = EnumSet.noneOf(Presence.class);
        all.addAll(presences);
        all.addAll(other.presences);
        return new Demand(Math.min(units, other.units), all, overload || other.overload,
            preference || other.preference);
    }

    /** Whether something may be for somebody who has that much room; empty when nobody is there. */
    boolean canBeMetBy(OptionalLong free) {
        return free.isPresent() && (overload || preference) || fits(free);
    }

    /** Whether anything fits into that much room. */
    boolean fits(OptionalLong free) {
        return free.isPresent() && free.getAsLong() >= units;
    }
}
