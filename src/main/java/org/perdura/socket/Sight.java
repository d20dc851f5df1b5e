package org.perdura.socket;

import java.util.UUID;

import org.perdura.conversation.RefusedException;
import org.perdura.supervision.Readings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets agents look at conversations for as long as they may. */
@ApplicationScoped
public class Sight {

    @Inject
    Readings readings;

    @Inject
    Connections connections;

    /**
     * From now on this agent is told there what happens in a conversation.
     *
     * @throws RefusedException when they may not read it, or may no longer
     */
    void open(AgentLine line, UUID conversation) {
        readings.view(line.subjectId(), conversation);
        connections.watch(line, conversation);

        // Whoever lost the right since we asked was not yet found among those who watch.
        try {
            readings.view(line.subjectId(), conversation);
        } catch (RefusedException ended) {
            connections.lose(line, conversation);
            throw ended;
        }
    }

    boolean allows(UUID agentId, UUID conversation) {
        try {
            readings.view(agentId, conversation);
            return true;
        } catch (RefusedException refused) {
            return false;
        }
    }
}
