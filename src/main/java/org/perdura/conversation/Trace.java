package org.perdura.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.perdura.agent.Agent;
import org.perdura.platform.Json;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes down every decision about who gets a conversation, and what else has changed its state, in the same
 * transaction.
 */
@Dependent
public class Trace {

    /** The reasons for changes of which another row says more. */
    static final Set<String> DECIDED =
        Set.of("offered", "transferred", "transferred to queue", "overflowed", "ended by overflow");

    private static final int MOST_READ = 500;

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    public void write(Conversation conversation, TraceCode code, ObjectNode details, Instant now) {
        entityManager.persist(new TraceEntry(conversation.getId(), code, details, now));
    }

    /** Writes down who or what has changed its state, unless the decision to do so has been written down already. */
    void write(Change change) {
        if (!DECIDED.contains(change.reason())) {
            write(change.conversation(), TraceCode.CHANGED, details(change, agentName(change).orElse(null)),
                change.at());
        }
    }

    static ObjectNode details(Change change, String agentName) {
        var details = Json.object().put("why", why(change));
        if (!change.isStart()) {
            details.put("from", change.from().wireName());
        }

        details.put("to", change.to().wireName()).put("queue", change.conversation().getQueue().getName());
        if (change.by().kind() == Author.Kind.AGENT) {
            details.put("by", change.by().name());
        }

        return agentName == null ? details : details.put("agent", agentName);
    }

    private static String why(Change change) {
        if (change.isStart() && change.conversation().getKeeperId() != null) {
            return "started-again";
        }

        return change.reason().equals("parked") && change.to() == ConversationState.OPEN
            ? "given-back"
            : change.reason().replace(' ', '-');
    }

    /**
     * Whose it was or was to be, if that was somebody else than who has done it. The customers' own doings need no
     * name.
     */
    private Optional<String> agentName(Change change) {
        return Optional.ofNullable(change.agentBefore())
            .filter(id -> change.by().kind() != Author.Kind.CUSTOMER && !id.equals(change.by().id()))
            .map(id -> entityManager.find(Agent.class, id))
            .map(Agent::getDisplayName);
    }

    /**
     * The newest decisions about a conversation, of which there may have been very many in its years, the first one
     * first.
     */
    public List<TraceEntry> of(UUID conversationId) {
        var newest = entityManager.createQuery("""
                from TraceEntry where conversationId = :conversationId order by id desc
                """, TraceEntry.class)
            .setParameter("conversationId", conversationId)
            .setMaxResults(MOST_READ)
            .getResultList();
        var ascending = new ArrayList<>(newest);
        Collections.reverse(ascending);
        return ascending;
    }
}
