package org.perdura.routing;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.perdura.conversation.ConversationState;
import org.perdura.platform.AnyOf;
import org.perdura.workstream.Distribution;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Finds the queues that are to be looked at, as something may be assignable in them. */
@Stateless
public class AffectedQueues {

    /** In which the node where something has entered has looked at it, if it is alive. */
    private static final Duration LOOKED_AT_BY_THEN = Duration.ofSeconds(10);

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Clock clock;

    /** Those in which something changes when these agents come, go or are freed. */
    public Set<UUID> of(Collection<UUID> agentIds) {
        return agentIds.isEmpty() ? Set.of() : new HashSet<>(AnyOf.query(entityManager, UUID.class, """
                select distinct queueId from QueueMember where agentId in (:any)
                """, agentIds)
            .getResultList());
    }

    /** Those in which something is open: all that matter when a node starts. */
    public List<UUID> withOpenConversations() {
        return entityManager.createQuery("""
                select distinct c.queue.id from Conversation c where c.state = :open
                """, UUID.class)
            .setParameter("open", ConversationState.OPEN)
            .getResultList();
    }

    /** Those in which this customer waits. */
    public List<UUID> ofCustomer(UUID customerId) {
        return entityManager.createQuery("""
                select c.queue.id from Conversation c where c.customer.id = :customerId and c.state = :open
                """, UUID.class)
            .setParameter("customerId", customerId)
            .setParameter("open", ConversationState.OPEN)
            .getResultList();
    }

    /** Those in which something has entered and nobody was looked for, since whoever should have is gone. */
    public List<UUID> leftAlone() {
        return entityManager.createQuery("""
                select distinct c.queue.id from Conversation c join c.workstream w
                where c.state = :open and c.obstacle is null and c.since < :before and w.distribution = :push
                """, UUID.class)
            .setParameter("open", ConversationState.OPEN)
            .setParameter("before", clock.instant().minus(LOOKED_AT_BY_THEN))
            .setParameter("push", Distribution.PUSH)
            .getResultList();
    }
}
