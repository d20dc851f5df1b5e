package org.perdura.routing;

import java.util.UUID;

/** The agent knows now, in whichever window. */
public record ReturnSeen(UUID conversationId, UUID agentId) {
}
