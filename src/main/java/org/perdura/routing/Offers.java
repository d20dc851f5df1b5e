package org.perdura.routing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.perdura.agent.Agent;
import org.perdura.agent.UseOfAgent;
import org.perdura.conversation.Access;
import org.perdura.conversation.Author;
import org.perdura.conversation.Change;
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
        var until = deadline(conversation, now);
        make(conversation.offer(candidate.agentId(), until, now), candidate.name(), until);
    }

    /** Asks the agent whom somebody has chosen. The caller holds the locks of both rows. */
    public void handOver(Conversation conversation, Author by, boolean supervises, Agent colleague, Instant now) {
        withdrawPending(conversation, now);
        var until = deadline(conversation, now);
        make(conversation.transferToAgent(by, supervises, colleague.getId(), until, now), colleague.getDisplayName(),
            until);
    }

    private static Instant deadline(Conversation conversation, Instant now) {
        return now.plus(conversation.getWorkstream().getOfferTimeout());
    }

    private void make(Change change, String agentName, Instant until) {
        var offer = new Offer(change.conversation(), change.agentAfter(), until, change.at());
        entityManager.persist(offer);
        chronicle.record(change);
        chronicle.recordOffer(change.conversation(), agentName, offer.getReason().wireName(), "offered", change.at());
        offerMade.fire(new OfferMade(offer));
    }

    /** Whoever is being asked is asked no longer, since somebody has decided otherwise. */
    public void withdrawPending(Conversation conversation, Instant now) {
        if (conversation.getState() == ConversationState.OFFERED) {
            var asked = entityManager.find(Agent.class, conversation.getAgentId());
            answer(conversation, asked.getDisplayName(), Outcome.WITHDRAWN, now);
            // At most one offer waits for its answer, and new rows are written before changed ones.
            entityManager.flush();
        }
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
        var conversation = entityManager.find(Conversation.class, left.conversationId(),
            LockModeType.PESSIMISTIC_WRITE);

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
            findPending(change.conversation().getId())
                .ifPresent(offer -> settle(offer, Outcome.WITHDRAWN, change.at()));
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

    public void agentIsAskedFor(@Observes UseOfAgent question) {
        question.by("agent.user.offers", entityManager
            .createQuery("select 1 from Offer where agentId = :agentId", Integer.class)
            .setParameter("agentId", question.id())
            .setMaxResults(1)
            .getResultList()
            .size());
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
