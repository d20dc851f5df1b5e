package org.perdura.conversation;

import java.util.UUID;

import org.perdura.agent.Agent;
import org.perdura.agent.Role;
import org.perdura.queue.QueueMember;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/**
 * Which conversations an agent may see: their own, those of their queues, and supervisors all. Whoever may not see one is
 * told that it does not exist. Asked anew for every act, from the database.
 */
@Dependent
public class Access {

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    /** The conversation, locked, for an agent who may see it. */
    public Conversation lock(Agent agent, UUID conversationId) {
        var conversation = entityManager.find(Conversation.class, conversationId, LockModeType.PESSIMISTIC_WRITE);
        requireSight(agent, conversation);
        return conversation;
    }

    /** The conversation, for reading, for an agent who may see it. */
    public Conversation find(Agent agent, UUID conversationId) {
        var conversation = entityManager.find(Conversation.class, conversationId);
        requireSight(agent, conversation);
        return conversation;
    }

    /** The agent who asks. Somebody who was disabled a moment ago may nothing. */
    public Agent agent(UUID agentId) {
        return requireWorking(entityManager.find(Agent.class, agentId));
    }

    /** The agent who asks, locked: assignments to one agent come one after the other. */
    public Agent lockAgent(UUID agentId) {
        return requireWorking(entityManager.find(Agent.class, agentId, LockModeType.PESSIMISTIC_WRITE));
    }

    private Agent requireWorking(Agent agent) {
        if (agent == null || !agent.worksWithCustomers()) {
            throw new RefusedException(Refusal.FORBIDDEN);
        }

        return agent;
    }

    void requireSight(Agent agent, Conversation conversation) {
        requireWorking(agent);

        if (conversation == null || !maySee(agent, conversation)) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
    }

    /** Supervisors see every queue; taking from one is for those who work for it. */
    void requireMember(Agent agent, Conversation conversation) {
        if (!isMember(agent, conversation)) {
            throw new RefusedException(Refusal.NOT_YOURS);
        }
    }

    private boolean maySee(Agent agent, Conversation conversation) {
        return agent.getId().equals(conversation.getAgentId())
            || agent.has(Role.SUPERVISOR)
            || isMember(agent, conversation);
    }

    private boolean isMember(Agent agent, Conversation conversation) {
        return entityManager.find(QueueMember.class,
            new QueueMember.Key(conversation.getQueue().getId(), agent.getId())) != null;
    }
}
