package org.perdura.conversation;

/** A message that was appended, and what its word did to the conversation's state, or null. */
public record Posted(Message message, Conversation conversation, Change change) {
}
