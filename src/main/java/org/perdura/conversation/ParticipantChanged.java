package org.perdura.conversation;

/**
 * Somebody came into a conversation beside its agent, got further in, has another agent beside them, or left it. Fired
 * inside the transaction.
 *
 * @param wasHeard whether its agent and its customer knew of them before
 */
public record ParticipantChanged(Participant participant, boolean wasHeard) {
}
