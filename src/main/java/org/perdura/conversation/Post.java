package org.perdura.conversation;

import java.util.Objects;
import java.util.UUID;

/**
 * A message that somebody wants to say. A customer speaks in a workstream, into whichever conversation runs there; an
 * agent speaks in a conversation. {@code clientId} is the sender's own id for it, the same however often it is repeated.
 */
public record Post(Author.Kind kind, UUID authorId, UUID conversationId, UUID workstreamId, UUID widgetId, UUID clientId,
        String text) {

    public Post {
        Objects.requireNonNull(authorId);
        Objects.requireNonNull(clientId);
        Objects.requireNonNull(text);
    }

    public static Post byCustomer(UUID customerId, UUID workstreamId, UUID widgetId, UUID clientId, String text) {
        return new Post(Author.Kind.CUSTOMER, customerId, null, workstreamId, widgetId, clientId, text);
    }

    public static Post byAgent(UUID agentId, UUID conversationId, UUID clientId, String text) {
        return new Post(Author.Kind.AGENT, agentId, conversationId, null, null, clientId, text);
    }

    boolean isByCustomer() {
        return kind == Author.Kind.CUSTOMER;
    }

    String slot() {
        return Conversation.slot(authorId, workstreamId);
    }

    Once once() {
        return new Once(clientId, authorId);
    }

    /** What makes a message the same message: the author and the author's id for it. */
    record Once(UUID clientId, UUID authorId) {
    }
}
