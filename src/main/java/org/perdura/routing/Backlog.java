package org.perdura.routing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.perdura.agent.AgentPresence;
import org.perdura.conversation.ConversationSkill;
import org.perdura.conversation.ConversationState;
import org.perdura.platform.AnyOf;
import org.perdura.workstream.Distribution;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

/** Knows what is open in queues and is to be pushed, in the order in which it is to be given away. */
@Dependent
public class Backlog {

    private static final Clock REAL_TIME = Clock.systemUTC();

    private static final String SELECT = """
        select c.id, c.version, c.queue.id, c.keeperId, c.heldUntil, c.retryAt, c.obstacle, w
        from Conversation c join c.workstream w
        where c.queue.id in (:any) and c.state = :open and w.distribution = :push and
        """;

    private static final String KEEPER_HAS_LEFT = """
        not exists (select 1 from QueueMember m join Agent a on a.id = m.agentId
            where m.queueId = c.queue.id and m.agentId = c.keeperId and a.disabled = false)
        """;

    /** Whoever is awaited, then what is urgent, then who has waited for the longest time. */
    private static final String ORDER = """
        order by case when c.keeperId is null then 1 else 0 end, c.queue.priority, c.priority,
            coalesce(c.head.unansweredSince, c.since), c.id
        """;

    /** How what an agent had comes back into the queue: they pause, and have declined nothing. */
    private static final Set<String> TAKEN_AWAY =
        Set.of("transferred", "transferred to queue", "released by rule", "released by supervisor", "silence");

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Costs costs;

    @Inject
    Preferences preferences;

    /**
     * What somebody with so much room could be given, or a preferred agent without any. What waits for a member who is
     * not there is left out, so that it does not stand before what can be placed.
     *
     * @param mostFree the most that anybody can still carry
     * @param profiles of which somebody can still take something
     */
    List<Waiting> find(Collection<UUID> queueIds, Demand demand, long mostFree, Set<UUID> profiles, int offset,
            int limit) {
        return read(select("""
                (w.units <= :mostFree and (w.profileId is null or w.profileId in :profiles)
                    or c.keeperId is not null and w.ignoreCapacityOnReturn = true
                """ + Preferences.roomless(demand) + ")" + Preferences.placeable(demand) + " and " + """
                (c.keeperId is null
                    or exists (select 1 from AgentPresence p
                        where p.agentId = c.keeperId and p.disconnectedAt is null and p.seenAt > :lease)
                    or
                """ + KEEPER_HAS_LEFT + ")" + ORDER, queueIds)
            .setParameter("mostFree", mostFree)
            .setParameter("profiles", profiles)
            .setParameter("lease", REAL_TIME.instant().minus(AgentPresence.LEASE))
            .setFirstResult(offset)
            .setMaxResults(limit));
    }

    /** What nobody was looked for yet, and what waits for somebody who does not work for its queue any more. */
    List<Waiting> findFresh(Collection<UUID> queueIds, Demand demand, int limit) {
        return read(select("(c.obstacle is null or " + Preferences.forNobody(demand)
            + " or c.keeperId is not null and " + KEEPER_HAS_LEFT + ") order by c.id", queueIds)
            .setMaxResults(limit));
    }

    /** What conversations that are pushed ask of an agent at least. */
    Demand findDemand() {
        return entityManager.createQuery("""
                select distinct w.units, w.allowedPresences, w.ignoreCapacityOnReturn, w.preferencePolicy,
                    w.profileId
                from Workstream w where w.distribution = :push
                """, Object[].class)
            .setParameter("push", Distribution.PUSH)
            .getResultStream()
            .map(Demand::of)
            .reduce(Demand.NONE, Demand::or);
    }

    private TypedQuery<Object[]> select(String rest, Collection<UUID> queueIds) {
        return AnyOf.query(entityManager, Object[].class, SELECT + rest, queueIds)
            .setParameter("open", ConversationState.OPEN)
            .setParameter("push", Distribution.PUSH);
    }

    private List<Waiting> read(TypedQuery<Object[]> query) {
        var waiting = query.getResultStream().map(Waiting::of).toList();
        var ids = waiting.stream().map(Waiting::conversationId).toList();
        var skills = findSkills(ids);
        var profiles = costs.givenTo(ids);
        return preferences.addTo(skills.isEmpty() && profiles.isEmpty() ? waiting : waiting.stream()
            .map(one -> one.needing(skills.getOrDefault(one.conversationId(), Map.of()),
                profiles.getOrDefault(one.conversationId(), Set.of())))
            .toList());
    }

    private Map<UUID, Map<UUID, Integer>> findSkills(List<UUID> conversationIds) {
        return conversationIds.isEmpty() ? Map.of() : AnyOf.query(entityManager, ConversationSkill.class, """
                from ConversationSkill where conversationId in (:any)
                """, conversationIds)
            .getResultStream()
            .collect(groupingBy(ConversationSkill::getConversationId,
                toMap(ConversationSkill::getSkillId, ConversationSkill::getRating)));
    }

    /** Who has declined what of this, or had it and is not to have it again at once. */
    Declines findDeclines(List<Waiting> waiting) {
        if (waiting.isEmpty()) {
            return new Declines(List.of());
        }

        var ids = waiting.stream().map(Waiting::conversationId).toList();
        var declines = new ArrayList<>(findDeclinedOffers(ids));
        declines.addAll(findLeavings(waiting.stream().filter(Waiting::live).map(Waiting::conversationId).toList(),
            "count(*)", Set.of("parked")));
        declines.addAll(findLeavings(ids, "0L", TAKEN_AWAY));
        return new Declines(declines);
    }

    /** @param times what of this counts as a decline */
    private List<Declines.Decline> findLeavings(List<UUID> conversationIds, String times, Set<String> reasons) {
        return conversationIds.isEmpty() ? List.of() : AnyOf.query(entityManager, Declines.Decline.class, """
                select new org.perdura.routing.Declines$Decline(conversationId, agentId, %s, max(endedAt))
                from Engagement
                where conversationId in (:any) and endReason in :reasons
                group by conversationId, agentId
                """.formatted(times), conversationIds)
            .setParameter("reasons", reasons)
            .getResultList();
    }

    /**
     * Those of this stay in the queue: whoever has said no weeks ago, before somebody else had it, may be asked again.
     */
    private List<Declines.Decline> findDeclinedOffers(List<UUID> conversationIds) {
        return AnyOf.query(entityManager, Declines.Decline.class, """
                select new org.perdura.routing.Declines$Decline(o.conversationId, o.agentId, count(*),
                    max(o.answeredAt))
                from Offer o
                where o.conversationId in (:any) and o.outcome in :declines and not exists
                    (select 1 from Engagement e where e.conversationId = o.conversationId and e.beganAt > o.answeredAt)
                group by o.conversationId, o.agentId
                """, conversationIds)
            .setParameter("declines", Set.of(Offer.Outcome.REJECTED, Offer.Outcome.TIMEOUT))
            .getResultList();
    }
}
