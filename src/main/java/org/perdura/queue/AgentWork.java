package org.perdura.queue;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What an agent looks after and is good at: their queues, and their ratings by skill. */
public record AgentWork(Set<UUID> queueIds, Map<UUID, Integer> ratings) {

    public AgentWork(Collection<UUID> queueIds, Map<UUID, Integer> ratings) {
        this(Set.copyOf(queueIds), Map.copyOf(ratings));
    }
}
