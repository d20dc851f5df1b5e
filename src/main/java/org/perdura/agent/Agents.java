package org.perdura.agent;

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
    Event<AgentChanged> changed;

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

    /** The rows are locked, so that two administrators cannot dismiss each other at the same time. */
    private void keepAnAdministrator(Agent agent) {
        if (!agent.administers() && findAdministrators(" for update").equals(List.of(agent.getId()))) {
            throw new LastAdministratorException();
        }
    }

    @SuppressWarnings("unchecked")
    private List<UUID> findAdministrators(String lock) {
        return entityManager
            .createNativeQuery("select id from agent where not disabled and roles like '%ADMINISTRATOR%'" + lock, UUID.class)
            .getResultList();
    }
}
