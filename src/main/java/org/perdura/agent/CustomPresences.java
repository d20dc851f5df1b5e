package org.perdura.agent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.perdura.platform.Found;
import org.perdura.platform.Ids;
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

/** Finds and keeps custom presences. Whoever is one of them follows what becomes of it. */
@Stateless
public class CustomPresences {

    private static final Map<String, String> ORDERS = Map.of("name", "lower(name)", "base", "base");

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Event<CustomPresencesChanged> changed;

    @Inject
    Event<PresenceChanged> presenceChanged;

    public Found<CustomPresenceRow> list(Listing listing) {
        var rows = entityManager.createQuery("""
                select id, name, base, description from CustomPresence where lower(name) like :words escape '\\'
                """ + listing.orderBy(ORDERS), CustomPresenceRow.class)
            .setParameter("words", listing.pattern())
            .setFirstResult(listing.offset())
            .setMaxResults(Listing.PAGE_SIZE)
            .getResultList();
        var total = entityManager
            .createQuery("select count(*) from CustomPresence where lower(name) like :words escape '\\'", Long.class)
            .setParameter("words", listing.pattern())
            .getSingleResult();
        return new Found<>(rows, total);
    }

    public List<CustomPresence> findAll() {
        return entityManager.createQuery("from CustomPresence order by lower(name)", CustomPresence.class)
            .getResultList();
    }

    public Optional<CustomPresence> find(UUID id) {
        return Optional.ofNullable(entityManager.find(CustomPresence.class, id));
    }

    /** What is chosen by this id; empty when there is no such presence any more. */
    public Optional<PresenceChoice> choice(UUID customId) {
        return find(customId).map(PresenceChoice::of);
    }

    /** What is chosen by this key of a form; empty when there is no such presence any more. */
    public Optional<PresenceChoice> choice(String key) {
        return Presence.choices().stream()
            .filter(presence -> presence.name().equals(key))
            .map(PresenceChoice::of)
            .findFirst()
            .or(() -> Ids.parse(key).flatMap(this::choice));
    }

    /**
     * Stores a new or edited presence.
     *
     * @throws TakenException when another one has that name
     */
    public CustomPresence save(CustomPresence presence) {
        UniqueName.require(entityManager, CustomPresence.class, presence.getName(), presence.getId());
        var saved = entityManager.merge(presence);
        entityManager.flush();
        entityManager.createQuery("update Agent set defaultPresence = :base where defaultCustomId = :id")
            .setParameter("base", saved.getBase())
            .setParameter("id", saved.getId())
            .executeUpdate();
        follow(saved.getId(), "presence = :base", saved.getBase());
        changed.fire(new CustomPresencesChanged());
        return saved;
    }

    /** Whose default it is. Who merely is it at the moment keeps nobody from deleting it. */
    public List<Use.User> users(UUID id) {
        return entityManager
            .createQuery("select displayName from Agent where defaultCustomId = :id order by lower(displayName)",
                String.class)
            .setParameter("id", id)
            .getResultStream()
            .map(name -> new Use.User("presence.user.agent", name))
            .toList();
    }

    /**
     * Deletes a presence, unless somebody else has done so. Who is it now is simply what it was based on.
     *
     * @throws InUseException when it is the default of somebody
     */
    public void delete(UUID id) {
        var presence = entityManager.find(CustomPresence.class, id, LockModeType.PESSIMISTIC_WRITE);
        requireUnused(id);

        if (presence != null) {
            follow(id, "customId = null, presence = :base", presence.getBase());
            entityManager.remove(presence);
            entityManager.flush();
            changed.fire(new CustomPresencesChanged());
        }
    }

    private void requireUnused(UUID id) {
        var users = users(id);
        if (!users.isEmpty()) {
            throw new InUseException(users);
        }
    }

    private void follow(UUID id, String change, Presence base) {
        var agentIds = entityManager.createQuery("select agentId from AgentPresence where customId = :id", UUID.class)
            .setParameter("id", id)
            .getResultList();
        entityManager.createQuery("update AgentPresence set " + change + " where customId = :id")
            .setParameter("base", base)
            .setParameter("id", id)
            .executeUpdate();
        agentIds.forEach(agentId -> presenceChanged.fire(new PresenceChanged(agentId)));
    }
}
