package org.perdura.routing;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;
import static org.perdura.agent.AgentPresence.OFFERS_KEPT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.perdura.agent.Agent;
import org.perdura.agent.Presences;
import org.perdura.automated.Trigger;
import org.perdura.conversation.Access;
import org.perdura.conversation.Chronicle;
import org.perdura.conversation.Conversation;
import org.perdura.conversation.Onlookers;
import org.perdura.conversation.Participant;
import org.perdura.conversation.Participant.Stage;
import org.perdura.conversation.ParticipantChanged;
import org.perdura.conversation.Participants;
import org.perdura.conversation.Participants.Held;
import org.perdura.conversation.Refusal;
import org.perdura.conversation.RefusedException;
import org.perdura.conversation.Whispers;
import org.perdura.queue.Queue;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Asks for advice: a colleague, or whoever of a queue is at hand, one after the other. Only the agent of an active
 * conversation may. Whoever is asked carries it, too, where the workstream says so.
 */
@Stateless
public class Consults {

    /** More who talk to one agent at a time are of no help. */
    static final int MOST = 5;

    private static final Duration GONE_FOR_GOOD = Duration.ofMinutes(10);

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Access access;

    @Inject
    Advisers advisers;

    @Inject
    Capacities capacities;

    @Inject
    Costs costs;

    @Inject
    Presences presences;

    @Inject
    Participants participants;

    @Inject
    Onlookers onlookers;

    @Inject
    Whispers whispers;

    @Inject
    Chronicle chronicle;

    @Inject
    Event<ParticipantChanged> participantChanged;

    /**
     * Asks a colleague.
     *
     * @param question what it is about, for them alone; or null
     * @throws RefusedException bad-value for somebody who is not there or takes part already, no-capacity for who is
     *   full
     */
    public void ask(UUID agentId, UUID conversationId, UUID colleagueId, String question) {
        var colleague = entityManager.find(Agent.class, colleagueId, PESSIMISTIC_WRITE);
        var agent = access.agent(agentId);
        var conversation = lockToAsk(agent, conversationId);

        if (colleague == null || !colleague.worksWithCustomers()
                || advisers.takingPart(conversationId, agentId).contains(colleagueId)
                || !presences.canBeAsked(colleagueId)) {
            throw RefusedException.badValue("agent");
        }

        requireRoom(conversation, colleagueId);
        begin(conversation, agent, colleague, null, question);
    }

    /** Asks whoever of a queue is at hand. @throws RefusedException no-capacity when nobody is */
    public void askQueue(UUID agentId, UUID conversationId, UUID queueId, String question) {
        var queue = entityManager.find(Queue.class, queueId);

        if (queue == null) {
            throw RefusedException.badValue("queue");
        }

        var agent = access.agent(agentId);
        var colleague = advisers.lockAtHand(conversationId, queue, agentId);
        var conversation = lockToAsk(agent, conversationId);
        begin(conversation, agent, colleague.orElseThrow(() -> new RefusedException(Refusal.NO_CAPACITY)), queueId,
            question);
    }

    private Conversation lockToAsk(Agent agent, UUID conversationId) {
        var conversation = access.lock(agent, conversationId);
        conversation.requireActiveWith(agent.getId());

        if (participants.present(conversationId).stream().filter(Participant::isConsulted).count() >= MOST) {
            throw new RefusedException(Refusal.NO_CAPACITY);
        }

        return conversation;
    }

    private void requireRoom(Conversation conversation, UUID colleagueId) {
        var workstream = conversation.getWorkstream();

        if (workstream.isConsultTakesCapacity()
                && !capacities.of(colleagueId).hasRoomFor(costs.of(conversation.getId(), workstream))) {
            throw new RefusedException(Refusal.NO_CAPACITY);
        }
    }

    private void begin(Conversation conversation, Agent agent, Agent colleague, UUID queueId, String question) {
        var now = clock.instant();
        chronicle.say(conversation, Trigger.CONSULT_STARTED, slugs -> slugs.agent(agent.getDisplayName()), now);
        var participant = invite(conversation, colleague, queueId, now);

        if (question != null) {
            whispers.open(participant, agent, question, now);
        }
    }

    private Participant invite(Conversation conversation, Agent colleague, UUID queueId, Instant now) {
        var until = now.plus(conversation.getWorkstream().getOfferTimeout());
        onlookers.endSilence(conversation.getId(), colleague.getId(), now);
        var participant = Participant.consulted(conversation, colleague.getId(), queueId, until, now);
        entityManager.persist(participant);
        chronicle.recordOffer(conversation, colleague.getDisplayName(), "consult", "asked", now);
        participantChanged.fire(new ParticipantChanged(participant, true));
        return participant;
    }

    /** The asked colleague comes. */
    public void accept(UUID agentId, UUID conversationId, UUID participantId) {
        var agent = access.agent(agentId);
        var held = participants.lockForConsulted(agent, conversationId, participantId);
        var now = clock.instant();
        held.participant().accept(now);
        chronicle.recordOffer(held.conversation(), agent.getDisplayName(), "consult", "accepted", now);
        participantChanged.fire(new ParticipantChanged(held.participant(), true));
    }

    /** The asked colleague does not. */
    public void reject(UUID agentId, UUID conversationId, UUID participantId) {
        var agent = access.agent(agentId);
        var next = lockNext(conversationId, participantId);
        turnDown(participants.lockForConsulted(agent, conversationId, participantId), next, "rejected",
            Trigger.CONSULT_REJECTED);
    }

    private void turnDown(Held held, Optional<Agent> next, String why, Trigger trigger) {
        var participant = held.participant();

        if (!participant.isAsked()) {
            throw new RefusedException(Refusal.WRONG_STATE);
        }

        var now = clock.instant();
        participants.leave(held.conversation(), participant, why, now);
        next.ifPresentOrElse(agent -> pass(held, agent, now), () -> tell(held, trigger, now));
    }

    private void pass(Held held, Agent next, Instant now) {
        var invited = invite(held.conversation(), next, held.participant().getQueueId(), now);
        whispers.repeat(held.participant(), invited, entityManager.find(Agent.class, invited.getAskedBy()), now);
    }

    private void tell(Held held, Trigger trigger, Instant now) {
        var name = entityManager.find(Agent.class, held.participant().getAgentId()).getDisplayName();
        chronicle.say(held.conversation(), trigger, slugs -> slugs.agent(name), now);
    }

    /** Who else of the queue could be asked; nobody when a colleague was meant. Locked before the conversation is. */
    private Optional<Agent> lockNext(UUID conversationId, UUID participantId) {
        return entityManager.createQuery("""
                select q, p.askedBy from Participant p join Queue q on q.id = p.queueId
                where p.id = :participantId and p.conversationId = :conversationId
                """, Object[].class)
            .setParameter("participantId", participantId)
            .setParameter("conversationId", conversationId)
            .getResultStream()
            .findFirst()
            .flatMap(row -> advisers.lockAtHand(conversationId, (Queue) row[0], (UUID) row[1]));
    }

    /** Those who are in a conversation, or are asked to be. */
    public List<Attendee> findPresent() {
        return entityManager.createQuery("""
                select new org.perdura.routing.Consults$Attendee(conversationId, id, agentId, stage, until)
                from Participant where presentSlot is not null
                """, Attendee.class)
            .getResultList();
    }

    /** Somebody beside the agent of a conversation, as time looks at them. */
    public record Attendee(UUID conversationId, UUID participantId, UUID agentId, Stage stage, Instant until) {
    }

    /**
     * What time does: whoever does not answer, or has gone, is asked no longer, and whoever has gone for good has left.
     *
     * @param leasesCount whether a lease that is over means anything; after a restart none was renewed
     */
    public void attendTo(Attendee attendee, boolean leasesCount) {
        var gone = leasesCount ? presences.goneFor(attendee.agentId()) : Duration.ZERO;

        if (attendee.stage() == Stage.ASKED && !attendee.until().isAfter(clock.instant())) {
            giveUp(attendee, "timeout", Trigger.CONSULT_TIMED_OUT);
        } else if (attendee.stage() == Stage.ASKED && gone.compareTo(OFFERS_KEPT) >= 0) {
            giveUp(attendee, "withdrawn", Trigger.CONSULT_FAILED);
        } else if (gone.compareTo(GONE_FOR_GOOD) >= 0) {
            lockAsSeen(attendee).ifPresent(held ->
                participants.leave(held.conversation(), held.participant(), "gone", clock.instant()));
        }
    }

    private void giveUp(Attendee attendee, String why, Trigger trigger) {
        var next = lockNext(attendee.conversationId(), attendee.participantId());
        lockAsSeen(attendee).ifPresent(held -> turnDown(held, next, why, trigger));
    }

    /** Empty when they have come or gone since they were looked at. */
    private Optional<Held> lockAsSeen(Attendee attendee) {
        return Optional.of(participants.lock(attendee.conversationId(), attendee.participantId()))
            .filter(held -> held.participant().getStage() == attendee.stage());
    }
}
