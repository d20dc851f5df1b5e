package org.perdura.queue;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.perdura.agent.Agent;
import org.perdura.agent.Agents;
import org.perdura.hours.UseOfHours;
import org.perdura.platform.Found;
import org.perdura.platform.Listing;
import org.perdura.platform.TakenException;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Finds and keeps queues, and who their members are. What is returned has its hours loaded. */
@Stateless
public class Queues {

    private static final Map<String, String> ORDERS = Map.of("name", "lower(q.name)", "members", "3");

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Agents agents;

    @Inject
    Event<QueueChanged> changed;

    public Found<QueueRow> list(Listing listing) {
        var rows = entityManager.createQuery("""
                select q.id, q.name, (select count(*) from QueueMember m where m.queueId = q.id)
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
            .setParameter("hoursId", question.hoursId())
            .getResultList());
    }

    /** The agents who look after a queue. */
    public Set<UUID> memberIds(UUID queueId) {
        return new HashSet<>(entityManager
            .createQuery("select agentId from QueueMember where queueId = :queueId", UUID.class)
            .setParameter("queueId", queueId)
            .getResultList());
    }

    /** The queues that an agent looks after. */
    public Set<UUID> queueIdsOf(UUID agentId) {
        return new HashSet<>(entityManager
            .createQuery("select queueId from QueueMember where agentId = :agentId", UUID.class)
            .setParameter("agentId", agentId)
            .getResultList());
    }

    /**
     * Stores a new or edited queue with exactly these members.
     *
     * @throws TakenException when another queue has that name
     */
    public Queue save(Queue queue, Collection<UUID> memberIds) {
        if (isTaken(queue)) {
            throw new TakenException("name");
        }

        var saved = entityManager.merge(queue);
        entityManager.flush();
        replaceMembers(saved.getId(), memberIds);
        changed.fire(new QueueChanged(saved.getId()));
        return saved;
    }

    private boolean isTaken(Queue queue) {
        return !entityManager.createQuery("select id from Queue where name = :name and id <> :id", UUID.class)
            .setParameter("name", queue.getName())
            .setParameter("id", queue.getId())
            .getResultList()
            .isEmpty();
    }

    private void replaceMembers(UUID queueId, Collection<UUID> memberIds) {
        var before = memberIds(queueId);
        before.stream().filter(id -> !memberIds.contains(id)).forEach(id -> leave(queueId, id));
        memberIds.stream().filter(id -> !before.contains(id)).forEach(id -> join(queueId, id));
    }

    /** Stores a new or edited agent as a member of exactly these queues; refuses what {@link Agents#save} refuses. */
    public Agent save(Agent agent, Collection<UUID> queueIds) {
        var saved = agents.save(agent);
        replaceQueuesOf(saved.getId(), queueIds);
        return saved;
    }

    private void replaceQueuesOf(UUID agentId, Collection<UUID> queueIds) {
        var before = queueIdsOf(agentId);
        before.stream().filter(id -> !queueIds.contains(id)).forEach(id -> {
            leave(id, agentId);
            changed.fire(new QueueChanged(id));
        });
        queueIds.stream().filter(id -> !before.contains(id)).forEach(id -> {
            join(id, agentId);
            changed.fire(new QueueChanged(id));
        });
    }

    private void join(UUID queueId, UUID agentId) {
        entityManager.persist(new QueueMember(queueId, agentId));
    }

    private void leave(UUID queueId, UUID agentId) {
        entityManager.createQuery("delete from QueueMember where queueId = :queueId and agentId = :agentId")
            .setParameter("queueId", queueId)
            .setParameter("agentId", agentId)
            .executeUpdate();
    }
}
