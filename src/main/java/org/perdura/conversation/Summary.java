package org.perdura.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.perdura.workstream.Mode;

/** A conversation as agents' lists show it. */
public record Summary(UUID id, int version, Mode mode, ConversationState state, Instant since, String workstream,
        UUID queueId, String queue, UUID customerId, String customer, UUID agentId, String agent, EnteredAs enteredAs,
        long seq, long customerSeq, long backstage, long customerRead, long agentRead, Author.Kind lastAuthor,
        String lastText, Instant lastAt, Duration autoClose, Instant dueAt, Instant ruleClosesAt) {

    /** With the newest word of the thread, where this one was read before it. */
    public Summary upTo(ThreadHead head) {
        return withWord(head.getLastSeq(), head.getCustomerSeq(), head.getLastAuthor(), head.getLastText(),
            head.getLastAt());
    }

    /** With the newest word that the other one knows, where this one was read before it. */
    public Summary upTo(Summary other) {
        return withWord(other.seq, other.customerSeq, other.lastAuthor, other.lastText, other.lastAt);
    }

    private Summary withWord(long wordSeq, long customersSeq, Author.Kind author, String text, Instant at) {
        return wordSeq <= seq ? this : new Summary(id, version, mode, state, since, workstream, queueId, queue,
            customerId, customer, agentId, agent, enteredAs, wordSeq, customersSeq, backstage, customerRead, agentRead,
            author, text, at, autoClose, dueAt, ruleClosesAt);
    }

    /** For whoever may know where it stands, but not what is said. */
    public Summary withoutWords() {
        return new Summary(id, version, mode, state, since, workstream, queueId, queue, customerId, customer, agentId,
            agent, enteredAs, seq, customerSeq, backstage, customerRead, agentRead, null, null, lastAt, autoClose,
            dueAt, ruleClosesAt);
    }

    /** When time closes it, if nobody says anything; null while time would not. */
    public Instant closesAt() {
        return switch (state) {
            case WAITING -> earlier(lastAt.plus(autoClose), ruleClosesAt);
            case WRAP_UP -> dueAt;
            default -> null;
        };
    }

    private static Instant earlier(Instant end, Instant byRule) {
        return byRule != null && byRule.isBefore(end) ? byRule : end;
    }
}
