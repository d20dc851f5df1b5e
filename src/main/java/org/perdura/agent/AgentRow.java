package org.perdura.agent;

import java.util.Set;
import java.util.UUID;

/** An agent in the list. */
public record AgentRow(UUID id, String login, String displayName, Set<Role> roles, int capacity, boolean disabled) {
}
