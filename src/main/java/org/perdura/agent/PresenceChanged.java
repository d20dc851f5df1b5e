package org.perdura.agent;

import java.util.UUID;

/** An agent chose to be something else, came or went. */
public record PresenceChanged(UUID agentId) {
}
