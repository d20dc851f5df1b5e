package org.perdura.widget;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.perdura.hours.UseOfHours;
import org.perdura.platform.Found;
import org.perdura.platform.Listing;
import org.perdura.platform.TakenException;
import org.perdura.queue.Queue;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Finds and keeps widgets. What is returned has its workstream with the queue, its authentication setting and all hours
 * loaded.
 */
@Stateless
public class Widgets {

    private static final Map<String, String> ORDERS = Map.of(
        "name", "lower(w.name)",
        "key", "w.key",
        "workstream", "lower(s.name)");

    private static final String WIDGET = """
        from Widget w
        join fetch w.workstream s
        join fetch s.queue q
        left join fetch q.hours
        left join fetch w.hours
        left join fetch w.authenticationSetting
        """;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Event<WidgetChanged> changed;

    @Inject
    Event<QueuesBehind> queuesBehind;

    public Found<WidgetRow> list(Listing listing) {
        var rows = entityManager.createQuery("""
                select w.id, w.key, w.name, s.name, w.enabled, s.enabled
                from Widget w join w.workstream s
                where lower(w.name) like :words escape '\\' or w.key like :words escape '\\'
                """ + listing.orderBy(ORDERS), WidgetRow.class)
            .setParameter("words", listing.pattern())
            .setFirstResult(listing.offset())
            .setMaxResults(Listing.PAGE_SIZE)
            .getResultList();
        return new Found<>(rows, count(listing));
    }

    private long count(Listing listing) {
        return entityManager.createQuery("""
                select count(*)
                from Widget w
                where lower(w.name) like :words escape '\\' or w.key like :words escape '\\'
                """, Long.class)
            .setParameter("words", listing.pattern())
            .getSingleResult();
    }

    public List<Widget> findAll() {
        return entityManager.createQuery(WIDGET + " order by lower(w.name), w.key", Widget.class).getResultList();
    }

    public Optional<Widget> find(UUID id) {
        return entityManager.createQuery(WIDGET + " where w.id = :id", Widget.class)
            .setParameter("id", id)
            .getResultStream()
            .findFirst();
    }

    public Optional<Widget> findByKey(String key) {
        return entityManager.createQuery(WIDGET + " where w.key = :key", Widget.class)
            .setParameter("key", key)
            .getResultStream()
            .findFirst();
    }

    /**
     * Where its customers' conversations may begin, and where those queues send them while they are closed; with all
     * hours.
     */
    public List<Queue> queuesBehind(Widget widget) {
        var question = new QueuesBehind(widget.getWorkstream().getId());
        question.in(List.of(widget.getWorkstream().getQueue().getId()));
        queuesBehind.fire(question);
        var queues = findQueues(question.queueIds());
        question.in(queues.stream().flatMap(queue -> queue.getWhenClosed().target().stream()).toList());
        return question.queueIds().size() > queues.size() ? findQueues(question.queueIds()) : queues;
    }

    private List<Queue> findQueues(Collection<UUID> ids) {
        return entityManager.createQuery("from Queue q left join fetch q.hours where q.id in (:ids)", Queue.class)
            .setParameter("ids", ids)
            .getResultList();
    }

    /** Names the widgets that have these hours. */
    public void hoursAreAskedFor(@Observes UseOfHours question) {
        question.by("calendar.user.widget", entityManager
            .createQuery("select name from Widget where hours.id = :hoursId order by lower(name)", String.class)
            .setParameter("hoursId", question.id())
            .getResultList());
    }

    /**
     * Stores a new or edited widget.
     *
     * @throws TakenException when another one has that key
     */
    public Widget save(Widget widget) {
        if (findByKey(widget.getKey()).filter(other -> !other.equals(widget)).isPresent()) {
            throw new TakenException("key");
        }

        var saved = entityManager.merge(widget);
        entityManager.flush();
        changed.fire(new WidgetChanged(saved.getId()));
        return saved;
    }
}
