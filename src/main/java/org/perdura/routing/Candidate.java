package org.perdura.routing;

import java.util.Set;
import java.util.UUID;

import org.perdura.agent.Role;

/** An agent who is there, is available and works for a queue, and what they carry. */
public record Candidate(UUID agentId, String name, Set<Role> roles, int total, long used) {

    boolean worksWithCustomers() {
        return roles.contains(Role.AGENT) || roles.contains(Role.SUPERVISOR);
    }

    boolean hasRoomFor(int units) {
        return used + units <= total;
    }

    long free() {
        return total - used;
    }

    Candidate with(int units) {
        return new Candidate(agentId, name, roles, total, used + units);
    }
}
