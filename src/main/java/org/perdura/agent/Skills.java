package org.perdura.agent;

import static java.util.stream.Collectors.toMap;

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

/** Finds and keeps what agents can be good at, and how good each of them is. */
@Stateless
public class Skills {

    private static final Map<String, String> ORDERS = Map.of("name", "lower(s.name)", "agents", "4");

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Event<SkillDeleted> deleted;

    @Inject
    Event<UseOfSkill> use;

    public Found<SkillRow> list(Listing listing) {
        var rows = entityManager.createQuery("""
                select s.id, s.name, s.description, (select count(*) from AgentSkill a where a.skillId = s.id)
                from Skill s
                where lower(s.name) like :words escape '\\'
                """ + listing.orderBy(ORDERS), SkillRow.class)
            .setParameter("words", listing.pattern())
            .setFirstResult(listing.offset())
            .setMaxResults(Listing.PAGE_SIZE)
            .getResultList();
        var total = entityManager
            .createQuery("select count(*) from Skill where lower(name) like :words escape '\\'", Long.class)
            .setParameter("words", listing.pattern())
            .getSingleResult();
        return new Found<>(rows, total);
    }

    public List<Skill> findAll() {
        return entityManager.createQuery("from Skill order by lower(name)", Skill.class).getResultList();
    }

    public Optional<Skill> find(UUID id) {
        return Optional.ofNullable(entityManager.find(Skill.class, id));
    }

    /**
     * Stores a new or edited skill.
     *
     * @throws TakenException when another one has that name
     */
    public Skill save(Skill skill) {
        UniqueName.require(entityManager, Skill.class, skill.getName(), skill.getId());
        var saved = entityManager.merge(skill);
        entityManager.flush();
        return saved;
    }

    /** How good an agent is at what, by skill. */
    public Map<UUID, Integer> ratingsOf(UUID agentId) {
        return entityManager.createQuery("from AgentSkill where agentId = :agentId", AgentSkill.class)
            .setParameter("agentId", agentId)
            .getResultStream()
            .collect(toMap(AgentSkill::getSkillId, AgentSkill::getRating));
    }

    public void rate(UUID agentId, Skill skill, int rating) {
        entityManager.merge(new AgentSkill(agentId, skill.getId(), rating));
    }

    /** Gives an agent exactly these ratings. */
    public void rate(UUID agentId, Map<UUID, Integer> ratings) {
        ratingsOf(agentId).keySet().stream()
            .filter(skillId -> !ratings.containsKey(skillId))
            .map(skillId -> entityManager.find(AgentSkill.class, new AgentSkill.Key(agentId, skillId)))
            .forEach(entityManager::remove);
        ratings.forEach((skillId, rating) -> entityManager.merge(new AgentSkill(agentId, skillId, rating)));
    }

    /** Who uses this skill: agents, and whoever else asks for it. */
    public List<Use.User> users(UUID id) {
        return ask(id).users();
    }

    private Use ask(UUID id) {
        var question = new UseOfSkill(id);
        question.by("skill.user.agent", entityManager.createQuery("""
                select a.displayName from AgentSkill s join Agent a on a.id = s.agentId
                where s.skillId = :skillId order by lower(a.displayName)
                """, String.class)
            .setParameter("skillId", id)
            .getResultList());
        use.fire(question);
        return question;
    }

    /**
     * Deletes a skill, unless somebody else has done so.
     *
     * @throws InUseException when somebody uses it
     */
    public void delete(UUID id) {
        var skill = entityManager.find(Skill.class, id, LockModeType.PESSIMISTIC_WRITE);
        ask(id).requireNobody();

        if (skill != null) {
            deleted.fire(new SkillDeleted(id));
            entityManager.remove(skill);
            entityManager.flush();
        }
    }
}
