package org.perdura.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.perdura.automated.Trigger;
import org.perdura.workstream.Mode;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/**
 * What people do to a conversation besides speaking. Every method is one transaction, asks who may, and is refused with
 * a {@link RefusedException} in the order not-found, already-taken, not-yours, wrong-state.
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
    RuleRunner rules;

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

    /**
     * An agent has seen everything up to {@code seq}. Who looks on in silence has not, as far as the customer knows.
     */
    public void readByAgent(UUID agentId, UUID conversationId, long seq) {
        var agent = access.agent(agentId);
        var conversation = access.lock(agent, conversationId);

        if (access.readsForCustomer(agent, conversation) && conversation.readByAgent(seq)) {
            readMarkMoved.fire(new ReadMarkMoved(conversation, Author.Kind.AGENT, seq));
        }
    }

    /** Lets time act on a conversation that the caller has locked. */
    public void fallDue(Conversation conversation, Instant now) {
        rules.act(conversation, now);
        var closingSoon = conversation.isClosingSoon(now);
        var change = conversation.fallDue(now);
        change.ifPresent(chronicle::record);

        if (closingSoon && change.isEmpty()) {
            Deadlines.closing(conversation).ifPresent(end -> chronicle.say(conversation, Trigger.CLOSING_SOON,
                slugs -> slugs.date(end, Announcements.zoneOf(conversation)), now));
        }
    }

    /** Whether the customer has a connection in that workstream, for what runs there. */
    public void customerIsThere(UUID customerId, UUID workstreamId, boolean there) {
        findRunning(customerId, workstreamId)
            .ifPresent(conversation -> conversation.customerIsThere(there, clock.instant()));
    }

    private Optional<Conversation> findRunning(UUID customerId, UUID workstreamId) {
        return entityManager.createQuery("from Conversation where openSlot = :slot", Conversation.class)
            .setParameter("slot", Conversation.slot(customerId, workstreamId))
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .findFirst();
    }

    /** Nobody is connected yet to a node that has just started. Whoever comes says so, and has all the time for it. */
    public void nobodyIsThere() {
        entityManager.createQuery("""
                update Conversation set customerGoneAt = :now
                where mode = :live and openSlot is not null
                """)
            .setParameter("now", clock.instant())
            .setParameter("live", Mode.LIVE)
            .executeUpdate();
    }

    /** Nobody could come back while we were in trouble: whoever is gone has all the time again. */
    public void awaitAnew() {
        entityManager.createQuery("update Conversation set customerGoneAt = :now where customerGoneAt is not null")
            .setParameter("now", clock.instant())
            .executeUpdate();
    }

    /** A customer without a connection, and in which workstream they are missed. */
    public record Absence(UUID customerId, UUID workstreamId) {
    }

    /** The customers of live conversations who have no connection, as far as anybody knows. */
    public List<Absence> missedCustomers() {
        return entityManager.createQuery("""
                select new org.perdura.conversation.Conversations$Absence(customer.id, workstream.id)
                from Conversation where customerGoneAt is not null
                """, Absence.class)
            .getResultList();
    }

    /** Ends a live conversation whose customer has been gone for too long, if they still are. */
    public void giveUpCustomer(UUID conversationId) {
        lock(conversationId).giveUpCustomer(clock.instant()).ifPresent(chronicle::record);
    }

    private Conversation lock(UUID conversationId) {
        var conversation = entityManager.find(Conversation.class, conversationId, LockModeType.PESSIMISTIC_WRITE);

        if (conversation == null) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }

        return conversation;
    }
}
