package org.perdura.routing;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.perdura.agent.AgentChanged;
import org.perdura.agent.PresenceChanged;
import org.perdura.conversation.ConversationState;
import org.perdura.conversation.StateChanged;
import org.perdura.hours.OperatingHoursChanged;
import org.perdura.platform.Gatherer;
import org.perdura.queue.QueueChanged;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/**
 * Notices everything after which something may be assignable – it entered, somebody came, got room or became a member –
 * and has the queue distributed, after the commit and apart from the one who caused it.
 */
@ApplicationScoped
public class Router {

    private static final Logger logger = Logger.getLogger(Router.class.getName());

    private static final int LOT_SIZE = 1000;

    @Inject
    Assignments assignments;

    @Resource
    ManagedExecutorService executor;

    private volatile boolean missedSomething;
    private Gatherer<Wish> wishes;

    /** That a queue be distributed, or all queues of an agent. */
    private record Wish(UUID queueId, UUID agentId) {

        boolean isForAgent() {
            return agentId != null;
        }
    }

    @PostConstruct
    void start() {
        wishes = new Gatherer<>(executor, LOT_SIZE, this::distribute);
    }

    void stateChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) StateChanged event) {
        var change = event.change();

        if (change.to() == ConversationState.OPEN) {
            distribute(change.conversation().getQueue().getId());
        }

        if (change.agentBefore() != null && change.from() != ConversationState.WAITING) {
            distributeQueuesOf(change.agentBefore());
        }
    }

    void routingWanted(@Observes(during = TransactionPhase.AFTER_SUCCESS) RoutingWanted event) {
        var conversation = event.conversation();
        distribute(conversation.getQueue().getId());

        if (conversation.getAgentId() != null) {
            distributeQueuesOf(conversation.getAgentId());
        }
    }

    void presenceChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) PresenceChanged event) {
        distributeQueuesOf(event.agentId());
    }

    void agentChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) AgentChanged event) {
        distributeQueuesOf(event.agentId());
    }

    /** It may have other members, or other hours. */
    void queueChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) QueueChanged event) {
        distribute(event.queueId());
        executor.execute(() -> attempt(this::followHours));
    }

    /** Some queue may be open now that was closed, or the other way round. */
    void hoursChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) OperatingHoursChanged event) {
        executor.execute(() -> attempt(this::followHours));
    }

    private void followHours() {
        assignments.findHeld().forEach(assignments::holdAnew);
        distributeEverything();
    }

    private void distribute(UUID queueId) {
        wishes.add(new Wish(queueId, null));
    }

    private void distributeQueuesOf(UUID agentId) {
        wishes.add(new Wish(null, agentId));
    }

    private void distribute(List<Wish> lot) {
        attempt(() -> {
            var queues = new HashSet<>(assignments.queuesOf(lot.stream().filter(Wish::isForAgent).map(Wish::agentId).toList()));
            lot.stream().filter(wish -> !wish.isForAgent()).map(Wish::queueId).forEach(queues::add);
            queues.forEach(queueId -> attempt(() -> drain(queueId)));
        });
    }

    private void attempt(Runnable assignment) {
        try {
            assignment.run();
        } catch (RuntimeException failed) {
            missedSomething = true;
            logger.log(Level.WARNING, "Assignment failed and is tried again: {0}", failed.getClass().getName());
        }
    }

    private void drain(UUID queueId) {
        var more = true;

        while (more) {
            more = assignments.distribute(queueId);
        }
    }

    /** Whether an assignment has failed since this was last asked; time then has everything distributed. */
    public boolean hasMissedSomething() {
        var missed = missedSomething;
        missedSomething = false;
        return missed;
    }

    /** Looks at everything that is open, once a node has started or the database has come back. */
    public void distributeEverything() {
        assignments.queuesWithOpenConversations().forEach(this::distribute);
    }
}
