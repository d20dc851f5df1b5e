package org.perdura.rules;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import org.perdura.agent.UseOfCapacityProfile;
import org.perdura.agent.UseOfSkill;
import org.perdura.hours.UseOfHours;
import org.perdura.platform.Use;
import org.perdura.queue.PersistentUseOfQueue;
import org.perdura.queue.UseOfQueue;
import org.perdura.workstream.Workstream;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Names the rules without which something cannot be deleted: they ask for it, give it or send to it. */
@Dependent
public class UsedByRules {

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    void queueIsAskedFor(@Observes UseOfQueue question) {
        answer(question, RoutingRule.class, rule -> sendsTo(rule, question.id()));
    }

    void persistentUseIsAskedFor(@Observes PersistentUseOfQueue question) {
        answer(question, RoutingRule.class, rule -> sendsTo(rule, question.id())
            && entityManager.find(Workstream.class, rule.getWorkstreamId()).isPersistent());
    }

    void hoursAreAskedFor(@Observes UseOfHours question) {
        answer(question, RoutingRule.class, rule -> asksFor(rule, question.id()));
        answer(question, ClassificationRule.class, rule -> asksFor(rule, question.id()));
    }

    void skillIsAskedFor(@Observes UseOfSkill question) {
        answer(question, RoutingRule.class, rule -> asksFor(rule, question.id()));
        answer(question, ClassificationRule.class,
            rule -> rule.getSkills().containsKey(question.id()) || asksFor(rule, question.id()));
    }

    void profileIsAskedFor(@Observes UseOfCapacityProfile question) {
        answer(question, ClassificationRule.class, rule -> question.id().equals(rule.getProfileId()));
    }

    private static boolean sendsTo(RoutingRule rule, UUID queueId) {
        return rule.getShares().stream().anyMatch(share -> share.queueId().equals(queueId));
    }

    private static boolean asksFor(Rule rule, UUID id) {
        var text = id.toString();
        return rule.getConditions().stream()
            .anyMatch(condition -> condition.name().equals(text) || condition.values().contains(text));
    }

    private <R extends Rule> void answer(Use question, Class<R> type, Predicate<R> uses) {
        question.by("rule.user", all(type).stream().filter(uses).map(Rule::getName).sorted().toList());
    }

    private <R extends Rule> List<R> all(Class<R> type) {
        return entityManager.createQuery("from " + type.getSimpleName(), type).getResultList();
    }
}
