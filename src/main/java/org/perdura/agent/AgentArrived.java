package org.perdura.agent;

import java.util.UUID;

/** An agent is there who was not a while ago, and begins with what they usually are. */
public record AgentArrived(UUID agentId) {
}
