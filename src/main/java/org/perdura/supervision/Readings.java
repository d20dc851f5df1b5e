package org.perdura.supervision;

import java.util.UUID;

import org.perdura.conversation.Access;
import org.perdura.conversation.CustomerView;
import org.perdura.conversation.Histories;
import org.perdura.conversation.RefusedException;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Who may read what was said: whoever sees a conversation only as a supervisor needs a mandate to read it along. */
@Stateless
public class Readings {

    @Inject
    Access access;

    @Inject
    Histories histories;

    @Inject
    Mandates mandates;

    /** @throws RefusedException not-found when they may not see it at all, forbidden when they may not read it */
    public CustomerView view(UUID agentId, UUID conversationId) {
        var agent = access.agent(agentId);

        if (!access.isInvolved(agent, access.find(agent, conversationId))) {
            mandates.require(agent, Power.MONITOR);
        }

        return histories.viewForAgent(agentId, conversationId);
    }
}
