package org.perdura.agent;

import java.util.UUID;

/** An agent is new or was edited: name, roles, capacity, password or whether they may work at all. */
public record AgentChanged(UUID agentId) {
}
