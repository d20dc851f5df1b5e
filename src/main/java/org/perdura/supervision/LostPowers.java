package org.perdura.supervision;

import java.util.Set;

import org.perdura.agent.Agent;
import org.perdura.agent.AgentChanged;
import org.perdura.agent.Agents;
import org.perdura.agent.Role;
import org.perdura.conversation.Onlookers;
import org.perdura.conversation.Participant.Stage;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Has supervisors leave the conversations in which they may not be any more. In the transaction that takes it from
 * them: once it is saved, nobody speaks whom the organisation does not want to.
 */
@Stateless
public class LostPowers {

    @Inject
    Mandates mandates;

    @Inject
    Agents agents;

    @Inject
    Onlookers onlookers;

    public void mandateChanged(@Observes MandateChanged event) {
        var mandate = mandates.find();

        if (!mandate.allows(Power.MONITOR)) {
            onlookers.dismissAll(Stage.PRESENT);
        } else if (!mandate.allows(Power.JOIN)) {
            onlookers.dismissAll(Set.of(Stage.SPEAKING));
        }
    }

    public void agentChanged(@Observes AgentChanged event) {
        if (agents.find(event.agentId()).filter(LostPowers::supervises).isEmpty()) {
            onlookers.dismiss(event.agentId());
        }
    }

    private static boolean supervises(Agent agent) {
        return agent.worksWithCustomers() && agent.has(Role.SUPERVISOR);
    }
}
