package org.perdura.conversation;

import java.time.Instant;
import java.util.UUID;

import org.perdura.conversation.Participant.Role;
import org.perdura.conversation.Participant.Stage;

/** Somebody who is in a conversation beside its agent, with the names of everybody whom it concerns. */
public record ParticipantView(UUID id, UUID conversationId, Role role, Stage stage, Instant since, UUID agentId,
        String agent, UUID askedBy, String asker, String queue, Instant until, String outcome, long seq,
        UUID itsAgent) {

    /** Whether they see the thread. */
    public boolean isThere() {
        return stage.reads();
    }

    /** Whether this agent is, or is told of, this participant: nobody notices who only reads along. */
    public boolean concerns(UUID agent) {
        return agent.equals(agentId) || agent.equals(askedBy) || agent.equals(itsAgent) && role == Role.SUPERVISOR
            && stage == Stage.SPEAKING;
    }
}
