package org.perdura.routing;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import java.time.Instant;
import java.util.List;

import org.perdura.conversation.Conversation;
import org.perdura.conversation.ConversationState;
import org.perdura.queue.Queue;
import org.perdura.workstream.Distribution;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What waits in a queue whose agents are not at work: nobody is asked, and time brings it up when they come. */
@Dependent
public class ClosedQueues {

    private static final int AT_ONCE = 100;

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    /** @return whether there may be more */
    boolean putOff(Queue queue, Instant now) {
        var opening = queue.calendar().nextOpening(now);
        var waiting = opening.map(instant -> lockWhatWaits(queue, instant)).orElse(List.of());
        waiting.forEach(conversation -> conversation.retryAt(opening.get()));
        return waiting.size() == AT_ONCE;
    }

    private List<Conversation> lockWhatWaits(Queue queue, Instant opening) {
        return entityManager.createQuery("""
                from Conversation c
                where c.queue.id = :queueId and c.state = :open and c.workstream.distribution = :push
                    and (c.retryAt is null or c.retryAt <> :opening)
                order by c.id
                """, Conversation.class)
            .setParameter("queueId", queue.getId())
            .setParameter("open", ConversationState.OPEN)
            .setParameter("push", Distribution.PUSH)
            .setParameter("opening", opening)
            .setMaxResults(AT_ONCE)
            .setLockMode(PESSIMISTIC_WRITE)
            .getResultList();
    }
}
