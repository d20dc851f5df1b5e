package org.perdura.socket;

import java.util.UUID;

import org.perdura.agent.Agent;
import org.perdura.agent.Agents;
import org.perdura.widget.Widget;
import org.perdura.widget.Widgets;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Shows those out who may not be here any more: agents who were disabled, customers of a widget that was switched off. */
@ApplicationScoped
public class Departures {

    @Inject
    Agents agents;

    @Inject
    Widgets widgets;

    @Inject
    Connections connections;

    @Resource
    ManagedExecutorService executor;

    void agentChanged(UUID agentId) {
        executor.execute(() -> {
            if (agents.find(agentId).filter(Agent::worksWithCustomers).isEmpty()) {
                connections.ofAgent(agentId).forEach(line -> line.close(Closing.FORBIDDEN));
            }
        });
    }

    void widgetChanged(UUID widgetId) {
        executor.execute(() -> {
            if (widgets.find(widgetId).filter(Widget::isEnabled).isEmpty()) {
                connections.closeCustomersIf(line -> widgetId.equals(line.widgetId()), Closing.FORBIDDEN);
            }
        });
    }
}
