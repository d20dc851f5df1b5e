package org.perdura.routing;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.perdura.agent.Presence;
import org.perdura.agent.Role;

/**
 * An agent as routing sees them: whether they are there, what they can do, and what they carry.
 *
 * @param presence what they chose to be; null for somebody who was never there
 * @param reachable whether a connection of theirs is alive
 * @param skills their ratings, by skill
 */
public record Candidate(UUID agentId, String name, Set<Role> roles, Presence presence, boolean reachable,
        Capacity capacity, Map<UUID, Integer> skills) {

    boolean worksWithCustomers() {
        return roles.contains(Role.AGENT) || roles.contains(Role.SUPERVISOR);
    }

    boolean hasRoomFor(Cost cost) {
        return capacity.hasRoomFor(cost);
    }

    Candidate with(Cost cost) {
        return new Candidate(agentId, name, roles, presence, reachable, capacity.with(cost), skills);
    }

    Candidate rated(Map<UUID, Integer> ratings) {
        return new Candidate(agentId, name, roles, presence, reachable, capacity, ratings);
    }

    /** How much is missing in all to these ratings; 0 for who has them. */
    int distanceTo(Map<UUID, Integer> wanted) {
        return wanted.entrySet().stream()
            .mapToInt(skill -> Math.max(0, skill.getValue() - skills.getOrDefault(skill.getKey(), 0)))
            .sum();
    }
}
