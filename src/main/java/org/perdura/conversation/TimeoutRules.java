package org.perdura.conversation;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.perdura.platform.AnyOf;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** The timers of timeout rules: how they stand, and what agents do to them. Time itself has them run. */
@Stateless
public class TimeoutRules {

    private static final int AT_ONCE = 500;
    private static final Set<ConversationState> CONCERNED =
        Set.of(ConversationState.OPEN, ConversationState.ACTIVE, ConversationState.WAITING);

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Access access;

    @Inject
    Chronicle chronicle;

    /** How the rules stand with a conversation; none in a workstream without any. */
    public List<RuleTimer> of(UUID conversationId) {
        var conversation = entityManager.find(Conversation.class, conversationId);
        return conversation == null ? List.of() : conversation.getRuleTimers().of(conversation);
    }

    /** The same for those of these conversations that have any. */
    public Map<UUID, List<RuleTimer>> ofRuled(Collection<UUID> conversationIds) {
        return conversationIds.isEmpty() ? Map.of() : AnyOf.query(entityManager, Conversation.class, """
                from Conversation c join fetch c.workstream where c.id in (:any) and c.ruleTimers.ruled
                """, conversationIds)
            .getResultStream()
            .collect(toMap(Conversation::getId, conversation -> conversation.getRuleTimers().of(conversation)));
    }

    /** Those of these conversations that are in this workstream. */
    public List<UUID> findIn(UUID workstreamId, Collection<UUID> conversationIds) {
        return conversationIds.isEmpty() ? List.of() : AnyOf.query(entityManager, UUID.class, """
                select id from Conversation where id in (:any) and workstream.id = :workstreamId
                """, conversationIds)
            .setParameter("workstreamId", workstreamId)
            .getResultList();
    }

    /** The agent does not want a rule to run, for now. @throws RefusedException bad-value of {@code rule}, too */
    public void pause(UUID agentId, UUID conversationId, UUID ruleId) {
        var agent = access.agent(agentId);
        var conversation = access.lock(agent, conversationId);
        var now = clock.instant();
        conversation.pauseRule(Author.of(agent), ruleId, now)
            .ifPresent(rule -> chronicle.recordRule(conversation, Author.of(agent), rule, "paused", now));
    }

    /** The rule goes on where it was paused. @throws RefusedException bad-value of {@code rule}, too */
    public void resume(UUID agentId, UUID conversationId, UUID ruleId) {
        var agent = access.agent(agentId);
        var conversation = access.lock(agent, conversationId);
        var now = clock.instant();
        conversation.resumeRule(Author.of(agent), ruleId, now)
            .ifPresent(rule -> chronicle.recordRule(conversation, Author.of(agent), rule, "resumed", now));
    }

    /** Conversations that rules of this workstream may concern, some of those behind {@code after}, by id. */
    public List<UUID> findConcerned(UUID workstreamId, UUID after) {
        return entityManager.createQuery("""
                select id from Conversation
                where workstream.id = :workstreamId and state in :states and id > :after order by id
                """, UUID.class)
            .setParameter("workstreamId", workstreamId)
            .setParameter("states", CONCERNED)
            .setParameter("after", after)
            .setMaxResults(AT_ONCE)
            .getResultList();
    }

    /** Has time look at these at once, since their rules are others now. The locks are taken by id, as everywhere. */
    public void lookAnew(List<UUID> conversationIds) {
        entityManager.createQuery("from Conversation where id in :ids order by id", Conversation.class)
            .setParameter("ids", conversationIds)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
        // What is offered has another deadline meanwhile.
        entityManager.createQuery("update Conversation set dueAt = :now where id in :ids and state in :states")
            .setParameter("now", clock.instant())
            .setParameter("ids", conversationIds)
            .setParameter("states", CONCERNED)
            .executeUpdate();
    }
}
