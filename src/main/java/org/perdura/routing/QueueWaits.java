package org.perdura.routing;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.perdura.queue.QueueDeleted;
import org.perdura.workstream.Mode;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Keeps for each queue how long live customers usually wait in it. */
@Dependent
public class QueueWaits {

    /** What is younger may be of a transaction that has not ended yet, and would be passed over. */
    private static final Duration UNSETTLED = Duration.ofSeconds(30);

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    /** How long it usually takes in a queue, where that is known and worth telling; counts it when it is time to. */
    Optional<Duration> usual(UUID queueId, Instant now) {
        var wait = find(queueId, now);

        if (wait.isDue(now)) {
            count(queueId, wait, now.minus(UNSETTLED));
        }

        return wait.usual(now);
    }

    /** The same as it was last counted, for those who only look. */
    Optional<Duration> lastUsual(UUID queueId, Instant now) {
        return Optional.ofNullable(entityManager.find(QueueWait.class, queueId)).flatMap(wait -> wait.usual(now));
    }

    void queueDeleted(@Observes QueueDeleted event) {
        Optional.ofNullable(entityManager.find(QueueWait.class, event.queueId())).ifPresent(entityManager::remove);
    }

    private QueueWait find(UUID queueId, Instant now) {
        var known = entityManager.find(QueueWait.class, queueId, PESSIMISTIC_WRITE);

        if (known != null) {
            return known;
        }

        var wait = new QueueWait(queueId, now);
        entityManager.persist(wait);
        return wait;
    }

    /** Those who were taken for the first time since it was last counted. */
    private void count(UUID queueId, QueueWait wait, Instant until) {
        entityManager.createQuery("""
                select c.createdAt, e.beganAt
                from Engagement e join Conversation c on c.id = e.conversationId
                where e.queueId = :queueId and c.mode = :live and e.beganAt > :from and e.beganAt <= :until
                    and not exists (select 1 from Engagement before
                        where before.conversationId = e.conversationId and before.beganAt < e.beganAt)
                order by e.beganAt
                """, Object[].class)
            .setParameter("queueId", queueId)
            .setParameter("live", Mode.LIVE)
            .setParameter("from", wait.countedUntil())
            .setParameter("until", until)
            .getResultStream()
            .forEach(row -> wait.connected(Duration.between((Instant) row[0], (Instant) row[1]), (Instant) row[1]));
        wait.counted(until);
    }
}
