package org.perdura.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/**
 * What people do to a conversation besides speaking. Every method is one transaction, asks who may, and is refused with a
 * {@link RefusedException} in the order not-found, already-taken, not-yours, wrong-state.
 */
@Stateless
public class Conversations {

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Access access;

    @Inject
    Chronicle chronicle;

    @Inject
    Event<ReadMarkMoved> readMarkMoved;

    /** An agent takes an open conversation of one of their queues. */
    public void pick(UUID agentId, UUID conversationId) {
        // The agent's lock comes first: an offer that is being made counts what this takes.
        var agent = access.lockAgent(agentId);
        var conversation = access.lock(agent, conversationId);
        var change = conversation.pick(Author.of(agent), clock.instant());
        access.requireMember(agent, conversation);
        chronicle.record(change);
    }

    /** The agent who parked it goes on without waiting for the customer. */
    public void resume(UUID agentId, UUID conversationId) {
        var agent = access.lockAgent(agentId);
        var conversation = access.lock(agent, conversationId);
        chronicle.record(conversation.resume(Author.of(agent), clock.instant()));
    }

    /** The agent's ✖. {@code seen} is the newest message they have seen. */
    public void park(UUID agentId, UUID conversationId, long seen) {
        var agent = access.agent(agentId);
        var conversation = access.lock(agent, conversationId);
        chronicle.record(conversation.park(Author.of(agent), seen, clock.instant()));
    }

    public void end(UUID agentId, UUID conversationId, long seen) {
        var agent = access.agent(agentId);
        var conversation = access.lock(agent, conversationId);
        chronicle.record(conversation.end(Author.of(agent), seen, clock.instant()));
    }

    /** The paperwork is done. */
    public void close(UUID agentId, UUID conversationId) {
        var agent = access.agent(agentId);
        var conversation = access.lock(agent, conversationId);
        chronicle.record(conversation.close(Author.of(agent), clock.instant()));
    }

    /** The customer ends it, where the mode allows that at all. */
    public void endByCustomer(UUID conversationId) {
        var conversation = lock(conversationId);
        chronicle.record(conversation.endByCustomer(clock.instant()));
    }

    /** Writes a note, once, however often it is repeated. */
    public Receipt note(UUID agentId, UUID conversationId, UUID clientId, String text) {
        var agent = access.agent(agentId);
        var before = findNote(agentId, clientId);

        if (before.isPresent()) {
            return receipt(before.get(), true);
        }

        var conversation = access.lock(agent, conversationId);
        return receipt(chronicle.recordNote(conversation, Author.of(agent), clientId, text, clock.instant()), false);
    }

    private Optional<BackstageEntry> findNote(UUID agentId, UUID clientId) {
        return entityManager.createQuery("""
                from BackstageEntry where clientId = :clientId and actorId = :agentId
                """, BackstageEntry.class)
            .setParameter("clientId", clientId)
            .setParameter("agentId", agentId)
            .getResultStream()
            .findFirst();
    }

    private Receipt receipt(BackstageEntry note, boolean duplicate) {
        return new Receipt(note.getConversationId(), note.getSeq(), note.getAt(), duplicate);
    }

    /** The customer has seen everything up to {@code seq}. */
    public void readByCustomer(UUID conversationId, long seq) {
        var conversation = lock(conversationId);

        if (conversation.readByCustomer(seq)) {
            readMarkMoved.fire(new ReadMarkMoved(conversation, Author.Kind.CUSTOMER, seq));
        }
    }

    /** An agent has seen everything up to {@code seq}. */
    public void readByAgent(UUID agentId, UUID conversationId, long seq) {
        var conversation = access.lock(access.agent(agentId), conversationId);

        if (conversation.readByAgent(seq)) {
            readMarkMoved.fire(new ReadMarkMoved(conversation, Author.Kind.AGENT, seq));
        }
    }

    /** Lets time act on a conversation that the caller has locked. */
    public void fallDue(Conversation conversation, Instant now) {
        conversation.fallDue(now).ifPresent(chronicle::record);
    }

    private Conversation lock(UUID conversationId) {
        var conversation = entityManager.find(Conversation.class, conversationId, LockModeType.PESSIMISTIC_WRITE);

        if (conversation == null) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }

        return conversation;
    }
}
