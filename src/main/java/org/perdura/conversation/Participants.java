package org.perdura.conversation;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.perdura.agent.Agent;
import org.perdura.automated.Trigger;
import org.perdura.conversation.Participant.Stage;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Who is in a conversation beside its agent, and what they may. Whoever is consulted goes with the agent's engagement,
 * a supervisor with the conversation.
 */
@Stateless
public class Participants {

    private static final String SELECT = """
        select new org.perdura.conversation.ParticipantView(p.id, p.conversationId, p.role, p.stage, p.since, p.agentId,
            a.displayName, p.askedBy, b.displayName, q.name, p.until, p.outcome, p.lastSeq, c.agentId)
        from Participant p
        join Conversation c on c.id = p.conversationId
        join Agent a on a.id = p.agentId
        left join Agent b on b.id = p.askedBy
        left join Queue q on q.id = p.queueId
        """;

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Access access;

    @Inject
    Chronicle chronicle;

    @Inject
    Event<ParticipantChanged> participantChanged;

    /** Its agent lets the customer hear somebody whom they consult. */
    public void letIn(UUID agentId, UUID conversationId, UUID participantId) {
        var agent = access.agent(agentId);
        var conversation = access.lock(agent, conversationId);
        conversation.requireActiveWith(agentId);
        speak(conversation, lockForBoth(agent, conversationId, participantId).participant(), Trigger.CONSULT_ACCEPTED);
    }

    /**
     * From now on the customer hears somebody beside its agent, and both are told. The caller has locked the
     * conversation.
     */
    public void speak(Conversation conversation, Participant participant, Trigger trigger) {
        var now = clock.instant();
        participant.speak(now);
        var name = nameOf(participant);
        chronicle.recordOffer(conversation, name, reasonOf(participant), "added", now);
        chronicle.say(conversation, trigger, slugs -> slugs.agent(name), now);
        participantChanged.fire(new ParticipantChanged(participant, participant.isConsulted()));
    }

    /** Whoever is consulted leaves, or is let go by its agent. */
    public void end(UUID agentId, UUID conversationId, UUID participantId) {
        var held = lockForBoth(access.agent(agentId), conversationId, participantId);
        var why = agentId.equals(held.participant().getAgentId()) ? "left" : "dismissed";
        leave(held.conversation(), held.participant(), why, clock.instant());
    }

    /** A supervisor frees somebody who is consulted, or asked to be, whoever wanted their advice. */
    public void dismiss(Agent supervisor, UUID conversationId, UUID agentId) {
        var conversation = access.lock(supervisor, conversationId);
        var participant = find(conversationId, agentId).filter(Participant::isConsulted)
            .orElseThrow(() -> new RefusedException(Refusal.WRONG_STATE));
        leave(conversation, participant, "dismissed", clock.instant());
    }

    /** It is over for somebody, with what both sides are told of it. The caller has locked both rows. */
    public void leave(Conversation conversation, Participant participant, String why, Instant now) {
        var before = participant.leave(why, now);
        var name = nameOf(participant);

        if (participant.isConsulted() || before == Stage.SPEAKING) {
            chronicle.recordOffer(conversation, name, reasonOf(participant), why, now);
        }

        if (before == Stage.SPEAKING && conversation.getState() == ConversationState.ACTIVE) {
            chronicle.say(conversation, participant.isConsulted() ? Trigger.CONSULT_ENDED : Trigger.COLLEAGUE_LEFT,
                slugs -> slugs.agent(name), now);
        }

        participantChanged.fire(new ParticipantChanged(participant, participant.isConsulted()
            || before == Stage.SPEAKING));
    }

    /** Advice is given to an agent: with the engagement it is over. So is reading along with the conversation. */
    public void stateChanged(@Observes StateChanged event) {
        var change = event.change();
        var conversation = change.conversation();

        if (change.from() == ConversationState.ACTIVE) {
            present(conversation.getId()).stream().filter(Participant::isConsulted)
                .forEach(participant -> leave(conversation, participant, "over", change.at()));
        }

        if (change.to() == ConversationState.CLOSED) {
            present(conversation.getId()).forEach(participant -> leave(conversation, participant, "over", change.at()));
        } else if (change.to() == ConversationState.ACTIVE) {
            present(conversation.getId()).forEach(participant -> meet(participant, change));
        }
    }

    /** Nobody is beside themselves; and whoever has a conversation now is told who speaks in it beside them. */
    private void meet(Participant participant, Change change) {
        var isHeard = participant.getStage() == Stage.SPEAKING;

        if (participant.getAgentId().equals(change.agentAfter())) {
            participant.leave("over", change.at());
            participantChanged.fire(new ParticipantChanged(participant, isHeard));
        } else if (isHeard) {
            participantChanged.fire(new ParticipantChanged(participant, true));
        }
    }

    /** Those who are in it, or have been asked to be. */
    public List<Participant> present(UUID conversationId) {
        return entityManager.createQuery("""
                from Participant where conversationId = :conversationId and presentSlot is not null order by id
                """, Participant.class)
            .setParameter("conversationId", conversationId)
            .getResultList();
    }

    /** As what an agent is in it, or has been asked to be. */
    public Optional<Participant> find(UUID conversationId, UUID agentId) {
        return entityManager.createQuery("from Participant where presentSlot = :slot", Participant.class)
            .setParameter("slot", Participant.slot(conversationId, agentId))
            .getResultStream()
            .findFirst();
    }

    /** Somebody in a conversation, both rows locked. */
    public record Held(Conversation conversation, Participant participant) {
    }

    /** For whoever is consulted and whoever consults them. @throws RefusedException not-found, not-yours, bad-value */
    public Held lockForBoth(Agent agent, UUID conversationId, UUID participantId) {
        var held = lock(conversationId, participantId);
        requireOneOfBoth(agent, held);
        return held;
    }

    /** For whoever is consulted. */
    public Held lockForConsulted(Agent agent, UUID conversationId, UUID participantId) {
        var held = lockForBoth(agent, conversationId, participantId);

        if (!agent.getId().equals(held.participant().getAgentId())) {
            throw new RefusedException(Refusal.NOT_YOURS);
        }

        return held;
    }

    /** Locks both, whoever asks. */
    public Held lock(UUID conversationId, UUID participantId) {
        return held(entityManager.find(Conversation.class, conversationId, PESSIMISTIC_WRITE),
            entityManager.find(Participant.class, participantId, PESSIMISTIC_WRITE));
    }

    /** For reading what is said between these two. */
    public void requireOneOfBoth(Agent agent, UUID conversationId, UUID participantId) {
        requireOneOfBoth(agent, held(entityManager.find(Conversation.class, conversationId),
            entityManager.find(Participant.class, participantId)));
    }

    private static Held held(Conversation conversation, Participant participant) {
        if (conversation == null) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }

        return new Held(conversation,
            participant != null && participant.getConversationId().equals(conversation.getId()) ? participant : null);
    }

    /** Whoever was asked need not see the conversation yet; what they may is said by their own row. */
    private void requireOneOfBoth(Agent agent, Held held) {
        var participant = held.participant();
        var isOne = participant != null && participant.isConsulted()
            && (agent.getId().equals(participant.getAgentId()) || agent.getId().equals(participant.getAskedBy()));

        if (!isOne) {
            access.requireSight(agent, held.conversation());
            throw participant == null
                ? RefusedException.badValue("participant")
                : new RefusedException(Refusal.NOT_YOURS);
        }
    }

    private String nameOf(Participant participant) {
        return entityManager.find(Agent.class, participant.getAgentId()).getDisplayName();
    }

    private static String reasonOf(Participant participant) {
        return participant.isConsulted() ? "consult" : "supervision";
    }

    /** One of them as it is now. */
    public Optional<ParticipantView> view(UUID participantId) {
        return entityManager.createQuery(SELECT + "where p.id = :id", ParticipantView.class)
            .setParameter("id", participantId)
            .getResultStream()
            .findFirst();
    }

    /** All who are present and concern this agent: those they are themselves, and those they have asked. */
    public List<ParticipantView> concerning(UUID agentId) {
        return entityManager.createQuery(SELECT + """
                where p.presentSlot is not null and (p.agentId = :agentId or p.askedBy = :agentId
                    or p.role = :supervisor and p.stage = :speaking and c.agentId = :agentId)
                order by p.id
                """, ParticipantView.class)
            .setParameter("agentId", agentId)
            .setParameter("supervisor", Participant.Role.SUPERVISOR)
            .setParameter("speaking", Stage.SPEAKING)
            .getResultList();
    }
}
