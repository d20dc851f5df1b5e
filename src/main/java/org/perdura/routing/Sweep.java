package org.perdura.routing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.perdura.agent.AgentPresence;
import org.perdura.agent.Presences;
import org.perdura.conversation.Chronicle;
import org.perdura.conversation.Conversation;
import org.perdura.conversation.ConversationState;
import org.perdura.conversation.Conversations;
import org.perdura.conversation.Trace;
import org.perdura.conversation.TraceCode;
import org.perdura.platform.Json;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/**
 * Time's part: claims what is due, in batches that two nodes never both get, and lets the conversation decide. Late is
 * late, never lost.
 */
@Stateless
public class Sweep {

    private static final int BATCH = 50;

    static final String LOCK_TIMEOUT = "jakarta.persistence.lock.timeout";

    /** Hibernate's value of the lock timeout that skips what somebody else has locked. */
    static final int SKIP_LOCKED = -2;

    private static final Clock REAL_TIME = Clock.systemUTC();

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Conversations conversations;

    @Inject
    Offers offers;

    @Inject
    Presences presences;

    @Inject
    Chronicle chronicle;

    @Inject
    Trace trace;

    @Inject
    Event<RoutingWanted> routingWanted;

    /**
     * Acts on a batch of what is due, but for offers: with the end of each the presence of an agent may change, and
     * whoever renews the leases would meet many of those in another order. @return whether there may be more
     */
    public boolean actOnDue() {
        var now = clock.instant();
        var due = findDue(now);
        due.forEach(conversation -> act(conversation, now));
        return due.size() == BATCH;
    }

    /** What is due, the longest first; more of it than a batch. */
    public List<UUID> findDueIds() {
        return entityManager.createQuery("select id from Conversation where dueAt <= :now order by dueAt", UUID.class)
            .setParameter("now", clock.instant())
            .setMaxResults(10 * BATCH)
            .getResultList();
    }

    /** Offers whose time has passed, the longest first: each to be acted on by itself. */
    public List<UUID> findExpired() {
        return entityManager.createQuery("""
                select id from Conversation where dueAt <= :now and state = :offered order by dueAt
                """, UUID.class)
            .setParameter("now", clock.instant())
            .setParameter("offered", ConversationState.OFFERED)
            .setMaxResults(10 * BATCH)
            .getResultList();
    }

    /** Acts on one conversation, if it is still due. */
    public void actOn(UUID conversationId) {
        var now = clock.instant();
        var conversation = entityManager.find(Conversation.class, conversationId, LockModeType.PESSIMISTIC_WRITE);

        if (conversation.getDueAt() != null && !conversation.getDueAt().isAfter(now)) {
            act(conversation, now);
        }
    }

    private List<Conversation> findDue(Instant now) {
        return entityManager.createQuery("""
                from Conversation where dueAt <= :now and state <> :offered order by dueAt
                """, Conversation.class)
            .setParameter("now", now)
            .setParameter("offered", ConversationState.OFFERED)
            .setMaxResults(BATCH)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .setHint(LOCK_TIMEOUT, SKIP_LOCKED)
            .getResultList();
    }

    private void act(Conversation conversation, Instant now) {
        if (conversation.getState() == ConversationState.OFFERED) {
            offers.expire(conversation, now);
        } else {
            var keeper = conversation.getKeeperId();
            conversations.fallDue(conversation, now);
            if (keeper != null && conversation.getKeeperId() == null
                    && conversation.getState() == ConversationState.OPEN) {
                trace.write(conversation, TraceCode.LET_GO, Json.object().put("why", "late"), now);
            }

            routingWanted.fire(new RoutingWanted(conversation));
        }
    }

    /** A conversation and the agent whose absence concerns it. */
    public record Left(UUID conversationId, UUID agentId) {
    }

    /**
     * Offers to agents who have lost their connection or are no agents any more: to be withdrawn.
     *
     * @param leasesCount whether a lease that is over means anything; after a restart none was renewed
     */
    public List<Left> findOffersToTheGone(boolean leasesCount) {
        var now = REAL_TIME.instant();
        return entityManager.createQuery("""
                select new org.perdura.routing.Sweep$Left(c.id, c.agentId)
                from Conversation c join AgentPresence p on p.agentId = c.agentId join Agent a on a.id = c.agentId
                where c.state = :offered and (p.disconnectedAt < :gone or p.seenAt < :silent or a.disabled)
                """, Left.class)
            .setParameter("offered", ConversationState.OFFERED)
            .setParameter("gone", now.minus(AgentPresence.OFFERS_KEPT))
            .setParameter("silent", leasesCount ? now.minus(AgentPresence.LEASE) : Instant.EPOCH)
            .getResultList();
    }

    /** Active conversations of agents who have been unreachable for longer than the workstream allows. */
    public List<Left> findStranded() {
        var now = REAL_TIME.instant();
        return entityManager.createQuery("""
                select c.id, p, w.unreachableLimit
                from Conversation c join c.workstream w join AgentPresence p on p.agentId = c.agentId
                where c.state = :active and (p.disconnectedAt is not null or p.seenAt < :silent)
                """, Object[].class)
            .setParameter("active", ConversationState.ACTIVE)
            .setParameter("silent", now.minus(AgentPresence.LEASE))
            .getResultStream()
            .filter(row -> ((AgentPresence) row[1]).goneFor(now).compareTo((Duration) row[2]) >= 0)
            .map(row -> new Left((UUID) row[0], ((AgentPresence) row[1]).getAgentId()))
            .toList();
    }

    /** Live conversations whose customers have had no connection for longer than the workstream allows. */
    public List<UUID> findAbandoned() {
        var now = clock.instant();
        return entityManager.createQuery("""
                select c.id, c.customerGoneAt, w.customerGoneLimit
                from Conversation c join c.workstream w
                where c.customerGoneAt <= :now
                """, Object[].class)
            .setParameter("now", now)
            .getResultStream()
            .filter(row -> !((Instant) row[1]).plus((Duration) row[2]).isAfter(now))
            .map(row -> (UUID) row[0])
            .toList();
    }

    /**
     * Gives a conversation back that its agent has left alone, if it is still that agent's and they have not come back.
     */
    public void release(Left left) {
        var conversation = entityManager.find(Conversation.class, left.conversationId(),
            LockModeType.PESSIMISTIC_WRITE);

        if (left.agentId().equals(conversation.getAgentId()) && isLeftAlone(conversation)) {
            conversation.releaseFromUnreachableAgent(clock.instant()).ifPresent(chronicle::record);
        }
    }

    private boolean isLeftAlone(Conversation conversation) {
        var limit = conversation.getWorkstream().getUnreachableLimit();
        return presences.goneFor(conversation.getAgentId()).compareTo(limit) >= 0;
    }
}
