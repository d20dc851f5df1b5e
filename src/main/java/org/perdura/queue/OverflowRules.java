package org.perdura.queue;

import java.util.List;
import java.util.UUID;

import org.perdura.platform.Use;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/**
 * What has to hold for the overflow of all queues together. Whoever checks has locked all of them, so that two changes
 * which are harmless one by one cannot do harm together.
 */
@Dependent
class OverflowRules {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Event<PersistentUseOfQueue> persistentUse;

    List<Queue> lockAll() {
        return entityManager.createQuery("from Queue order by id", Queue.class)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    }

    /** @throws OverflowRefusedException when a queue of these overflows as it must not */
    void check(Queue changed, List<Queue> all) {
        var map = new OverflowMap(all);

        for (var occasion : Occasion.values()) {
            var overflow = changed.overflowWhen(occasion);

            if (overflow.target().filter(target -> map.isCircle(changed.getId(), target)).isPresent()) {
                throw OverflowRefusedException.circle(occasion);
            } else if (overflow.ends() || overflow.target().flatMap(map::endingFrom).isPresent()) {
                requireNothingPersistent(changed, occasion, map);
            }
        }
    }

    private void requireNothingPersistent(Queue changed, Occasion occasion, OverflowMap map) {
        var persistent = map.leadingTo(changed.getId()).stream().flatMap(id -> ask(id).stream()).distinct().toList();

        if (!persistent.isEmpty()) {
            throw OverflowRefusedException.ending(occasion, persistent);
        }
    }

    private List<Use.User> ask(UUID queueId) {
        var question = new PersistentUseOfQueue(queueId);
        persistentUse.fire(question);
        return question.users();
    }

    /** @throws EndsConversationsException when a conversation that enters this queue could be ended by overflow */
    void requireEndsNothing(UUID queueId) {
        new OverflowMap(lockAll()).endingFrom(queueId).ifPresent(queue -> {
            throw new EndsConversationsException(queue.getName());
        });
    }
}
