package org.perdura.queue;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.perdura.agent.Agent;
import org.perdura.platform.AnyOf;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;

/** Who works for which queue. Whoever changes that has locked the queues first, then the agents, each by id. */
@Dependent
class Members {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Event<QueueChanged> changed;

    Set<UUID> of(UUID queueId) {
        return new HashSet<>(entityManager
            .createQuery("select agentId from QueueMember where queueId = :queueId", UUID.class)
            .setParameter("queueId", queueId)
            .getResultList());
    }

    Set<UUID> queuesOf(UUID agentId) {
        return new HashSet<>(entityManager
            .createQuery("select queueId from QueueMember where agentId = :agentId", UUID.class)
            .setParameter("agentId", agentId)
            .getResultList());
    }

    /** @throws OptimisticLockException when one of those who join has been deleted */
    void replace(UUID queueId, Collection<UUID> memberIds) {
        var before = of(queueId);
        var joining = memberIds.stream().filter(id -> !before.contains(id)).toList();
        requireAll(Agent.class, joining);
        before.stream().filter(id -> !memberIds.contains(id)).forEach(id -> leave(queueId, id));
        joining.forEach(id -> join(queueId, id));
    }

    void replaceQueuesOf(UUID agentId, Collection<UUID> queueIds) {
        var before = queuesOf(agentId);
        before.stream().filter(id -> !queueIds.contains(id)).forEach(id -> {
            leave(id, agentId);
            changed.fire(new QueueChanged(id));
        });
        queueIds.stream().filter(id -> !before.contains(id)).forEach(id -> {
            join(id, agentId);
            changed.fire(new QueueChanged(id));
        });
    }

    /**
     * Locks these queues or agents, which the form has shown.
     *
     * @throws OptimisticLockException when one has been deleted
     */
    <T> void requireAll(Class<T> type, Collection<UUID> ids) {
        if (!ids.isEmpty() && lock(type, ids).size() < ids.size()) {
            throw new OptimisticLockException();
        }
    }

    private <T> List<T> lock(Class<T> type, Collection<UUID> ids) {
        var query = "from " + type.getSimpleName() + " where id in (:any) order by id";
        return AnyOf.query(entityManager, type, query, new TreeSet<>(ids))
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    }

    private void join(UUID queueId, UUID agentId) {
        entityManager.persist(new QueueMember(queueId, agentId, clock.instant()));
    }

    private void leave(UUID queueId, UUID agentId) {
        entityManager.createQuery("delete from QueueMember where queueId = :queueId and agentId = :agentId")
            .setParameter("queueId", queueId)
            .setParameter("agentId", agentId)
            .executeUpdate();
    }

    void dismiss(UUID queueId) {
        entityManager.createQuery("delete from QueueMember where queueId = :queueId")
            .setParameter("queueId", queueId)
            .executeUpdate();
    }
}
