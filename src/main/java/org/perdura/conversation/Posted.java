package org.perdura.conversation;

import java.util.UUID;

/**
 * A message that was appended, and what its word did to the conversation's state, or null. What is said by itself upon
 * a word names that word's id in {@code follows}.
 */
public record Posted(Message message, Conversation conversation, Change change, UUID follows) {

    Posted(Message message, Conversation conversation, Change change) {
        this(message, conversation, change, null);
    }

    /** That something was said by itself. */
    static Posted announced(Message message, Conversation conversation, UUID follows) {
        return new Posted(message, conversation, null, follows);
    }

    /**
     * Whether nothing but the thread has gone on: nobody got or left the conversation, and time acts when it would
     * have.
     */
    public boolean isJustAWord() {
        return change == null && conversation.isHeadAllThatWordsMove();
    }
}
