package org.perdura.conversation;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A message that somebody wants to say. A customer speaks in a workstream, into whichever conversation runs there; an
 * agent speaks in a conversation. {@code conversationId} is an agent's choice and a customer's guess. {@code clientId}
 * is the sender's own id for it, the same however often it is repeated.
 */
public record Post(Author author, UUID conversationId, UUID workstreamId, UUID widgetId, UUID clientId, String text,
        Map<String, String> context) {

    public Post {
        Objects.requireNonNull(author.id());
        Objects.requireNonNull(clientId);
        Objects.requireNonNull(text);
    }

    public static Post byCustomer(Author customer, UUID workstreamId, UUID widgetId, UUID clientId, String text) {
        return new Post(customer, null, workstreamId, widgetId, clientId, text, Map.of());
    }

    /** An agent's; under which name is looked up together with what they may. */
    public static Post byAgent(UUID agentId, UUID conversationId, UUID clientId, String text) {
        return new Post(new Author(Author.Kind.AGENT, agentId, null), conversationId, null, null, clientId, text,
            Map.of());
    }

    /** Where a customer's word will land, as far as anybody knows: looked at first, and forgotten when it has ended. */
    public Post expectedIn(UUID conversation) {
        return new Post(author, conversation, workstreamId, widgetId, clientId, text, context);
    }

    /** With what the page has told about the visit in which it is said, by name. */
    public Post about(Map<String, String> visit) {
        return new Post(author, conversationId, workstreamId, widgetId, clientId, text, visit);
    }

    /** The same, to be tried by itself: where it lands is looked up anew. */
    Post alone() {
        return isByCustomer() ? expectedIn(null) : this;
    }

    boolean isByCustomer() {
        return author.kind() == Author.Kind.CUSTOMER;
    }

    UUID authorId() {
        return author.id();
    }

    String slot() {
        return Conversation.slot(authorId(), workstreamId);
    }

    Once once() {
        return new Once(clientId, authorId());
    }

    /** What makes a message the same message: the author and the author's id for it. */
    record Once(UUID clientId, UUID authorId) {
    }
}
