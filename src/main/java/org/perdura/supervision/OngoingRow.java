package org.perdura.supervision;

import java.time.Instant;
import java.util.UUID;

import org.perdura.conversation.ConversationState;
import org.perdura.conversation.Obstacle;
import org.perdura.workstream.Mode;

/**
 * An ongoing conversation in the list: whose it is or for whom it is held, since when its customer waits for an answer,
 * and why nobody has it.
 */
public record OngoingRow(UUID id, Mode mode, ConversationState state, Instant since, Instant unansweredSince,
        String customer, String workstream, String queue, String agent, String keeper, Obstacle obstacle,
        int priority) {
}
