package org.perdura.conversation;

import java.util.Optional;
import java.util.UUID;

import org.perdura.agent.Agent;
import org.perdura.agent.Role;
import org.perdura.conversation.Participant.Stage;
import org.perdura.queue.QueueMember;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/**
 * Which conversations an agent may see: their own, those of their queues, those in which they take part, and
 * supervisors all. Whoever may not see one is told that it does not exist. Asked anew for every act, from the database.
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
        return agent.has(Role.SUPERVISOR) || isInvolved(agent, conversation);
    }

    /** Whether an agent sees a conversation for another reason than that they supervise. */
    public boolean isInvolved(Agent agent, Conversation conversation) {
        return agent.getId().equals(conversation.getAgentId())
            || isMember(agent, conversation)
            || find(agent, conversation).filter(Participant::reads).filter(Participant::isConsulted).isPresent();
    }

    /** Whether the customer hears this agent beside the conversation's own. */
    boolean isHeard(Agent agent, Conversation conversation) {
        return find(agent, conversation)
            .filter(participant -> participant.getStage() == Stage.SPEAKING)
            .filter(participant -> participant.isConsulted() || agent.has(Role.SUPERVISOR))
            .isPresent();
    }

    /**
     * Whether the customer is told how far this agent has read: whoever has it, is heard in it or works for its queue,
     * but nobody who looks on in silence.
     */
    boolean readsForCustomer(Agent agent, Conversation conversation) {
        return agent.getId().equals(conversation.getAgentId())
            || find(agent, conversation).filter(Participant::reads)
                .map(participant -> participant.getStage() == Stage.SPEAKING)
                .orElseGet(() -> isMember(agent, conversation));
    }

    /** Whether the customer notices that this agent begins to write. */
    public boolean mayBeNoticed(Agent agent, Conversation conversation) {
        return agent.getId().equals(conversation.getAgentId()) || isHeard(agent, conversation);
    }

    private Optional<Participant> find(Agent agent, Conversation conversation) {
        return entityManager.createQuery("from Participant where presentSlot = :slot", Participant.class)
            .setParameter("slot", Participant.slot(conversation.getId(), agent.getId()))
            .getResultStream()
            .findFirst();
    }

    private boolean isMember(Agent agent, Conversation conversation) {
        return entityManager.find(QueueMember.class,
            new QueueMember.Key(conversation.getQueue().getId(), agent.getId())) != null;
    }
}
