package org.perdura.routing;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import java.time.Instant;
import java.util.List;

import org.perdura.conversation.Conversation;
import org.perdura.conversation.ConversationState;
import org.perdura.conversation.Obstacle;
import org.perdura.conversation.Trace;
import org.perdura.conversation.TraceCode;
import org.perdura.platform.Json;
import org.perdura.queue.Queue;
import org.perdura.workstream.Distribution;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What waits in a queue whose agents are not at work: nobody is asked, and time brings it up when they come. */
@Dependent
public class ClosedQueues {

    private static final int AT_ONCE = 100;

    /** The opening of what does not open again, as far as anybody can see. */
    private static final Instant NEVER = Instant.EPOCH;

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Trace trace;

    /** @return whether there may be more */
    boolean putOff(Queue queue, Instant now) {
        var opening = queue.calendar().nextOpening(now).orElse(NEVER);
        var waiting = lockWhatWaits(queue, opening);
        waiting.forEach(conversation -> putOff(conversation, queue, opening, now));
        return waiting.size() == AT_ONCE;
    }

    private void putOff(Conversation conversation, Queue queue, Instant opening, Instant now) {
        var opensAgain = !opening.equals(NEVER);
        conversation.retryAt(opensAgain ? opening : null);
        if (conversation.waitsFor(Obstacle.CLOSED)) {
            var details = Json.object()
                .put("why", opensAgain ? Obstacle.CLOSED.wireName() : "closed-for-good")
                .put("queue", queue.getName());
            trace.write(conversation, TraceCode.NOT_ASSIGNED,
                opensAgain ? details.put("opening", opening.toString()) : details, now);
        }
    }

    /** What does not know yet that it is closed, or until when. */
    private List<Conversation> lockWhatWaits(Queue queue, Instant opening) {
        return entityManager.createQuery("""
                from Conversation c
                where c.queue.id = :queueId and c.state = :open and c.workstream.distribution = :push
                    and (c.obstacle is null or c.obstacle <> :closed or coalesce(c.retryAt, :never) <> :opening)
                order by c.id
                """, Conversation.class)
            .setParameter("queueId", queue.getId())
            .setParameter("open", ConversationState.OPEN)
            .setParameter("push", Distribution.PUSH)
            .setParameter("closed", Obstacle.CLOSED)
            .setParameter("never", NEVER)
            .setParameter("opening", opening)
            .setMaxResults(AT_ONCE)
            .setLockMode(PESSIMISTIC_WRITE)
            .getResultList();
    }
}
