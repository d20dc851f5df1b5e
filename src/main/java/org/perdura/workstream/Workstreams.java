package org.perdura.workstream;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.perdura.platform.Found;
import org.perdura.platform.Listing;
import org.perdura.platform.TakenException;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
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
    Event<WorkstreamChanged> changed;

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

    /**
     * Stores a new or edited workstream.
     *
     * @throws TakenException when another one has that name
     */
    public Workstream save(Workstream workstream) {
        if (isTaken(workstream)) {
            throw new TakenException("name");
        }

        var saved = entityManager.merge(workstream);
        entityManager.flush();
        changed.fire(new WorkstreamChanged(saved.getId()));
        return saved;
    }

    private boolean isTaken(Workstream workstream) {
        return !entityManager.createQuery("select id from Workstream where name = :name and id <> :id", UUID.class)
            .setParameter("name", workstream.getName())
            .setParameter("id", workstream.getId())
            .getResultList()
            .isEmpty();
    }
}
