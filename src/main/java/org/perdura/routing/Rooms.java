package org.perdura.routing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.perdura.agent.CapacityProfile;
import org.perdura.conversation.ConversationState;
import org.perdura.conversation.Participant;
import org.perdura.platform.AnyOf;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The queries that know who takes conversations of which capacity profiles, and which of them they have. */
@Dependent
public class Rooms {

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Costs costs;

    /** That an agent takes so many conversations of a profile. */
    private record Held(UUID agentId, CapacityProfile profile, int limit) {
    }

    /**
     * A conversation that an agent has, or was given that day.
     *
     * @param profileId that of its workstream, or null
     * @param givenAt when it was given to them; null for what they carry now
     */
    private record Had(UUID agentId, UUID conversationId, UUID profileId, ConversationState state, Instant givenAt) {

        boolean isCarried() {
            return givenAt == null;
        }

        /** What is offered counts for the day, too: if they take it, it was given to them. */
        boolean isOf(Instant day) {
            return isCarried() ? state == ConversationState.OFFERED : !givenAt.isBefore(day);
        }
    }

    /** By agent and profile; nothing of those who have no profile. */
    Map<UUID, Map<UUID, Room>> of(Collection<UUID> agentIds, Instant now) {
        var held = agentIds.isEmpty() ? List.<Held>of() : findHeld(agentIds);

        if (held.isEmpty()) {
            return Map.of();
        }

        var had = find(held, now);
        var given = costs.givenTo(had.stream().map(Had::conversationId).collect(toSet()));
        var byAgent = had.stream().collect(groupingBy(Had::agentId));
        return held.stream().collect(groupingBy(Held::agentId, toMap(one -> one.profile().getId(),
            one -> room(one, byAgent.getOrDefault(one.agentId(), List.of()), given, now))));
    }

    private static Room room(Held held, List<Had> had, Map<UUID, Set<UUID>> given, Instant now) {
        var profile = held.profile();
        var counting = had.stream()
            .filter(one -> profile.getId().equals(one.profileId())
                || given.getOrDefault(one.conversationId(), Set.of()).contains(profile.getId()))
            .toList();
        var carried = counting.stream().filter(Had::isCarried).map(Had::conversationId).collect(toSet());
        var taken = profile.countsByDay() ? ofDay(counting, profile.dayOf(now)) : carried;
        carried.retainAll(taken);
        return new Room(profile.getId(), profile.getName(), held.limit(), profile.isBlocking(), taken, carried.size());
    }

    private static Set<UUID> ofDay(List<Had> counting, Instant day) {
        return counting.stream().filter(one -> one.isOf(day)).map(Had::conversationId).collect(toSet());
    }

    private List<Held> findHeld(Collection<UUID> agentIds) {
        return AnyOf.query(entityManager, Object[].class, """
                select a.agentId, p, coalesce(a.customLimit, p.itemLimit)
                from AgentProfile a join CapacityProfile p on p.id = a.profileId
                where a.agentId in (:any)
                """, agentIds)
            .getResultStream()
            .map(row -> new Held((UUID) row[0], (CapacityProfile) row[1], (int) row[2]))
            .toList();
    }

    private List<Had> find(List<Held> held, Instant now) {
        var agentIds = held.stream().map(Held::agentId).collect(toSet());
        var had = new ArrayList<>(findCarried(agentIds, now));
        had.addAll(findAdvice(agentIds));
        had.addAll(findGiven(held.stream().filter(one -> one.profile().countsByDay()).toList(), now));
        return had;
    }

    private List<Had> findCarried(Set<UUID> agentIds, Instant now) {
        return Carried.at(now, AnyOf.query(entityManager, Object[].class, """
                select c.agentId, c.id, w.profileId, c.state from Conversation c join c.workstream w
                where c.agentId in (:any) and
                """ + Carried.CONDITION, agentIds))
            .getResultStream()
            .map(row -> new Had((UUID) row[0], (UUID) row[1], (UUID) row[2], (ConversationState) row[3], null))
            .toList();
    }

    private List<Had> findAdvice(Set<UUID> agentIds) {
        return AnyOf.query(entityManager, Object[].class, """
                select p.agentId, c.id, w.profileId
                from Participant p join Conversation c on c.id = p.conversationId join c.workstream w
                where p.agentId in (:any) and p.stage in :present and p.role = :consulted
                    and w.consultTakesCapacity = true
                """, agentIds)
            .setParameter("present", Participant.Stage.PRESENT)
            .setParameter("consulted", Participant.Role.CONSULTED)
            .getResultStream()
            .map(row -> new Had((UUID) row[0], (UUID) row[1], (UUID) row[2], ConversationState.ACTIVE, null))
            .toList();
    }

    /** Only what counts by these: whatever else somebody had on that day may be a lot. */
    private List<Had> findGiven(List<Held> held, Instant now) {
        if (held.isEmpty()) {
            return List.of();
        }

        var profiles = held.stream().map(Held::profile).collect(toSet());
        return AnyOf.query(entityManager, Object[].class, """
                select e.agentId, c.id, w.profileId, c.state, e.beganAt
                from Engagement e join Conversation c on c.id = e.conversationId join c.workstream w
                where e.agentId in (:any) and e.beganAt >= :since and (w.profileId in :profiles or exists
                    (select 1 from ConversationProfile x where x.conversationId = c.id and x.profileId in :profiles))
                """, held.stream().map(Held::agentId).collect(toSet()))
            .setParameter("since", profiles.stream().map(profile -> profile.dayOf(now)).min(Instant::compareTo).get())
            .setParameter("profiles", profiles.stream().map(CapacityProfile::getId).toList())
            .getResultStream()
            .map(row -> new Had((UUID) row[0], (UUID) row[1], (UUID) row[2], (ConversationState) row[3],
                (Instant) row[4]))
            .toList();
    }
}
