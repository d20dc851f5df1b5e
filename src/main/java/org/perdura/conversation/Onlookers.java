package org.perdura.conversation;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import org.perdura.automated.Trigger;
import org.perdura.conversation.Participant.Role;
import org.perdura.conversation.Participant.Stage;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Supervisors in conversations that are not theirs: they read along, may speak, and leave or have to. */
@Stateless
public class Onlookers {

    /** More at once nobody reads; it is a misuse, or a mistake of a program. */
    private static final int MOST = 20;

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Access access;

    @Inject
    Participants participants;

    @Inject
    Event<ParticipantChanged> participantChanged;

    /**
     * A supervisor reads along. Nobody notices.
     *
     * @throws RefusedException too-many when they read so many along already
     */
    public void watch(UUID supervisorId, UUID conversationId) {
        var supervisor = access.lockAgent(supervisorId);
        var conversation = access.lock(supervisor, conversationId);
        conversation.requireWatchableBy(supervisorId);

        if (participants.find(conversationId, supervisorId).isEmpty()) {
            requireOverview(supervisorId);
            var participant = Participant.supervisor(conversation, supervisorId, clock.instant());
            entityManager.persist(participant);
            participantChanged.fire(new ParticipantChanged(participant, false));
        }
    }

    private void requireOverview(UUID supervisorId) {
        var count = entityManager.createQuery("""
                select count(*) from Participant
                where presentSlot is not null and role = :supervisor and agentId = :agentId
                """, Long.class)
            .setParameter("supervisor", Role.SUPERVISOR)
            .setParameter("agentId", supervisorId)
            .getSingleResult();

        if (count >= MOST) {
            throw new RefusedException(Refusal.TOO_MANY);
        }
    }

    /**
     * Whoever reads along is asked for advice: what nobody knows of ends without a word. The caller has locked the
     * conversation.
     */
    public void endSilence(UUID conversationId, UUID agentId, Instant now) {
        participants.find(conversationId, agentId).filter(Participant::isSilent).ifPresent(participant -> {
            participant.leave("over", now);
            // Otherwise who is asked would be stored first, and nobody is in a conversation twice.
            entityManager.flush();
            participantChanged.fire(new ParticipantChanged(participant, false));
        });
    }

    /** A supervisor who reads along speaks, too, from now on; both sides are told. */
    public void join(UUID supervisorId, UUID conversationId) {
        var supervisor = access.agent(supervisorId);
        var conversation = access.lock(supervisor, conversationId);
        conversation.requireActive();
        var participant = participants.find(conversationId, supervisorId)
            .filter(Predicate.not(Participant::isConsulted))
            .orElseThrow(() -> new RefusedException(Refusal.WRONG_STATE));
        participants.speak(conversation, participant, Trigger.COLLEAGUE_JOINED);
    }

    /** A supervisor reads along no longer; who is there may go, even where they may not be any more. */
    public void leave(UUID supervisorId, UUID conversationId) {
        var supervisor = access.agent(supervisorId);
        var conversation = entityManager.find(Conversation.class, conversationId, PESSIMISTIC_WRITE);
        participants.find(conversationId, supervisorId)
            .filter(Predicate.not(Participant::isConsulted))
            .ifPresentOrElse(participant -> participants.leave(conversation, participant, "left", clock.instant()),
                () -> access.requireSight(supervisor, conversation));
    }

    /** Nobody may look on any more who is so far in. */
    public void dismissAll(Set<Stage> stages) {
        dismiss(entityManager.createQuery("""
                from Participant where presentSlot is not null and role = :supervisor and stage in :stages
                order by conversationId, id
                """, Participant.class)
            .setParameter("supervisor", Role.SUPERVISOR)
            .setParameter("stages", stages)
            .getResultList());
    }

    /** This one may not look on any more. */
    public void dismiss(UUID supervisorId) {
        dismiss(entityManager.createQuery("""
                from Participant where presentSlot is not null and role = :supervisor and agentId = :agentId
                order by conversationId, id
                """, Participant.class)
            .setParameter("supervisor", Role.SUPERVISOR)
            .setParameter("agentId", supervisorId)
            .getResultList());
    }

    /** In the order in which conversations are locked; who has left meanwhile is gone already. */
    private void dismiss(List<Participant> onlookers) {
        for (var onlooker : onlookers) {
            var held = participants.lock(onlooker.getConversationId(), onlooker.getId());
            entityManager.refresh(held.participant());

            if (held.participant().getStage() != Stage.GONE) {
                participants.leave(held.conversation(), held.participant(), "dismissed", clock.instant());
            }
        }
    }
}
