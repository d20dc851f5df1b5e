package org.perdura.socket;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.perdura.agent.Agent;
import org.perdura.agent.Agents;
import org.perdura.identity.StaffSessionEnded;
import org.perdura.identity.StaffSessions;
import org.perdura.platform.Gatherer;
import org.perdura.queue.Queues;
import org.perdura.supervision.MandateChanged;
import org.perdura.widget.Widget;
import org.perdura.widget.Widgets;
import org.perdura.workstream.Workstream;
import org.perdura.workstream.Workstreams;

import jakarta.annotation.PostConstruct;
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

    private static final Logger logger = Logger.getLogger(Departures.class.getName());

    private static final int LOT_SIZE = 10_000;

    @Inject
    Agents agents;

    @Inject
    StaffSessions staffSessions;

    @Inject
    Widgets widgets;

    @Inject
    Workstreams workstreams;

    @Inject
    Queues queues;

    @Inject
    Sight sight;

    @Inject
    Connections connections;

    @Resource
    ManagedExecutorService executor;

    private Gatherer<AgentLine> desk;

    @PostConstruct
    void start() {
        desk = new Gatherer<>(executor, LOT_SIZE, lot -> Set.copyOf(lot).forEach(this::lookAfter));
    }

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

    /**
     * Somebody else has it now, or it is in another queue: not everybody who has it before them may see it any more.
     */
    void handedOver(UUID conversation) {
        if (!connections.watching(conversation).isEmpty()) {
            executor.execute(() -> List.copyOf(connections.watching(conversation)).stream()
                .filter(line -> !sight.allows(line.subjectId(), conversation))
                .forEach(line -> connections.lose(line, conversation)));
        }
    }

    /** Who works for which queue has changed. */
    void membersChanged() {
        connections.agentLines().forEach(desk::add);
    }

    private void lookAfter(AgentLine line) {
        try {
            line.worksFor(queues.queueIdsOf(line.subjectId()));
            closeWhatMayNotBeSeen(line);
        } catch (RuntimeException failed) {
            // The client was told to ask again, and is then told what it may see.
            logger.log(Level.WARNING, "What an agent may see could not be looked up: {0}", failed.getClass().getName());
        }
    }

    /** What supervisors may read has changed. */
    void mandateChanged(@Observes(during = AFTER_SUCCESS) MandateChanged event) {
        membersChanged();
    }

    private void closeWhatMayNotBeSeen(AgentLine line) {
        line.looksAt().stream()
            .filter(conversation -> !sight.allows(line.subjectId(), conversation))
            .forEach(conversation -> connections.lose(line, conversation));
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
