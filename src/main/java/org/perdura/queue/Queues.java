package org.perdura.queue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.perdura.hours.UseOfHours;
import org.perdura.platform.Found;
import org.perdura.platform.InUseException;
import org.perdura.platform.Listing;
import org.perdura.platform.TakenException;
import org.perdura.platform.UniqueName;
import org.perdura.platform.Use;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;

/** Finds and keeps queues, and who their members are. What is returned has its hours loaded. */
@Stateless
public class Queues {

    private static final Map<String, String> ORDERS = Map.of(
        "name", "lower(q.name)",
        "priority", "q.priority",
        "members", "5");

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Members members;

    @Inject
    OverflowRules overflow;

    @Inject
    Event<QueueChanged> changed;

    @Inject
    Event<QueueDeleted> deleted;

    @Inject
    Event<UseOfQueue> use;

    public Found<QueueRow> list(Listing listing) {
        var rows = entityManager.createQuery("""
                select q.id, q.name, q.priority, q.method, (select count(*) from QueueMember m where m.queueId = q.id)
                from Queue q
                where lower(q.name) like :words escape '\\'
                """ + listing.orderBy(ORDERS), QueueRow.class)
            .setParameter("words", listing.pattern())
            .setFirstResult(listing.offset())
            .setMaxResults(Listing.PAGE_SIZE)
            .getResultList();
        var total = entityManager
            .createQuery("select count(*) from Queue where lower(name) like :words escape '\\'", Long.class)
            .setParameter("words", listing.pattern())
            .getSingleResult();
        return new Found<>(rows, total);
    }

    public List<Queue> findAll() {
        return entityManager.createQuery("from Queue q left join fetch q.hours order by lower(q.name)", Queue.class)
            .getResultList();
    }

    public Optional<Queue> find(UUID id) {
        return entityManager.createQuery("from Queue q left join fetch q.hours where q.id = :id", Queue.class)
            .setParameter("id", id)
            .getResultStream()
            .findFirst();
    }

    /** Names the queues that have these hours. */
    public void hoursAreAskedFor(@Observes UseOfHours question) {
        question.by("calendar.user.queue", entityManager
            .createQuery("select name from Queue where hours.id = :hoursId order by lower(name)", String.class)
            .setParameter("hoursId", question.id())
            .getResultList());
    }

    /** The agents who look after a queue. */
    public Set<UUID> memberIds(UUID queueId) {
        return members.of(queueId);
    }

    /** The queues that an agent looks after. */
    public Set<UUID> queueIdsOf(UUID agentId) {
        return members.queuesOf(agentId);
    }

    /**
     * Stores a new or edited queue with exactly these members.
     *
     * @param seen the members who were there to be edited
     * @throws TakenException when another queue has that name
     * @throws OverflowRefusedException when it overflows as it must not
     * @throws OptimisticLockException when there are others by now, or the queue or somebody is gone
     */
    public Queue save(Queue queue, Collection<UUID> memberIds, Set<UUID> seen) {
        lock(queue);

        if (!members.of(queue.getId()).equals(seen)) {
            throw new OptimisticLockException();
        }

        return save(queue, memberIds);
    }

    /** The same, whoever its members were. */
    public Queue save(Queue queue, Collection<UUID> memberIds) {
        UniqueName.require(entityManager, Queue.class, queue.getName(), queue.getId());
        queue.overflows().forEach(Overflow::tidy);
        var others = lock(queue);
        var saved = entityManager.merge(queue);
        entityManager.flush();
        overflow.check(saved, others);
        members.replace(saved.getId(), memberIds);
        changed.fire(new QueueChanged(saved.getId()));
        return saved;
    }

    /**
     * For those who are about to send persistent conversations to a queue.
     *
     * @throws EndsConversationsException when it could end them
     */
    public void requireEndsNothing(UUID id) {
        overflow.requireEndsNothing(id);
    }

    /** Alone, if it sends nothing away; otherwise all of them have to fit together. */
    private List<Queue> lock(Queue queue) {
        return queue.overflows().anyMatch(Overflow::isActive)
            ? overflow.lockAll()
            : Optional.ofNullable(entityManager.find(Queue.class, queue.getId(), LockModeType.PESSIMISTIC_WRITE))
                .stream()
                .toList();
    }

    /** Who uses this queue: workstreams, conversations, and whoever else sends something to it. */
    public List<Use.User> users(UUID id) {
        return ask(id).users();
    }

    private Use ask(UUID id) {
        var question = new UseOfQueue(id);
        question.by("queue.user.queue", entityManager.createQuery("""
                select name from Queue
                where :id in (whenClosed.targetId, whenCrowded.targetId, whenLate.targetId)
                order by lower(name)
                """, String.class)
            .setParameter("id", id)
            .getResultList());
        use.fire(question);
        return question;
    }

    /**
     * Deletes a queue, unless somebody else has done so.
     *
     * @throws InUseException when somebody uses it
     */
    public void delete(UUID id) {
        var queue = entityManager.find(Queue.class, id, LockModeType.PESSIMISTIC_WRITE);
        ask(id).requireNobody();

        if (queue != null) {
            members.dismiss(id);
            deleted.fire(new QueueDeleted(id));
            entityManager.remove(queue);
            entityManager.flush();
            changed.fire(new QueueChanged(id));
        }
    }
}
