package org.perdura.routing;

import java.time.Clock;
import java.util.UUID;

import org.perdura.queue.Queue;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Says why nobody is asked for what waits in a queue that is closed or has no agents. Apart from the assignments, which
 * lock agents before conversations.
 */
@Stateless
public class Standstills {

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    ClosedQueues closedQueues;

    @Inject
    UnattendedQueues unattendedQueues;

    /** @return whether there may be more in that queue */
    public boolean explain(UUID queueId) {
        var now = clock.instant();
        var queue = entityManager.find(Queue.class, queueId);

        if (queue == null) {
            return false;
        }

        return queue.calendar().isOpen(now)
            ? unattendedQueues.apologize(queueId, now)
            : closedQueues.putOff(queue, now);
    }
}
