package org.perdura.routing;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Tells what agents carry at this moment. */
@Stateless
public class Capacities {

    @Inject
    Clock clock;

    @Inject
    Candidates candidates;

    /** Nothing of nothing for who is disabled. */
    public Capacity of(UUID agentId) {
        return of(List.of(agentId)).getOrDefault(agentId, Capacity.NONE);
    }

    /** By agent; nothing of those who are disabled. */
    public Map<UUID, Capacity> of(List<UUID> agentIds) {
        return agentIds.isEmpty() ? Map.of() : candidates.of(agentIds, clock.instant()).stream()
            .collect(toMap(Candidate::agentId, Candidate::capacity));
    }
}
