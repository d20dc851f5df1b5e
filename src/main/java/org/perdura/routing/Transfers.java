package org.perdura.routing;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.perdura.agent.Agent;
import org.perdura.agent.Presences;
import org.perdura.agent.Role;
import org.perdura.conversation.Access;
import org.perdura.conversation.Author;
import org.perdura.conversation.Chronicle;
import org.perdura.conversation.Conversation;
import org.perdura.conversation.ConversationState;
import org.perdura.conversation.Refusal;
import org.perdura.conversation.RefusedException;
import org.perdura.conversation.Trace;
import org.perdura.conversation.TraceCode;
import org.perdura.platform.Ids;
import org.perdura.platform.Json;
import org.perdura.platform.WireName;
import org.perdura.queue.Queue;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Passes conversations on: to a colleague, who is asked, or to a queue. Its agent may while it is active, a supervisor
 * as long as it runs. The engagement ends at once, whatever becomes of it.
 */
@Stateless
public class Transfers {

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Access access;

    @Inject
    Capacities capacities;

    @Inject
    Costs costs;

    @Inject
    Presences presences;

    @Inject
    Colleagues colleagues;

    @Inject
    Offers offers;

    @Inject
    Chronicle chronicle;

    @Inject
    Trace trace;

    /** Why a conversation will wait in the queue that it was given to. */
    public enum Warning {

        QUEUE_EMPTY, QUEUE_CLOSED;

        /** The name in the protocol. */
        public String wireName() {
            return WireName.of(this);
        }
    }

    /**
     * Asks a colleague to take it over.
     *
     * @param note for whoever has it next, or null
     * @throws RefusedException bad-value for somebody who is not there or has it already, no-capacity for who is full
     */
    public void toAgent(UUID agentId, UUID conversationId, UUID colleagueId, String note) {
        // The colleague's lock comes first: what is given to them meanwhile counts.
        var colleague = entityManager.find(Agent.class, colleagueId, PESSIMISTIC_WRITE);
        var agent = access.agent(agentId);
        var conversation = access.lock(agent, conversationId);
        conversation.requireTransferableBy(Author.of(agent), supervises(agent));
        requireSomebodyElse(conversation, colleague);
        requireRoom(conversation, colleagueId);

        var now = clock.instant();
        keep(note, agent, conversation, now);
        trace(conversation, agent, "agent", colleague.getDisplayName(), now);
        offers.handOver(conversation, Author.of(agent), supervises(agent), colleague, now);
    }

    private void requireSomebodyElse(Conversation conversation, Agent colleague) {
        if (colleague == null || !colleague.worksWithCustomers() || colleague.getId().equals(conversation.getAgentId())
                || !presences.canBeAsked(colleague.getId())) {
            throw RefusedException.badValue("agent");
        }
    }

    private void requireRoom(Conversation conversation, UUID colleagueId) {
        if (!capacities.of(colleagueId).hasRoomFor(costs.of(conversation.getId(), conversation.getWorkstream()))) {
            throw new RefusedException(Refusal.NO_CAPACITY);
        }
    }

    /**
     * Gives it to the agents of a queue. @return what keeps it waiting there: that nobody works for the queue, or that
     * it is closed
     */
    public Optional<Warning> toQueue(UUID agentId, UUID conversationId, UUID queueId, String note) {
        var queue = entityManager.find(Queue.class, queueId, PESSIMISTIC_WRITE);
        var agent = access.agent(agentId);
        var conversation = access.lock(agent, conversationId);
        conversation.requireTransferableBy(Author.of(agent), supervises(agent));

        if (queue == null) {
            throw RefusedException.badValue("queue");
        }

        var now = clock.instant();
        keep(note, agent, conversation, now);
        trace(conversation, agent, "queue", queue.getName(), now);
        offers.withdrawPending(conversation, now);
        chronicle.record(conversation.transferToQueue(Author.of(agent), supervises(agent), queue, now));
        return warning(queue, now);
    }

    private Optional<Warning> warning(Queue queue, Instant now) {
        if (colleagues.countWorking(List.of(queue.getId())).isEmpty()) {
            return Optional.of(Warning.QUEUE_EMPTY);
        }

        return queue.calendar().isOpen(now) ? Optional.empty() : Optional.of(Warning.QUEUE_CLOSED);
    }

    private static boolean supervises(Agent agent) {
        return agent.has(Role.SUPERVISOR);
    }

    /** What nobody had yet is assigned; everything else changes hands. */
    private void trace(Conversation conversation, Agent by, String kind, String to, Instant now) {
        var code = conversation.getState() == ConversationState.OPEN ? TraceCode.ASSIGNED : TraceCode.TRANSFERRED;
        trace.write(conversation, code, Json.object().put("why", kind).put("by", by.getDisplayName()).put(kind, to),
            now);
    }

    private void keep(String note, Agent agent, Conversation conversation, Instant now) {
        if (note != null) {
            chronicle.recordNote(conversation, Author.of(agent), Ids.next(), note, now);
        }
    }
}
