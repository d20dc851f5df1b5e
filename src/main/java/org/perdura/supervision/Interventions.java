package org.perdura.supervision;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.perdura.agent.Agent;
import org.perdura.agent.Role;
import org.perdura.conversation.Access;
import org.perdura.conversation.Author;
import org.perdura.conversation.Chronicle;
import org.perdura.conversation.Conversation;
import org.perdura.conversation.ConversationState;
import org.perdura.conversation.Onlookers;
import org.perdura.conversation.Participants;
import org.perdura.conversation.Refusal;
import org.perdura.conversation.RefusedException;
import org.perdura.queue.Queue;
import org.perdura.routing.Transfers;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * How supervisors step in. Each act is one transaction under the conversation's lock, so that of two supervisors, or of
 * a supervisor and an agent, one wins and the other is told what has become of it meanwhile.
 */
@Stateless
public class Interventions {

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Access access;

    @Inject
    Chronicle chronicle;

    @Inject
    Transfers transfers;

    @Inject
    Participants participants;

    @Inject
    Onlookers onlookers;

    @Inject
    Mandates mandates;

    /** Asks an agent to take what nobody has yet. @throws RefusedException already-taken for whoever comes too late */
    public void assignToAgent(UUID supervisorId, UUID conversationId, UUID agentId) {
        var supervisor = requirePower(supervisorId, conversationId, Power.ASSIGN);
        entityManager.find(Agent.class, agentId, PESSIMISTIC_WRITE);
        access.lock(supervisor, conversationId).requireUnassigned();
        transfers.toAgent(supervisorId, conversationId, agentId, null);
    }

    /** Gives what nobody has yet to the agents of another queue. @return what keeps it waiting there */
    public Optional<Transfers.Warning> assignToQueue(UUID supervisorId, UUID conversationId, UUID queueId) {
        var supervisor = requirePower(supervisorId, conversationId, Power.ASSIGN);
        entityManager.find(Queue.class, queueId, PESSIMISTIC_WRITE);
        access.lock(supervisor, conversationId).requireUnassigned();
        return transfers.toQueue(supervisorId, conversationId, queueId, null);
    }

    /** Passes a conversation on. Its agent needs no mandate for that. */
    public void transferToAgent(UUID agentId, UUID conversationId, UUID colleagueId, String note) {
        entityManager.find(Agent.class, colleagueId, PESSIMISTIC_WRITE);
        requirePowerUnlessOwn(agentId, conversationId);
        transfers.toAgent(agentId, conversationId, colleagueId, note);
    }

    /** The same, to the agents of a queue. @return what keeps it waiting there */
    public Optional<Transfers.Warning> transferToQueue(UUID agentId, UUID conversationId, UUID queueId, String note) {
        entityManager.find(Queue.class, queueId, PESSIMISTIC_WRITE);
        requirePowerUnlessOwn(agentId, conversationId);
        return transfers.toQueue(agentId, conversationId, queueId, note);
    }

    /**
     * Decided under the conversation's lock: whose it is may change until then. What nobody has yet is assigned,
     * whatever that is called. Whoever is no supervisor is refused by the transfer itself what is not theirs.
     */
    private void requirePowerUnlessOwn(UUID agentId, UUID conversationId) {
        var agent = access.agent(agentId);
        var conversation = access.lock(agent, conversationId);

        if (agent.has(Role.SUPERVISOR) && !isOwn(conversation, agentId)) {
            mandates.require(agent, conversation.getState() == ConversationState.OPEN ? Power.ASSIGN : Power.TRANSFER);
        }
    }

    private static boolean isOwn(Conversation conversation, UUID agentId) {
        return conversation.getState() == ConversationState.ACTIVE && agentId.equals(conversation.getAgentId());
    }

    /** Ends a conversation for good; its customer and its agent are told. */
    public void forceClose(UUID supervisorId, UUID conversationId) {
        var supervisor = requirePower(supervisorId, conversationId, Power.FORCE_CLOSE);
        var conversation = access.lock(supervisor, conversationId);
        chronicle.record(conversation.forceClose(Author.of(supervisor), clock.instant()));
    }

    /** Reads along, without being noticed. */
    public void monitor(UUID supervisorId, UUID conversationId) {
        requirePowerToStay(supervisorId, conversationId, Power.MONITOR);
        onlookers.watch(supervisorId, conversationId);
    }

    /** Speaks in what they read along; both sides are told. */
    public void join(UUID supervisorId, UUID conversationId) {
        requirePowerToStay(supervisorId, conversationId, Power.JOIN);
        onlookers.join(supervisorId, conversationId);
    }

    /** Frees an agent of what they do not get on with. It needs no mandate: the customer loses nothing. */
    public void release(UUID supervisorId, UUID conversationId, UUID agentId) {
        var supervisor = requireSupervisor(supervisorId, conversationId);
        var conversation = access.lock(supervisor, conversationId);

        if (!Objects.equals(agentId, conversation.getAgentId())) {
            throw new RefusedException(Refusal.ALREADY_TAKEN);
        }

        chronicle.record(conversation.release(Author.of(supervisor), clock.instant()));
    }

    /** Frees an agent whose advice is asked for, or given, of that. It needs no mandate: the customer loses nothing. */
    public void endConsult(UUID supervisorId, UUID conversationId, UUID agentId) {
        participants.dismiss(requireSupervisor(supervisorId, conversationId), conversationId, agentId);
    }

    /** Whoever takes a power away meets everybody who has come by it. */
    private void requirePowerToStay(UUID supervisorId, UUID conversationId, Power power) {
        var supervisor = requireSupervisor(supervisorId, conversationId);
        mandates.hold();
        mandates.require(supervisor, power);
    }

    private Agent requirePower(UUID supervisorId, UUID conversationId, Power power) {
        var supervisor = requireSupervisor(supervisorId, conversationId);
        mandates.require(supervisor, power);
        return supervisor;
    }

    /** Whoever may not see a conversation is told that it does not exist, before anything else. */
    private Agent requireSupervisor(UUID agentId, UUID conversationId) {
        var agent = access.agent(agentId);

        if (!agent.has(Role.SUPERVISOR)) {
            access.find(agent, conversationId);
            throw new RefusedException(Refusal.FORBIDDEN);
        }

        return agent;
    }
}
