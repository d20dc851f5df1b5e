package org.perdura.agent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.perdura.platform.Found;
import org.perdura.platform.InUseException;
import org.perdura.platform.Listing;
import org.perdura.platform.TakenException;
import org.perdura.platform.Use;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Finds and keeps the people who work with Perdura. Their passwords come here as {@link Passwords} has hashed them. */
@Stateless
public class Agents {

    private static final Map<String, String> ORDERS = Map.of(
        "name", "lower(displayName)",
        "login", "lower(login)",
        "capacity", "capacity");

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Skills skills;

    @Inject
    CapacityProfiles profiles;

    @Inject
    Event<AgentChanged> changed;

    @Inject
    Event<AgentDeleted> deleted;

    @Inject
    Event<UseOfAgent> use;

    public Found<AgentRow> list(Listing listing) {
        var rows = entityManager.createQuery("""
                select id, login, displayName, roles, capacity, disabled
                from Agent
                where lower(login) like :words escape '\\' or lower(displayName) like :words escape '\\'
                """ + listing.orderBy(ORDERS), AgentRow.class)
            .setParameter("words", listing.pattern())
            .setFirstResult(listing.offset())
            .setMaxResults(Listing.PAGE_SIZE)
            .getResultList();
        return new Found<>(rows, count(listing));
    }

    private long count(Listing listing) {
        return entityManager.createQuery("""
                select count(*)
                from Agent
                where lower(login) like :words escape '\\' or lower(displayName) like :words escape '\\'
                """, Long.class)
            .setParameter("words", listing.pattern())
            .getSingleResult();
    }

    /** Everybody who may work with conversations, by name. */
    public List<Agent> findWorking() {
        return entityManager.createQuery("from Agent where not disabled order by lower(displayName)", Agent.class)
            .getResultStream()
            .filter(Agent::worksWithCustomers)
            .toList();
    }

    public Optional<Agent> find(UUID id) {
        return Optional.ofNullable(entityManager.find(Agent.class, id));
    }

    public Optional<Agent> findByLogin(String login) {
        return entityManager.createQuery("from Agent where login = :login", Agent.class)
            .setParameter("login", login)
            .getResultStream()
            .findFirst();
    }

    /** Whether there is anybody who could administer Perdura. */
    public boolean hasAdministrator() {
        return !findAdministrators("").isEmpty();
    }

    /**
     * Stores a new or edited agent.
     *
     * @throws TakenException when somebody else has that login
     * @throws LastAdministratorException when nobody would be left to administer Perdura
     */
    public Agent save(Agent agent) {
        if (findByLogin(agent.getLogin()).filter(other -> !other.equals(agent)).isPresent()) {
            throw new TakenException("login");
        }

        keepAnAdministrator(agent);
        var saved = entityManager.merge(agent);
        entityManager.flush();
        changed.fire(new AgentChanged(saved.getId()));
        return saved;
    }

    /** What an agent has left behind that has to stay, such as conversations. */
    public List<Use.User> users(UUID id) {
        return ask(id).users();
    }

    private Use ask(UUID id) {
        var question = new UseOfAgent(id);
        use.fire(question);
        return question;
    }

    /**
     * Deletes an agent who has not done anything yet, unless somebody else has done so.
     *
     * @throws InUseException when something of them has to stay
     * @throws LastAdministratorException when nobody would be left to administer Perdura
     */
    public void delete(UUID id) {
        var agent = entityManager.find(Agent.class, id, LockModeType.PESSIMISTIC_WRITE);
        ask(id).requireNobody();

        if (agent != null) {
            requireAnotherAdministrator(id);
            deleted.fire(new AgentDeleted(id));
            skills.rate(id, Map.of());
            profiles.forget(id);
            Optional.ofNullable(entityManager.find(AgentPresence.class, id)).ifPresent(entityManager::remove);
            entityManager.remove(agent);
            entityManager.flush();
            changed.fire(new AgentChanged(id));
        }
    }

    /** The rows are locked, so that two administrators cannot dismiss each other at the same time. */
    private void keepAnAdministrator(Agent agent) {
        if (!agent.administers()) {
            requireAnotherAdministrator(agent.getId());
        }
    }

    private void requireAnotherAdministrator(UUID id) {
        if (findAdministrators(" for update").equals(List.of(id))) {
            throw new LastAdministratorException();
        }
    }

    @SuppressWarnings("unchecked")
    private List<UUID> findAdministrators(String lock) {
        return entityManager
            .createNativeQuery("select id from agent where not disabled and roles like '%ADMINISTRATOR%'" + lock,
                UUID.class)
            .getResultList();
    }
}
