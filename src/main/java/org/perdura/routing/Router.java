package org.perdura.routing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.perdura.agent.AgentChanged;
import org.perdura.agent.CapacityProfileChanged;
import org.perdura.agent.PresenceChanged;
import org.perdura.conversation.ConversationState;
import org.perdura.conversation.Participant;
import org.perdura.conversation.ParticipantChanged;
import org.perdura.conversation.StateChanged;
import org.perdura.customer.PreferenceChanged;
import org.perdura.hours.OperatingHoursChanged;
import org.perdura.platform.Gatherer;
import org.perdura.queue.QueueChanged;
import org.perdura.workstream.WorkstreamChanged;

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

    @Inject
    Standstills standstills;

    @Inject
    AffectedQueues affectedQueues;

    @Inject
    Holds holds;

    @Resource
    ManagedExecutorService executor;

    private final AtomicBoolean missedSomething = new AtomicBoolean();
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

    /** What fails at the very end of its transaction may be stored all the same. */
    void stateChangeFailed(@Observes(during = TransactionPhase.AFTER_FAILURE) StateChanged event) {
        distribute(event.change().conversation().getQueue().getId());
    }

    void routingWanted(@Observes(during = TransactionPhase.AFTER_SUCCESS) RoutingWanted event) {
        var conversation = event.conversation();
        distribute(conversation.getQueue().getId());

        if (conversation.getAgentId() != null) {
            distributeQueuesOf(conversation.getAgentId());
        }
    }

    /** Whoever gave advice may have room again. */
    void participantChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) ParticipantChanged event) {
        if (event.participant().getStage() == Participant.Stage.GONE) {
            distributeQueuesOf(event.participant().getAgentId());
        }
    }

    void presenceChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) PresenceChanged event) {
        distributeQueuesOf(event.agentId());
    }

    void agentChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) AgentChanged event) {
        distributeQueuesOf(event.agentId());
    }

    /** Somebody may be there for this customer, or nobody may be awaited any more. */
    void preferenceChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) PreferenceChanged event) {
        executor.execute(() -> attempt(() -> affectedQueues.ofCustomer(event.customerId()).forEach(this::distribute)));
    }

    /** It may have other members, or other hours. */
    void queueChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) QueueChanged event) {
        distribute(event.queueId());
        executor.execute(() -> attempt(this::followSettings));
    }

    /** Some queue may be open now that was closed, or the other way round. */
    void hoursChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) OperatingHoursChanged event) {
        executor.execute(() -> attempt(this::followSettings));
    }

    /** It may allow other presences, match skills in another way, cost less or wait for its agents in another way. */
    void workstreamChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkstreamChanged event) {
        executor.execute(() -> attempt(this::followSettings));
    }

    /** Somebody may take conversations now, or more of them, of a capacity profile. */
    void profileChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) CapacityProfileChanged event) {
        executor.execute(() -> attempt(this::distributeEverything));
    }

    private void followSettings() {
        holds.find().forEach(holds::holdAnew);
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
            var queues = new HashSet<>(
                affectedQueues.of(lot.stream().filter(Wish::isForAgent).map(Wish::agentId).toList()));
            lot.stream().filter(wish -> !wish.isForAgent()).map(Wish::queueId).forEach(queues::add);
            drainTogether(queues);
        });
    }

    /**
     * An agent of several queues gets what is most urgent in all of them. What fails together is tried queue by queue.
     */
    private void drainTogether(Set<UUID> queueIds) {
        try {
            drain(queueIds);
        } catch (RuntimeException failed) {
            queueIds.forEach(queueId -> attempt(() -> drain(Set.of(queueId))));
        }
    }

    private void attempt(Runnable assignment) {
        try {
            assignment.run();
        } catch (RuntimeException failed) {
            missedSomething.set(true);
            logger.log(Level.WARNING, "Assignment failed and is tried again: {0}", failed.getClass().getName());
        }
    }

    private void drain(Set<UUID> queueIds) {
        var round = assignments.distribute(queueIds);
        round.still().forEach(this::explain);

        while (!round.again().isEmpty()) {
            round = assignments.distribute(round.again());
        }
    }

    private void explain(UUID queueId) {
        var more = true;

        while (more) {
            more = standstills.explain(queueId);
        }
    }

    /** Whether an assignment has failed since this was last asked; time then has everything distributed. */
    public boolean hasMissedSomething() {
        return missedSomething.getAndSet(false);
    }

    /** Looks at what nobody has looked at, since the node where it entered is gone. */
    public void distributeWhatWasLeftAlone() {
        affectedQueues.leftAlone().forEach(this::distribute);
    }

    /** Looks at everything that is open, once a node has started or the database has come back. */
    public void distributeEverything() {
        affectedQueues.withOpenConversations().forEach(this::distribute);
    }
}
