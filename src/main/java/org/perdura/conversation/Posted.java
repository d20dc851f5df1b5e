package org.perdura.conversation;

/** A message that was appended, and what its word did to the conversation's state, or null. */
public record Posted(Message message, Conversation conversation, Change change) {

    /** Whether nothing but the thread has gone on: nobody got or left the conversation, and time acts when it would have. */
    public boolean isJustAWord() {
        return change == null && conversation.isHeadAllThatWordsMove();
    }
}
