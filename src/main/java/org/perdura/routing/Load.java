package org.perdura.routing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.perdura.conversation.ConversationState;

/**
 * A conversation that takes some of its agent's capacity, and until when time lets it do so: an offer until its
 * deadline, a wrap-up until it is over or blocks no longer. What is active takes it until somebody acts; {@code until}
 * is null then. Where advice takes capacity, too, it may be somebody else's conversation in which the agent is
 * consulted.
 *
 * @param profiles the names of the capacity profiles in which it has a place
 */
public record Load(UUID conversationId, String customer, ConversationState state, int units, List<String> profiles,
        Instant until, boolean consulted) {
}
