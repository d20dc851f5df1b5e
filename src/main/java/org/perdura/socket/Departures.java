package org.perdura.socket;

import java.util.Set;
import java.util.UUID;

import org.perdura.agent.Agent;
import org.perdura.agent.Agents;
import org.perdura.conversation.Histories;
import org.perdura.conversation.RefusedException;
import org.perdura.widget.Widget;
import org.perdura.widget.Widgets;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Shows those out who may not be here any more: agents who were disabled or work for another queue now, customers of
 * a widget that was switched off.
 */
@ApplicationScoped
public class Departures {

    @Inject
    Agents agents;

    @Inject
    Widgets widgets;

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
            }
        });
    }

    /** Who works for which queue has changed. */
    void membersChanged() {
        executor.execute(() -> connections.agentLines().forEach(this::closeWhatMayNotBeSeen));
    }

    private void closeWhatMayNotBeSeen(AgentLine line) {
        Set.copyOf(line.opened()).stream().filter(conversation -> !maySee(line, conversation)).forEach(line::loses);
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
            if (widgets.find(widgetId).filter(Widget::isEnabled).isEmpty()) {
                connections.closeCustomersIf(line -> widgetId.equals(line.widgetId()), Closing.FORBIDDEN);
            }
        });
    }
}
