package org.perdura.agent;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

import org.perdura.platform.AnyOf;
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
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;

/** Finds and keeps capacity profiles, and who has them. */
@Stateless
public class CapacityProfiles {

    private static final Map<String, String> ORDERS =
        Map.of("name", "lower(p.name)", "limit", "p.itemLimit", "agents", "6");

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Event<UseOfCapacityProfile> use;

    @Inject
    Event<CapacityProfileChanged> changed;

    @Inject
    Event<CapacityProfileDeleted> deleted;

    public Found<CapacityProfileRow> list(Listing listing) {
        var rows = entityManager.createQuery("""
                select p.id, p.name, p.itemLimit, p.reset, p.blocking,
                    (select count(*) from AgentProfile a where a.profileId = p.id)
                from CapacityProfile p
                where lower(p.name) like :words escape '\\'
                """ + listing.orderBy(ORDERS), CapacityProfileRow.class)
            .setParameter("words", listing.pattern())
            .setFirstResult(listing.offset())
            .setMaxResults(Listing.PAGE_SIZE)
            .getResultList();
        var total = entityManager
            .createQuery("select count(*) from CapacityProfile where lower(name) like :words escape '\\'", Long.class)
            .setParameter("words", listing.pattern())
            .getSingleResult();
        return new Found<>(rows, total);
    }

    public List<CapacityProfile> findAll() {
        return entityManager.createQuery("from CapacityProfile order by lower(name)", CapacityProfile.class)
            .getResultList();
    }

    public Optional<CapacityProfile> find(UUID id) {
        return Optional.ofNullable(entityManager.find(CapacityProfile.class, id));
    }

    /** The limits of those who have it, by agent; null for who has none of their own. */
    public Map<UUID, Integer> limitsOf(UUID profileId) {
        return findHolders(profileId).stream()
            .collect(HashMap::new, (limits, held) -> limits.put(held.getAgentId(), held.getCustomLimit()),
                Map::putAll);
    }

    private List<AgentProfile> findHolders(UUID profileId) {
        return entityManager.createQuery("from AgentProfile where profileId = :profileId", AgentProfile.class)
            .setParameter("profileId", profileId)
            .getResultList();
    }

    /**
     * Stores a new or edited profile for exactly these agents.
     *
     * @param limits their own limits, by agent; null for who has as many as the profile says
     * @throws TakenException when another one has that name
     * @throws OptimisticLockException when somebody else has changed it in between, or one of the agents is gone
     */
    public CapacityProfile save(CapacityProfile profile, Map<UUID, Integer> limits) {
        UniqueName.require(entityManager, CapacityProfile.class, profile.getName(), profile.getId());
        var saved = entityManager.merge(profile);
        entityManager.flush();
        // Who has it is part of it: of two who edit that, the second is told.
        entityManager.lock(saved, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        replaceHolders(saved.getId(), limits);
        changed.fire(new CapacityProfileChanged());
        return saved;
    }

    private void replaceHolders(UUID profileId, Map<UUID, Integer> limits) {
        var before = findHolders(profileId).stream().collect(toMap(AgentProfile::getAgentId, held -> held));
        requireAll(limits.keySet().stream().filter(id -> !before.containsKey(id)).toList());
        before.values().stream().filter(held -> !limits.containsKey(held.getAgentId())).forEach(entityManager::remove);
        limits.forEach((agentId, limit) -> entityManager.merge(new AgentProfile(agentId, profileId, limit)));
        entityManager.flush();
    }

    private void requireAll(List<UUID> agentIds) {
        if (!agentIds.isEmpty() && lock(agentIds).size() < agentIds.size()) {
            throw new OptimisticLockException();
        }
    }

    private List<Agent> lock(List<UUID> agentIds) {
        return AnyOf.query(entityManager, Agent.class, "from Agent where id in (:any) order by id",
                new TreeSet<>(agentIds))
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    }

    /** Whoever is deleted has no profiles any more. */
    public void forget(UUID agentId) {
        entityManager.createQuery("delete from AgentProfile where agentId = :agentId")
            .setParameter("agentId", agentId)
            .executeUpdate();
    }

    /** Who counts by this profile: workstreams, rules and conversations. */
    public List<Use.User> users(UUID id) {
        return ask(id).users();
    }

    private Use ask(UUID id) {
        var question = new UseOfCapacityProfile(id);
        use.fire(question);
        return question;
    }

    /**
     * Deletes a profile and takes it from its agents, unless somebody else has done so.
     *
     * @throws InUseException when something counts by it
     */
    public void delete(UUID id) {
        var profile = entityManager.find(CapacityProfile.class, id, LockModeType.PESSIMISTIC_WRITE);
        ask(id).requireNobody();

        if (profile != null) {
            deleted.fire(new CapacityProfileDeleted(id));
            findHolders(id).forEach(entityManager::remove);
            entityManager.flush();
            entityManager.remove(profile);
            entityManager.flush();
            changed.fire(new CapacityProfileChanged());
        }
    }
}
