package org.perdura.conversation;

import java.time.Instant;
import java.util.UUID;

import org.perdura.workstream.Mode;

/** A conversation as agents' lists show it. */
public record Summary(UUID id, int version, Mode mode, ConversationState state, Instant since, String workstream,
        UUID queueId, String queue, UUID customerId, String customer, UUID agentId, String agent, EnteredAs enteredAs,
        long seq, long backstage, long customerRead, long agentRead, Author.Kind lastAuthor, String lastText,
        Instant lastAt, Instant dueAt) {

    /** The same, where others have heard its newest word already. */
    public Summary withWordsOf(ThreadHead head) {
        return head.getLastSeq() <= seq ? this : withWords(head.getLastSeq(), head.getLastAuthor(), head.getLastText(),
            head.getLastAt());
    }

    /** The same, when the other one, read earlier or later, knows of a newer word. */
    public Summary withWordsOf(Summary other) {
        return other.seq <= seq ? this : withWords(other.seq, other.lastAuthor, other.lastText, other.lastAt);
    }

    private Summary withWords(long newSeq, Author.Kind author, String text, Instant at) {
        return new Summary(id, version, mode, state, since, workstream, queueId, queue, customerId, customer, agentId, agent,
            enteredAs, newSeq, backstage, customerRead, agentRead, author, text, at, dueAt);
    }

    /** When time closes it, if nobody says anything; null while time would not. */
    public Instant closesAt() {
        return switch (state) {
            case WAITING, WRAP_UP -> dueAt;
            default -> null;
        };
    }
}
