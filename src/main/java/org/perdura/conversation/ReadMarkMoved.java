package org.perdura.conversation;

/** One side has seen more than before, up to {@code seq}. */
public record ReadMarkMoved(Conversation conversation, Author.Kind by, long seq) {
}
