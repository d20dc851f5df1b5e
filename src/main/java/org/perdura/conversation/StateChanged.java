package org.perdura.conversation;

/** The state of a conversation changed. Fired inside the transaction. */
public record StateChanged(Change change) {
}
