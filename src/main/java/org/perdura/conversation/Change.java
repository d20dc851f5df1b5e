package org.perdura.conversation;

import java.time.Instant;
import java.util.UUID;

/**
 * What a verb of {@link Conversation} did to its state: from where and since when it was there, to where, why, by whom,
 * when, in which queue it was, whose it was and is, and whom the customer saw before. {@code from} is null for a start.
 */
public record Change(Conversation conversation, ConversationState from, Instant fromSince, ConversationState to,
        String reason, Author by, Instant at, UUID queueBefore, UUID agentBefore, UUID agentAfter, UUID seenBefore) {

    /** Whether the conversation began with it. */
    public boolean isStart() {
        return from == null;
    }

    /** Whether somebody has passed it on: to an agent, or to a queue that may be another one now. */
    public boolean isTransfer() {
        return reason.startsWith("transferred");
    }

    /** Whether it is no longer its former queue's, or no longer its former agent's, to see. */
    public boolean isHandedOver() {
        var queueAfter = conversation.getQueue().getId();
        return queueBefore != null && !queueBefore.equals(queueAfter)
            || agentBefore != null && !agentBefore.equals(agentAfter);
    }

    /** Whether the customer's word has brought it back from where its agent had parked it. */
    public boolean isReturn() {
        return from == ConversationState.WAITING && isCustomersWord();
    }

    /** Whether a word of the customer's has brought it into its queue. */
    boolean isCustomersWord() {
        return to == ConversationState.OPEN && by.kind() == Author.Kind.CUSTOMER;
    }

    /** Whether the customer sees somebody now whom they did not see before. */
    boolean bringsAnotherAgent() {
        return to == ConversationState.ACTIVE && !agentAfter.equals(seenBefore);
    }
}
