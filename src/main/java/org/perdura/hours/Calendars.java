package org.perdura.hours;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.perdura.platform.Found;
import org.perdura.platform.InUseException;
import org.perdura.platform.Listing;
import org.perdura.platform.TakenException;
import org.perdura.platform.UniqueName;
import org.perdura.platform.Use;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Finds and keeps operating hours. */
@Stateless
public class Calendars {

    private static final Map<String, String> ORDERS = Map.of("name", "lower(h.name)", "zone", "h.zone");

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Event<OperatingHoursChanged> changed;

    @Inject
    Event<UseOfHours> use;

    public Found<OperatingHoursRow> list(Listing listing) {
        var rows = entityManager.createQuery("""
                select h.id, h.name, h.zone, h.description
                from OperatingHours h
                where lower(h.name) like :words escape '\\'
                """ + listing.orderBy(ORDERS), OperatingHoursRow.class)
            .setParameter("words", listing.pattern())
            .setFirstResult(listing.offset())
            .setMaxResults(Listing.PAGE_SIZE)
            .getResultList();
        var total = entityManager
            .createQuery("select count(*) from OperatingHours where lower(name) like :words escape '\\'", Long.class)
            .setParameter("words", listing.pattern())
            .getSingleResult();
        return new Found<>(rows, total);
    }

    public List<OperatingHours> findAll() {
        return entityManager.createQuery("from OperatingHours order by lower(name)", OperatingHours.class)
            .getResultList();
    }

    public Optional<OperatingHours> find(UUID id) {
        return Optional.ofNullable(entityManager.find(OperatingHours.class, id));
    }

    /**
     * Stores new or edited hours.
     *
     * @throws TakenException when others have that name
     */
    public OperatingHours save(OperatingHours hours) {
        UniqueName.require(entityManager, OperatingHours.class, hours.getName(), hours.getId());
        var saved = entityManager.merge(hours);
        entityManager.flush();
        changed.fire(new OperatingHoursChanged(saved.getId()));
        return saved;
    }

    /** Who uses these hours: queues and widgets, and whoever else has them. */
    public List<Use.User> users(UUID id) {
        return ask(id).users();
    }

    private Use ask(UUID id) {
        var question = new UseOfHours(id);
        use.fire(question);
        return question;
    }

    /**
     * Deletes hours, unless somebody else has done so.
     *
     * @throws InUseException when somebody uses them
     */
    public void delete(UUID id) {
        var hours = entityManager.find(OperatingHours.class, id, LockModeType.PESSIMISTIC_WRITE);
        ask(id).requireNobody();

        if (hours != null) {
            entityManager.remove(hours);
            entityManager.flush();
            changed.fire(new OperatingHoursChanged(id));
        }
    }
}
