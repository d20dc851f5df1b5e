package org.perdura.conversation;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import org.perdura.agent.CapacityProfileDeleted;
import org.perdura.agent.SkillDeleted;
import org.perdura.agent.UseOfAgent;
import org.perdura.agent.UseOfCapacityProfile;
import org.perdura.agent.UseOfSkill;
import org.perdura.queue.UseOfQueue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Says which agents, queues, skills and capacity profiles conversations have to do with, now or in their history: those
 * have to stay.
 */
@ApplicationScoped
public class Involvement {

    private static final Set<ConversationState> RUNNING =
        EnumSet.complementOf(EnumSet.of(ConversationState.CLOSED));

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    void agentIsAskedFor(@Observes UseOfAgent question) {
        var had = isThere("from Engagement where agentId = :id", question.id())
            || isThere("from Conversation where agentId = :id", question.id())
            || isThere("from Conversation where keeperId = :id", question.id())
            || isThere("from Participant where agentId = :id", question.id());
        question.by("agent.user.conversations", had ? 1 : 0);
    }

    void queueIsAskedFor(@Observes UseOfQueue question) {
        var running = entityManager
            .createQuery("select count(*) from Conversation where queue.id = :id and state in :running", Long.class)
            .setParameter("id", question.id())
            .setParameter("running", RUNNING)
            .getSingleResult();
        var past = isThere("from Conversation where queue.id = :id", question.id())
            || isThere("from Engagement where queueId = :id", question.id())
            || isThere("from Participant where queueId = :id", question.id());
        question.by("queue.user.running", running);
        question.by("queue.user.past", running == 0 && past ? 1 : 0);
    }

    void skillIsAskedFor(@Observes UseOfSkill question) {
        question.by("skill.user.conversations", countRunning("ConversationSkill", "skillId", question.id()));
    }

    void profileIsAskedFor(@Observes UseOfCapacityProfile question) {
        question.by("profile.user.conversations", countRunning("ConversationProfile", "profileId", question.id()));
    }

    /** How many conversations that run have been given it. */
    private long countRunning(String gift, String name, UUID id) {
        return entityManager.createQuery("""
                select count(*) from %s g join Conversation c on c.id = g.conversationId
                where g.%s = :id and c.state in :running
                """.formatted(gift, name), Long.class)
            .setParameter("id", id)
            .setParameter("running", RUNNING)
            .getSingleResult();
    }

    void profileDeleted(@Observes CapacityProfileDeleted event) {
        entityManager.createQuery("delete from ConversationProfile where profileId = :id")
            .setParameter("id", event.profileId())
            .executeUpdate();
    }

    /** What closed conversations have asked for still stands in their traces. */
    void skillDeleted(@Observes SkillDeleted event) {
        entityManager.createQuery("delete from ConversationSkill where skillId = :id")
            .setParameter("id", event.skillId())
            .executeUpdate();
    }

    private boolean isThere(String what, UUID id) {
        return !entityManager.createQuery("select 1 " + what, Integer.class)
            .setParameter("id", id)
            .setMaxResults(1)
            .getResultList()
            .isEmpty();
    }
}
