package org.perdura.agent;

import java.util.UUID;

/** An agent is deleted: in the same transaction goes what is kept only for them. */
public record AgentDeleted(UUID agentId) {
}
