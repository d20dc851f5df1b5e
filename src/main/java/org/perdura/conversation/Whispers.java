package org.perdura.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.perdura.agent.Agent;
import org.perdura.platform.Ids;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Keeps what an agent and somebody whom they consult say to each other, for these two alone, once and in order. */
@Stateless
public class Whispers {

    private static final int MOST_REPEATED = 20;

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Access access;

    @Inject
    Participants participants;

    @Inject
    Event<Whispered> whispered;

    /** Says something to the other, once, however often it is repeated. */
    public Receipt say(UUID agentId, UUID conversationId, UUID participantId, UUID clientId, String text) {
        var agent = access.agent(agentId);
        var before = find(agentId, clientId);

        if (before.isPresent()) {
            return receipt(conversationId, before.get(), true);
        }

        var participant = participants.lockForBoth(agent, conversationId, participantId).participant();

        if (participant.isAsked() && agentId.equals(participant.getAgentId())) {
            throw new RefusedException(Refusal.WRONG_STATE);
        }

        return receipt(conversationId, store(participant, Author.of(agent), clientId, text, clock.instant()), false);
    }

    private Optional<Whisper> find(UUID agentId, UUID clientId) {
        return entityManager.createQuery("from Whisper where clientId = :clientId and authorId = :agentId",
            Whisper.class)
            .setParameter("clientId", clientId)
            .setParameter("agentId", agentId)
            .getResultStream()
            .findFirst();
    }

    private static Receipt receipt(UUID conversationId, Whisper whisper, boolean duplicate) {
        return new Receipt(conversationId, whisper.getSeq(), whisper.getAt(), duplicate);
    }

    /** What somebody is asked, said with the asking. The caller has locked the conversation. */
    public void open(Participant participant, Agent asker, String question, Instant now) {
        store(participant, Author.of(asker), Ids.next(), question, now);
    }

    /** What one did not answer is asked of another. */
    public void repeat(Participant former, Participant next, Agent asker, Instant now) {
        read(former.getId(), "seq > :seq order by seq", 0, MOST_REPEATED)
            .forEach(whisper -> open(next, asker, whisper.getText(), now));
    }

    /** The newest before a {@code seq}. */
    public Page<Whisper> before(UUID agentId, UUID conversationId, UUID participantId, long seq, int limit) {
        participants.requireOneOfBoth(access.agent(agentId), conversationId, participantId);
        var page = Page.of(read(participantId, "seq < :seq order by seq desc", seq, limit + 1), limit);
        var ascending = new ArrayList<>(page.entries());
        Collections.reverse(ascending);
        return new Page<>(ascending, page.more());
    }

    /** The oldest after a {@code seq}. */
    public Page<Whisper> after(UUID agentId, UUID conversationId, UUID participantId, long seq, int limit) {
        participants.requireOneOfBoth(access.agent(agentId), conversationId, participantId);
        return Page.of(read(participantId, "seq > :seq order by seq", seq, limit + 1), limit);
    }

    private List<Whisper> read(UUID participantId, String stretch, long seq, int most) {
        return entityManager.createQuery("from Whisper where participantId = :participantId and " + stretch,
            Whisper.class)
            .setParameter("participantId", participantId)
            .setParameter("seq", seq)
            .setMaxResults(most)
            .getResultList();
    }

    private Whisper store(Participant participant, Author by, UUID clientId, String text, Instant now) {
        var whisper = participant.whisper(by, clientId, text, now);
        entityManager.persist(whisper);
        whispered.fire(new Whispered(whisper));
        return whisper;
    }
}
