package org.perdura.routing;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

import org.perdura.agent.Agent;
import org.perdura.conversation.Conversation;
import org.perdura.conversation.ConversationState;
import org.perdura.queue.Queue;
import org.perdura.routing.Plan.Step;
import org.perdura.workstream.Distribution;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Assigns what is open in a queue: plans from what it reads, then locks – queue, agents, conversations, by id – and asks
 * those agents for whom the plan still holds.
 */
@Stateless
public class Assignments {

    private static final int AT_ONCE = 100;

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Candidates candidates;

    @Inject
    ClosedQueues closedQueues;

    @Inject
    UnattendedQueues unattendedQueues;

    @Inject
    Offers offers;

    @Inject
    Event<RoutingWanted> routingWanted;

    /** Offers what can be offered. @return whether to look again: something was offered, or changed while it was planned */
    public boolean distribute(UUID queueId) {
        var queue = entityManager.find(Queue.class, queueId, PESSIMISTIC_WRITE);

        if (queue == null) {
            return false;
        }

        var now = clock.instant();

        if (!queue.calendar().isOpen(now)) {
            return closedQueues.putOff(queue, now);
        }

        var members = new HashSet<>(findMembers(queueId));

        if (members.isEmpty()) {
            return unattendedQueues.apologize(queueId, now);
        }

        var available = candidates.availableFor(queueId, now);
        var waiting = findWaiting(queueId, available, members);
        return !waiting.isEmpty()
            && carryOut(new Plan(available, members, findDeclines(waiting), now).of(waiting), now);
    }

    /** What is held for a member who is not there now is left out, so that it does not stand before what can be placed. */
    private List<Waiting> findWaiting(UUID queueId, List<Candidate> available, Set<UUID> members) {
        return entityManager.createQuery("""
                select c.id, c.version, c.keeperId, c.heldUntil, c.retryAt, w
                from Conversation c join c.workstream w
                where c.queue.id = :queueId and c.state = :open and w.distribution = :push
                    and (c.keeperId is null or c.keeperId in :available or c.keeperId not in :members)
                order by case when c.keeperId is null then 1 else 0 end, coalesce(c.head.unansweredSince, c.since), c.id
                """, Object[].class)
            .setParameter("queueId", queueId)
            .setParameter("open", ConversationState.OPEN)
            .setParameter("push", Distribution.PUSH)
            .setParameter("available", available.stream().map(Candidate::agentId).toList())
            .setParameter("members", members)
            .setMaxResults(AT_ONCE)
            .getResultStream()
            .map(Waiting::of)
            .toList();
    }

    private List<UUID> findMembers(UUID queueId) {
        return entityManager.createQuery("""
                select m.agentId from QueueMember m join Agent a on a.id = m.agentId
                where m.queueId = :queueId and a.disabled = false
                """, UUID.class)
            .setParameter("queueId", queueId)
            .getResultList();
    }

    private Declines findDeclines(List<Waiting> waiting) {
        var declines = new ArrayList<>(findDeclinedOffers(waiting));
        declines.addAll(findLeavings(waiting.stream().filter(Waiting::live).map(Waiting::conversationId).toList()));
        return new Declines(declines);
    }

    /** Who has given back a live chat is not asked to take it again at once. */
    private List<Declines.Decline> findLeavings(List<UUID> liveIds) {
        return liveIds.isEmpty() ? List.of() : entityManager.createQuery("""
                select new org.perdura.routing.Declines$Decline(conversationId, agentId, count(*), max(endedAt))
                from Engagement
                where conversationId in :ids and endReason = 'parked'
                group by conversationId, agentId
                """, Declines.Decline.class)
            .setParameter("ids", liveIds)
            .getResultList();
    }

    private List<Declines.Decline> findDeclinedOffers(List<Waiting> waiting) {
        return entityManager.createQuery("""
                select new org.perdura.routing.Declines$Decline(conversationId, agentId, count(*), max(answeredAt))
                from Offer
                where conversationId in :ids and outcome in :declines
                group by conversationId, agentId
                """, Declines.Decline.class)
            .setParameter("ids", waiting.stream().map(Waiting::conversationId).toList())
            .setParameter("declines", Set.of(Offer.Outcome.REJECTED, Offer.Outcome.TIMEOUT))
            .getResultList();
    }

    private boolean carryOut(List<Step> steps, Instant now) {
        var free = lockAgents(steps, now);
        var conversations = lockConversations(steps);
        var again = false;

        for (var step : steps) {
            var conversation = conversations.get(step.waiting().conversationId());
            var changed = conversation.getVersion() != step.waiting().version();
            again |= changed || carryOut(step, conversation, free, now);
        }

        return again;
    }

    private boolean carryOut(Step step, Conversation conversation, Map<UUID, Candidate> free, Instant now) {
        if (step.letGo()) {
            conversation.releaseKeeper();
            routingWanted.fire(new RoutingWanted(conversation));
        }

        if (step.agentId() == null) {
            conversation.retryAt(step.retryAt());
            return false;
        }

        var candidate = free.get(step.agentId());

        // Whoever has taken something else meanwhile has no room any more; then others are to be asked.
        if (candidate != null && (candidate.hasRoomFor(step.waiting().units()) || mayExceed(step))) {
            free.put(step.agentId(), candidate.with(step.waiting().units()));
            offers.make(conversation, candidate, now);
        }

        return true;
    }

    private boolean mayExceed(Step step) {
        return step.waiting().ignoresCapacityOnReturn() && step.agentId().equals(step.waiting().keeperId());
    }

    private Map<UUID, Candidate> lockAgents(List<Step> steps, Instant now) {
        var ids = new TreeSet<>(steps.stream().map(Step::agentId).filter(Objects::nonNull).toList());
        ids.forEach(id -> entityManager.find(Agent.class, id, PESSIMISTIC_WRITE));
        return ids.isEmpty()
            ? Map.of()
            : candidates.of(ids, now).stream().collect(toMap(Candidate::agentId, Function.identity()));
    }

    private Map<UUID, Conversation> lockConversations(List<Step> steps) {
        var ids = new TreeSet<>(steps.stream().map(step -> step.waiting().conversationId()).toList());
        return ids.isEmpty()
            ? Map.of()
            : entityManager.createQuery("from Conversation where id in :ids order by id", Conversation.class)
                .setParameter("ids", ids)
                .setLockMode(PESSIMISTIC_WRITE)
                .getResultStream()
                .collect(toMap(Conversation::getId, Function.identity()));
    }

    /** What is held for an agent who is not there, where the hours of its queue count. */
    public List<UUID> findHeld() {
        return entityManager.createQuery("""
                select id from Conversation where state = :open and keeperId is not null order by id
                """, UUID.class)
            .setParameter("open", ConversationState.OPEN)
            .getResultList();
    }

    /** Holds a conversation for its agent by the hours of its queue as they are now. */
    public void holdAnew(UUID conversationId) {
        entityManager.find(Conversation.class, conversationId, PESSIMISTIC_WRITE).holdAnew();
    }

    /** The queues in which something changes when these agents come, go or are freed. */
    public Set<UUID> queuesOf(Collection<UUID> agentIds) {
        return agentIds.isEmpty() ? Set.of() : new HashSet<>(entityManager.createQuery("""
                select distinct queueId from QueueMember where agentId in :agentIds
                """, UUID.class)
            .setParameter("agentIds", agentIds)
            .getResultList());
    }

    /** Every queue in which something is open: when the node starts. */
    public List<UUID> queuesWithOpenConversations() {
        return entityManager.createQuery("""
                select distinct c.queue.id from Conversation c where c.state = :open
                """, UUID.class)
            .setParameter("open", ConversationState.OPEN)
            .getResultList();
    }

    /** What an agent carries at this moment. */
    public Capacity capacityOf(UUID agentId) {
        return candidates.of(List.of(agentId), clock.instant()).stream()
            .findFirst()
            .map(candidate -> new Capacity(candidate.total(), candidate.used()))
            .orElse(new Capacity(0, 0));
    }
}
