package org.perdura.conversation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.perdura.platform.AnyOf;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Reads conversations as agents' lists show them. */
@Stateless
public class Summaries {

    private static final int OPEN_SHOWN_PER_QUEUE = 100;

    private static final String SELECT = """
        select new org.perdura.conversation.Summary(c.id, c.version, c.mode, c.state, c.since, w.name, q.id, q.name,
            k.id, k.name, c.agentId, a.displayName, c.enteredAs, c.head.lastSeq, c.head.customerSeq, c.backstageSeq,
            c.head.customerRead, c.head.agentRead,
            c.head.lastAuthor, c.head.lastText, c.head.lastAt, w.autoClose, c.dueAt, c.ruleTimers.closesAt)
        from Conversation c
        join c.workstream w
        join c.queue q
        join c.customer k
        left join Agent a on a.id = c.agentId
        """;

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    public List<Summary> of(Collection<UUID> conversationIds) {
        return AnyOf.query(entityManager, Summary.class, SELECT + "where c.id in (:any)", conversationIds)
            .getResultList();
    }

    /** Everything that an agent has, has been asked about or has parked, and what they are still wrapping up. */
    public List<Summary> of(UUID agentId) {
        return entityManager.createQuery(SELECT + "where c.agentId = :agentId and c.state in :states", Summary.class)
            .setParameter("agentId", agentId)
            .setParameter("states", Set.of(ConversationState.OFFERED, ConversationState.ACTIVE,
                ConversationState.WAITING, ConversationState.WRAP_UP))
            .getResultList();
    }

    /** What has been open for longest in a queue. */
    public List<Summary> openIn(UUID queueId) {
        return entityManager.createQuery(SELECT + """
                where q.id = :queueId and c.state = :open
                order by coalesce(c.head.unansweredSince, c.since), c.id
                """, Summary.class)
            .setParameter("queueId", queueId)
            .setParameter("open", ConversationState.OPEN)
            .setMaxResults(OPEN_SHOWN_PER_QUEUE)
            .getResultList();
    }

    /** How many are open in these queues altogether. */
    public long countOpen(Collection<UUID> queueIds) {
        return entityManager.createQuery("""
                select count(c) from Conversation c where c.queue.id in :queueIds and c.state = :open
                """, Long.class)
            .setParameter("queueIds", queueIds)
            .setParameter("open", ConversationState.OPEN)
            .getSingleResult();
    }
}
