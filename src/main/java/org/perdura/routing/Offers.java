package org.perdura.routing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.perdura.agent.Agent;
import org.perdura.conversation.Access;
import org.perdura.conversation.Author;
import org.perdura.conversation.Chronicle;
import org.perdura.conversation.Conversation;
import org.perdura.conversation.ConversationState;
import org.perdura.conversation.RefusedException;
import org.perdura.conversation.StateChanged;
import org.perdura.routing.Offer.Outcome;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Asks agents to take conversations, and takes their answers. */
@Stateless
public class Offers {

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Access access;

    @Inject
    Chronicle chronicle;

    @Inject
    Event<OfferMade> offerMade;

    @Inject
    Event<OfferAnswered> offerAnswered;

    /** Asks an agent. The caller holds the locks of both rows. */
    public void make(Conversation conversation, Candidate candidate, Instant now) {
        var until = now.plus(conversation.getWorkstream().getOfferTimeout());
        var offer = new Offer(conversation, candidate.agentId(), until, now);
        entityManager.persist(offer);

        var change = conversation.offer(candidate.agentId(), until, now);
        chronicle.record(change);
        chronicle.recordOffer(conversation, candidate.name(), offer.getReason().wireName(), "offered", now);
        offerMade.fire(new OfferMade(offer));
    }

    /** The asked agent takes it. @throws RefusedException already-taken, not-yours, wrong-state */
    public void accept(UUID agentId, UUID conversationId) {
        var agent = access.agent(agentId);
        var conversation = access.lock(agent, conversationId);
        var now = clock.instant();
        chronicle.record(conversation.accept(Author.of(agent), now));
        answer(conversation, agent.getDisplayName(), Outcome.ACCEPTED, now);
    }

    /** The asked agent does not want it. */
    public void reject(UUID agentId, UUID conversationId) {
        var agent = access.agent(agentId);
        var conversation = access.lock(agent, conversationId);
        var now = clock.instant();
        chronicle.record(conversation.decline(agentId, Author.of(agent), "rejected", now));
        answer(conversation, agent.getDisplayName(), Outcome.REJECTED, now);
    }

    /** The deadline has passed. The conversation is locked by the caller. */
    public void expire(Conversation conversation, Instant now) {
        var agent = entityManager.find(Agent.class, conversation.getAgentId());
        chronicle.record(conversation.decline(agent.getId(), Author.SYSTEM, "timeout", now));
        answer(conversation, agent.getDisplayName(), Outcome.TIMEOUT, now);
    }

    /** The asked agent cannot answer any more: no connection, or no agent any more. */
    public void withdraw(Sweep.Left left) {
        var conversation = entityManager.find(Conversation.class, left.conversationId(), LockModeType.PESSIMISTIC_WRITE);

        if (conversation.getState() == ConversationState.OFFERED && left.agentId().equals(conversation.getAgentId())) {
            var agent = entityManager.find(Agent.class, conversation.getAgentId());
            var now = clock.instant();
            chronicle.record(conversation.withdraw(agent.getId(), now));
            answer(conversation, agent.getDisplayName(), Outcome.WITHDRAWN, now);
        }
    }

    /** An offer that was overtaken – a customer's end, a supervisor – is withdrawn with what overtook it. */
    public void stateChanged(@Observes StateChanged event) {
        var change = event.change();

        if (change.from() == ConversationState.OFFERED && change.to() == ConversationState.CLOSED) {
            findPending(change.conversation().getId()).ifPresent(offer -> settle(offer, Outcome.WITHDRAWN, change.at()));
        }
    }

    private void answer(Conversation conversation, String agentName, Outcome outcome, Instant now) {
        findPending(conversation.getId()).ifPresent(offer -> {
            settle(offer, outcome, now);
            chronicle.recordOffer(conversation, agentName, offer.getReason().wireName(), outcome.wireName(), now);
        });
    }

    private void settle(Offer offer, Outcome outcome, Instant now) {
        offer.answered(outcome, now);
        offerAnswered.fire(new OfferAnswered(offer));
    }

    private Optional<Offer> findPending(UUID conversationId) {
        return entityManager.createQuery("from Offer where pendingSlot = :conversationId", Offer.class)
            .setParameter("conversationId", conversationId)
            .getResultStream()
            .findFirst();
    }

    /** What an agent has been asked and has not answered yet, oldest first. */
    public List<Offer> pending(UUID agentId) {
        return entityManager.createQuery("""
                from Offer where agentId = :agentId and pendingSlot is not null order by madeAt
                """, Offer.class)
            .setParameter("agentId", agentId)
            .getResultList();
    }
}
