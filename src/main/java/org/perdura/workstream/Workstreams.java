package org.perdura.workstream;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.perdura.agent.UseOfCapacityProfile;
import org.perdura.platform.Found;
import org.perdura.platform.Listing;
import org.perdura.platform.TakenException;
import org.perdura.platform.UniqueName;
import org.perdura.queue.EndsConversationsException;
import org.perdura.queue.PersistentUseOfQueue;
import org.perdura.queue.Queues;
import org.perdura.queue.UseOfQueue;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Finds and keeps workstreams. What is returned has its queue with the hours loaded. */
@Stateless
public class Workstreams {

    private static final Map<String, String> ORDERS = Map.of(
        "name", "lower(w.name)",
        "mode", "w.mode",
        "distribution", "w.distribution",
        "queue", "lower(q.name)");

    private static final String WORKSTREAM = "from Workstream w join fetch w.queue q left join fetch q.hours";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Queues queues;

    @Inject
    Event<WorkstreamChanged> changed;

    @Inject
    Event<TimeoutRulesChanged> rulesChanged;

    public Found<WorkstreamRow> list(Listing listing) {
        var rows = entityManager.createQuery("""
                select w.id, w.name, w.mode, w.distribution, q.name, w.enabled
                from Workstream w join w.queue q
                where lower(w.name) like :words escape '\\'
                """ + listing.orderBy(ORDERS), WorkstreamRow.class)
            .setParameter("words", listing.pattern())
            .setFirstResult(listing.offset())
            .setMaxResults(Listing.PAGE_SIZE)
            .getResultList();
        var total = entityManager
            .createQuery("select count(*) from Workstream where lower(name) like :words escape '\\'", Long.class)
            .setParameter("words", listing.pattern())
            .getSingleResult();
        return new Found<>(rows, total);
    }

    public List<Workstream> findAll() {
        return entityManager.createQuery(WORKSTREAM + " order by lower(w.name)", Workstream.class).getResultList();
    }

    public Optional<Workstream> find(UUID id) {
        return entityManager.createQuery(WORKSTREAM + " where w.id = :id", Workstream.class)
            .setParameter("id", id)
            .getResultStream()
            .findFirst();
    }

    /** Names the workstreams that send their conversations to this queue. */
    public void queueIsAskedFor(@Observes UseOfQueue question) {
        question.by("queue.user.workstream", entityManager
            .createQuery("select name from Workstream where queue.id = :queueId order by lower(name)", String.class)
            .setParameter("queueId", question.id())
            .getResultList());
    }

    /** Names the workstreams that send persistent conversations to this queue. */
    public void persistentUseIsAskedFor(@Observes PersistentUseOfQueue question) {
        question.by("queue.user.workstream", entityManager
            .createQuery("""
                select name from Workstream where queue.id = :queueId and mode = :persistent order by lower(name)
                """, String.class)
            .setParameter("queueId", question.id())
            .setParameter("persistent", Mode.PERSISTENT)
            .getResultList());
    }

    /** Names the workstreams that count their conversations by this profile. */
    public void profileIsAskedFor(@Observes UseOfCapacityProfile question) {
        question.by("profile.user.workstream", entityManager
            .createQuery("select name from Workstream where profileId = :profileId order by lower(name)", String.class)
            .setParameter("profileId", question.id())
            .getResultList());
    }

    /**
     * Stores a new or edited workstream.
     *
     * @throws TakenException when another one has that name
     * @throws EndsConversationsException when it is persistent and its queue could end conversations
     */
    public Workstream save(Workstream workstream) {
        UniqueName.require(entityManager, Workstream.class, workstream.getName(), workstream.getId());

        if (workstream.isPersistent()) {
            queues.requireEndsNothing(workstream.getQueue().getId());
        }

        var saved = entityManager.merge(workstream);
        entityManager.flush();
        changed.fire(new WorkstreamChanged(saved.getId()));
        return saved;
    }

    /** Stores a workstream with other timeout rules; what runs follows them in the next moments. */
    public Workstream saveRules(Workstream workstream) {
        var saved = save(workstream);
        rulesChanged.fire(new TimeoutRulesChanged(saved.getId()));
        return saved;
    }
}
