package org.perdura.conversation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Reads what was said and done: pages of the two logs, by key and never by offset, and where a customer stands. */
@Stateless
public class Histories {

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Access access;

    @Inject
    Trace trace;

    /** The conversation that runs for a customer in a workstream, or else the last one there was. */
    public Optional<CustomerView> findCurrent(UUID customerId, UUID workstreamId) {
        return entityManager.createQuery("""
                from Conversation
                where customer.id = :customerId and workstream.id = :workstreamId
                order by createdAt desc, id desc
                """, Conversation.class)
            .setParameter("customerId", customerId)
            .setParameter("workstreamId", workstreamId)
            .setMaxResults(1)
            .getResultStream()
            .findFirst()
            .map(this::viewByCustomer);
    }

    /** What the customer may know of a conversation. */
    public Optional<CustomerView> findView(UUID conversationId) {
        return Optional.ofNullable(entityManager.find(Conversation.class, conversationId)).map(this::viewByCustomer);
    }

    private CustomerView viewByCustomer(Conversation conversation) {
        return CustomerView.of(conversation, conversation.visibleAgentId().map(this::agentName).orElse(null));
    }

    private String agentName(UUID agentId) {
        return entityManager.createQuery("select displayName from Agent where id = :id", String.class)
            .setParameter("id", agentId)
            .getSingleResult();
    }

    /** The same, asked by an agent. @throws RefusedException not-found when they may not see the conversation */
    public CustomerView viewForAgent(UUID agentId, UUID conversationId) {
        return viewByCustomer(access.find(access.agent(agentId), conversationId));
    }

    /** How it came to whoever has it. @throws RefusedException not-found when they may not see the conversation */
    public List<TraceEntry> traceForAgent(UUID agentId, UUID conversationId) {
        return trace.of(access.find(access.agent(agentId), conversationId).getId());
    }

    /** Whether the customer notices what this agent does there. */
    public boolean mayBeNoticed(UUID agentId, UUID conversationId) {
        var agent = access.agent(agentId);
        return access.mayBeNoticed(agent, access.find(agent, conversationId));
    }

    /** The newest {@code seq} of the thread and of backstage, for each of these. */
    public Map<UUID, long[]> heads(Collection<UUID> conversationIds) {
        return entityManager.createQuery("""
                select id, head.lastSeq, backstageSeq from Conversation where id in :ids
                """, Object[].class)
            .setParameter("ids", conversationIds)
            .getResultStream()
            .collect(Collectors.toMap(row -> (UUID) row[0], row -> new long[] {(long) row[1], (long) row[2]}));
    }

    /** The newest messages before a {@code seq}. */
    public Page<Message> messagesBefore(UUID conversationId, long seq, int limit) {
        return before(Message.class, conversationId, seq, limit);
    }

    /** The oldest messages after a {@code seq}. */
    public Page<Message> messagesAfter(UUID conversationId, long seq, int limit) {
        return after(Message.class, conversationId, seq, limit);
    }

    public Page<BackstageEntry> backstageBefore(UUID conversationId, long seq, int limit) {
        return before(BackstageEntry.class, conversationId, seq, limit);
    }

    public Page<BackstageEntry> backstageAfter(UUID conversationId, long seq, int limit) {
        return after(BackstageEntry.class, conversationId, seq, limit);
    }

    private <T> Page<T> before(Class<T> log, UUID conversationId, long seq, int limit) {
        var page = Page.of(read(log, "seq < :seq order by seq desc", conversationId, seq, limit), limit);
        var ascending = new ArrayList<>(page.entries());
        Collections.reverse(ascending);
        return new Page<>(ascending, page.more());
    }

    private <T> Page<T> after(Class<T> log, UUID conversationId, long seq, int limit) {
        return Page.of(read(log, "seq > :seq order by seq", conversationId, seq, limit), limit);
    }

    private <T> List<T> read(Class<T> log, String stretch, UUID conversationId, long seq, int limit) {
        return entityManager.createQuery(
                "from " + log.getSimpleName() + " where conversationId = :conversationId and " + stretch, log)
            .setParameter("conversationId", conversationId)
            .setParameter("seq", seq)
            .setMaxResults(limit + 1)
            .getResultList();
    }
}
