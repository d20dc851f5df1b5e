package org.perdura.socket;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import java.util.Set;
import java.util.UUID;

import org.perdura.agent.Agent;
import org.perdura.agent.Agents;
import org.perdura.conversation.Histories;
import org.perdura.conversation.RefusedException;
import org.perdura.identity.StaffSessionEnded;
import org.perdura.identity.StaffSessions;
import org.perdura.widget.Widget;
import org.perdura.widget.Widgets;
import org.perdura.workstream.Workstream;
import org.perdura.workstream.Workstreams;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Shows those out who may not be here any more: agents who have logged out, were disabled or work for another queue
 * now, customers of a widget or a workstream that was switched off.
 */
@ApplicationScoped
public class Departures {

    @Inject
    Agents agents;

    @Inject
    StaffSessions staffSessions;

    @Inject
    Widgets widgets;

    @Inject
    Workstreams workstreams;

    @Inject
    Histories histories;

    @Inject
    Connections connections;

    @Resource
    ManagedExecutorService executor;

    void agentChanged(UUID agentId) {
        executor.execute(() -> {
            if (agents.find(agentId).filter(Agent::worksWithCustomers).isEmpty()) {
                connections.ofAgent(agentId).forEach(line -> line.close(Closing.FORBIDDEN));
            } else {
                connections.ofAgent(agentId).forEach(this::closeWhatMayNotBeSeen);
                connections.ofAgent(agentId).stream().filter(this::isLoggedOut).forEach(Departures::showOut);
            }
        });
    }

    /** Another password ends the sessions that were opened with the one before. */
    private boolean isLoggedOut(AgentLine line) {
        return !staffSessions.isGood(line.holder().staffSession());
    }

    private static void showOut(AgentLine line) {
        line.close(Closing.RIGHT_ENDED);
    }

    void staffSessionEnded(@Observes(during = AFTER_SUCCESS) StaffSessionEnded event) {
        connections.agentLines()
            .filter(line -> event.hash().equals(line.holder().staffSession()))
            .forEach(Departures::showOut);
    }

    /** Who works for which queue has changed. */
    void membersChanged() {
        executor.execute(() -> connections.agentLines().forEach(this::closeWhatMayNotBeSeen));
    }

    private void closeWhatMayNotBeSeen(AgentLine line) {
        Set.copyOf(line.opened()).stream()
            .filter(conversation -> !maySee(line, conversation))
            .forEach(conversation -> connections.lose(line, conversation));
    }

    private boolean maySee(AgentLine line, UUID conversation) {
        try {
            histories.viewForAgent(line.subjectId(), conversation);
            return true;
        } catch (RefusedException refused) {
            return false;
        }
    }

    void widgetChanged(UUID widgetId) {
        executor.execute(() -> {
            if (widgets.find(widgetId).filter(Widget::isInUse).isEmpty()) {
                connections.closeCustomersIf(line -> widgetId.equals(line.widgetId()), Closing.FORBIDDEN);
            }
        });
    }

    void workstreamChanged(UUID workstreamId) {
        executor.execute(() -> {
            if (workstreams.find(workstreamId).filter(Workstream::isEnabled).isEmpty()) {
                connections.closeCustomersIf(line -> workstreamId.equals(line.workstreamId()), Closing.FORBIDDEN);
            }
        });
    }
}
