package org.perdura.conversation;

import java.time.Instant;
import java.util.UUID;

/**
 * What a verb of {@link Conversation} did to its state: from where and since when it was there, to where, why, by whom,
 * when, and whose it was and is. {@code from} is null for a start.
 */
public record Change(Conversation conversation, ConversationState from, Instant fromSince, ConversationState to,
        String reason, Author by, Instant at, UUID agentBefore, UUID agentAfter) {

    /** Whether the conversation began with it. */
    public boolean isStart() {
        return from == null;
    }
}
