package org.perdura.routing;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.perdura.automated.Trigger;
import org.perdura.conversation.Chronicle;
import org.perdura.conversation.Conversation;
import org.perdura.conversation.ConversationState;
import org.perdura.conversation.Obstacle;
import org.perdura.conversation.Trace;
import org.perdura.conversation.TraceCode;
import org.perdura.platform.Json;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * What waits in a queue that has no agents at all: its customers are told, once, however many such queues it gets into,
 * and it is kept for those who come.
 */
@Dependent
public class UnattendedQueues {

    private static final int AT_ONCE = 100;

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Chronicle chronicle;

    @Inject
    Trace trace;

    /** @return whether there may be more */
    boolean apologize(UUID queueId, Instant now) {
        var waiting = lockWhatWaits(queueId);
        waiting.forEach(conversation -> tell(conversation, now));
        return waiting.size() == AT_ONCE;
    }

    private void tell(Conversation conversation, Instant now) {
        if (conversation.waitsFor(Obstacle.NO_MEMBERS)) {
            trace.write(conversation, TraceCode.NOT_ASSIGNED, Json.object()
                .put("why", Obstacle.NO_MEMBERS.wireName())
                .put("queue", conversation.getQueue().getName()), now);
        }

        if (!conversation.getNotices().isNobodyTold()) {
            conversation.getNotices().toldOfNobody();
            chronicle.say(conversation, Trigger.AGENT_NOT_ASSIGNED, UnaryOperator.identity(), now);
        }
    }

    private List<Conversation> lockWhatWaits(UUID queueId) {
        return entityManager.createQuery("""
                from Conversation c
                where c.queue.id = :queueId and c.state = :open
                    and (c.notices.nobodyTold = false or c.obstacle is null or c.obstacle <> :noMembers)
                order by c.id
                """, Conversation.class)
            .setParameter("queueId", queueId)
            .setParameter("open", ConversationState.OPEN)
            .setParameter("noMembers", Obstacle.NO_MEMBERS)
            .setMaxResults(AT_ONCE)
            .setLockMode(PESSIMISTIC_WRITE)
            .getResultList();
    }
}
