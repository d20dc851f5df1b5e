package org.perdura.rules;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.perdura.agent.CapacityProfile;
import org.perdura.agent.Skill;
import org.perdura.hours.OperatingHours;
import org.perdura.queue.EndsConversationsException;
import org.perdura.queue.Queue;
import org.perdura.queue.Queues;
import org.perdura.workstream.Workstream;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;

/** Finds and keeps the rules of workstreams, in their order. Whoever changes something has the workstream locked. */
@Stateless
public class Rules {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Queues queues;

    @Inject
    Event<RulesChanged> changed;

    /**
     * All rules of a workstream, ready to be asked. Whoever begins a conversation has the one connection that this
     * needs, too.
     */
    public RuleBook bookOf(UUID workstreamId) {
        var classification = classification(workstreamId);
        var routing = routing(workstreamId);
        var hours = Stream.concat(classification.stream(), routing.stream())
            .flatMap(rule -> rule.getConditions().stream())
            .flatMap(condition -> condition.hoursId().stream())
            .distinct()
            .map(id -> entityManager.find(OperatingHours.class, id))
            .filter(Objects::nonNull)
            .collect(toMap(OperatingHours::getId, OperatingHours::calendar));
        return new RuleBook(classification, routing, hours, namesOf(classification));
    }

    /** The names of the skills and capacity profiles that rules give. */
    private Map<UUID, String> namesOf(List<ClassificationRule> rules) {
        var names = rules.stream()
            .flatMap(rule -> rule.getSkills().keySet().stream())
            .distinct()
            .map(id -> entityManager.find(Skill.class, id))
            .filter(Objects::nonNull)
            .collect(toMap(Skill::getId, Skill::getName));
        rules.stream()
            .map(ClassificationRule::getProfileId)
            .filter(Objects::nonNull)
            .map(id -> entityManager.find(CapacityProfile.class, id))
            .filter(Objects::nonNull)
            .forEach(profile -> names.put(profile.getId(), profile.getName()));
        return names;
    }

    public List<RoutingRule> routing(UUID workstreamId) {
        return entityManager.createQuery("""
                from RoutingRule r left join fetch r.shares where r.workstreamId = :workstreamId
                    order by r.position, r.id
                """, RoutingRule.class)
            .setParameter("workstreamId", workstreamId)
            .getResultList();
    }

    /** Set by set. */
    public List<ClassificationRule> classification(UUID workstreamId) {
        return entityManager.createQuery("""
                from ClassificationRule r left join fetch r.skills
                where r.workstreamId = :workstreamId order by r.set, r.position, r.id
                """, ClassificationRule.class)
            .setParameter("workstreamId", workstreamId)
            .getResultList();
    }

    public Optional<RoutingRule> findRouting(UUID id) {
        return Optional.ofNullable(entityManager.find(RoutingRule.class, id));
    }

    public Optional<ClassificationRule> findClassification(UUID id) {
        return Optional.ofNullable(entityManager.find(ClassificationRule.class, id));
    }

    /**
     * Stores a new rule behind the others, or an edited one where it is.
     *
     * @throws RuleRefusedException when there are too many, or a queue is gone
     * @throws EndsConversationsException when it sends persistent conversations where they could be ended
     * @throws OptimisticLockException when somebody else has changed or deleted it in between
     */
    public RoutingRule save(RoutingRule rule) {
        keepFromEnding(rule);
        lock(rule);
        if (rule.getShares().stream().anyMatch(share -> entityManager.find(Queue.class, share.queueId()) == null)) {
            throw new RuleRefusedException("rule.queueGone", 0);
        }

        var stored = findRouting(rule.getId());
        place(rule, stored, routing(rule.getWorkstreamId()), RoutingRule.MOST);
        return store(rule);
    }

    private void keepFromEnding(RoutingRule rule) {
        if (entityManager.find(Workstream.class, rule.getWorkstreamId()).isPersistent()) {
            rule.getShares().forEach(share -> queues.requireEndsNothing(share.queueId()));
        }
    }

    /** Likewise; when its set is another one now, it goes to the end of that. */
    public ClassificationRule save(ClassificationRule rule) {
        lock(rule);
        if (rule.getProfileId() != null && entityManager.find(CapacityProfile.class, rule.getProfileId()) == null) {
            throw new RuleRefusedException("profile.gone", 0);
        }

        var stored = findClassification(rule.getId());
        place(rule, stored.filter(before -> before.getSet() == rule.getSet()), set(rule), ClassificationRule.MOST);
        return store(rule);
    }

    private List<ClassificationRule> set(ClassificationRule rule) {
        return classification(rule.getWorkstreamId()).stream().filter(other -> other.getSet() == rule.getSet())
            .toList();
    }

    private void lock(Rule rule) {
        lockWorkstream(rule);
        if (rule.isKept() && entityManager.find(rule.getClass(), rule.getId()) == null) {
            throw new OptimisticLockException();
        }
    }

    private void lockWorkstream(Rule rule) {
        entityManager.find(Workstream.class, rule.getWorkstreamId(), LockModeType.PESSIMISTIC_WRITE);
    }

    private static void place(Rule rule, Optional<? extends Rule> there, List<? extends Rule> others, int most) {
        if (there.isEmpty() && others.size() >= most) {
            throw new RuleRefusedException("rule.tooMany", most);
        }

        rule.setPosition(there.map(Rule::getPosition)
            .orElseGet(() -> others.isEmpty() ? 1 : others.get(others.size() - 1).getPosition() + 1));
    }

    private <R extends Rule> R store(R rule) {
        var saved = entityManager.merge(rule);
        entityManager.flush();
        changed.fire(new RulesChanged(saved.getWorkstreamId()));
        return saved;
    }

    /**
     * Moves a rule, if it is still there, before ({@code -1}) or behind ({@code 1}) its neighbour. No editor loses by
     * that.
     */
    public void move(Rule rule, int by) {
        lockWorkstream(rule);
        var all = new ArrayList<Rule>(rule instanceof ClassificationRule classification
            ? set(classification)
            : routing(rule.getWorkstreamId()));
        var from = all.indexOf(rule);
        var to = from + by;

        if (from >= 0 && to >= 0 && to < all.size()) {
            Collections.swap(all, from, to);
            number(all);
            changed.fire(new RulesChanged(rule.getWorkstreamId()));
        }
    }

    private void number(List<Rule> all) {
        for (int i = 0; i < all.size(); i++) {
            var rule = all.get(i);
            var position = i + 1;
            if (rule.getPosition() != position) {
                entityManager
                    .createQuery("update " + rule.getClass().getSimpleName()
                        + " set position = :position where id = :id")
                    .setParameter("position", position)
                    .setParameter("id", rule.getId())
                    .executeUpdate();
            }
        }
    }

    /** Deletes a rule, unless somebody else has done so. */
    public void delete(Rule rule) {
        lockWorkstream(rule);
        Optional.ofNullable(entityManager.find(rule.getClass(), rule.getId())).ifPresent(entityManager::remove);
        changed.fire(new RulesChanged(rule.getWorkstreamId()));
    }
}
