package org.perdura.conversation;

import java.time.Instant;
import java.util.UUID;

import org.perdura.workstream.Mode;

/** A conversation as agents' lists show it. */
public record Summary(UUID id, int version, Mode mode, ConversationState state, Instant since, String workstream,
        UUID queueId, String queue, UUID customerId, String customer, UUID agentId, String agent, EnteredAs enteredAs,
        long seq, long backstage, long customerRead, long agentRead, Author.Kind lastAuthor, String lastText,
        Instant lastAt, Instant dueAt) {

    /** When time closes it, if nobody says anything; null while time would not. */
    public Instant closesAt() {
        return switch (state) {
            case WAITING, WRAP_UP -> dueAt;
            default -> null;
        };
    }
}
