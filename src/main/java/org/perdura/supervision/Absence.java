package org.perdura.supervision;

import java.time.Instant;
import java.util.UUID;

/**
 * A conversation that is with an agent who cannot be reached, and when it is taken from them. Stuck is what should have
 * been taken by now.
 */
public record Absence(UUID conversationId, String customer, String queue, UUID agentId, String agent, Instant goneSince,
        Instant releasedAt, boolean stuck) {
}
