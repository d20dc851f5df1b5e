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

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What waits in a queue that has no agents at all: its customers are told, once, and it is kept for those who come. */
@Dependent
public class UnattendedQueues {

    private static final int AT_ONCE = 100;

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Chronicle chronicle;

    /** @return whether there may be more */
    boolean apologize(UUID queueId, Instant now) {
        var waiting = lockWhatWaits(queueId);
        waiting.forEach(conversation -> tell(conversation, now));
        return waiting.size() == AT_ONCE;
    }

    private void tell(Conversation conversation, Instant now) {
        conversation.getNotices().toldOfNobody();
        chronicle.say(conversation, Trigger.AGENT_NOT_ASSIGNED, UnaryOperator.identity(), now);
    }

    private List<Conversation> lockWhatWaits(UUID queueId) {
        return entityManager.createQuery("""
                from Conversation c
                where c.queue.id = :queueId and c.state = :open and c.notices.nobodyTold = false
                order by c.id
                """, Conversation.class)
            .setParameter("queueId", queueId)
            .setParameter("open", ConversationState.OPEN)
            .setMaxResults(AT_ONCE)
            .setLockMode(PESSIMISTIC_WRITE)
            .getResultList();
    }
}
