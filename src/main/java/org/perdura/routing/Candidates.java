package org.perdura.routing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.perdura.agent.AgentPresence;
import org.perdura.agent.AgentSkill;
import org.perdura.agent.Presence;
import org.perdura.agent.Role;
import org.perdura.conversation.Participant;
import org.perdura.conversation.Participant.Stage;
import org.perdura.platform.AnyOf;
import org.perdura.queue.AssignmentMethod;
import org.perdura.queue.Queue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

/** The queries that know who works for a queue, who of them is there, and what they carry. */
@Dependent
public class Candidates {

    private static final Clock REAL_TIME = Clock.systemUTC();

    private static final String FACTS =
        "select a.id, a.displayName, a.roles, a.capacity, p.presence, p.disconnectedAt, p.seenAt, ";
    private static final String LOAD = """
        (select coalesce(sum(w.units), 0L)
         from Conversation c join c.workstream w
         where c.agentId = a.id and
        """ + Carried.CONDITION + ")";
    /** What those carry who are not there is nobody's question. */
    private static final String MEMBERS = FACTS
        + " case when p.disconnectedAt is null and p.seenAt > :lease then " + LOAD
        + " else 0L end, m.queueId, m.turnAt" + """

        from QueueMember m join Agent a on a.id = m.agentId left join AgentPresence p on p.agentId = a.id
        where m.queueId in (:any) and a.disabled = false
        order by a.id
        """;
    private static final String AGENTS = FACTS + LOAD + """
        from Agent a left join AgentPresence p on p.agentId = a.id
        where a.id in (:any) and a.disabled = false
        """;

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Rooms rooms;

    /** Who works for these queues and is not disabled; not {@linkplain #rate rated} yet. */
    Roster of(Collection<Queue> queues, Instant now) {
        var rows = query(MEMBERS, queues.stream().map(Queue::getId).toList(), now)
            .setParameter("lease", REAL_TIME.instant().minus(AgentPresence.LEASE))
            .getResultList();
        var advice = findAdvice();
        var taken = rooms.of(agentIds(rows), now);
        var places = rows.stream()
            .map(row -> new Roster.Place((UUID) row[8], (Instant) row[9], candidate(row, advice, taken)))
            .toList();
        return new Roster(places, findIdle(queues), now);
    }

    /** Agents as they are now; under their locks this is what counts. */
    List<Candidate> of(List<UUID> agentIds, Instant now) {
        var advice = findAdvice();
        var taken = rooms.of(agentIds, now);
        return query(AGENTS, agentIds, now).getResultStream().map(row -> candidate(row, advice, taken)).toList();
    }

    private TypedQuery<Object[]> query(String text, List<UUID> ids, Instant now) {
        return Carried.at(now, AnyOf.query(entityManager, Object[].class, text, ids));
    }

    private static Set<UUID> agentIds(List<Object[]> rows) {
        return rows.stream().map(row -> (UUID) row[0]).collect(toSet());
    }

    @SuppressWarnings("unchecked")
    private static Candidate candidate(Object[] row, Map<UUID, Long> advice,
            Map<UUID, Map<UUID, Room>> rooms) {
        var seenAt = (Instant) row[6];
        var reachable = row[5] == null && seenAt != null
            && seenAt.plus(AgentPresence.LEASE).isAfter(REAL_TIME.instant());
        var capacity = new Capacity((int) row[3], (long) row[7] + advice.getOrDefault(row[0], 0L),
            rooms.getOrDefault(row[0], Map.of()));
        return new Candidate((UUID) row[0], (String) row[1], (Set<Role>) row[2], (Presence) row[4], reachable,
            capacity, Map.of());
    }

    /**
     * What agents carry of conversations in which they are asked for advice, where that counts. There are never many.
     */
    private Map<UUID, Long> findAdvice() {
        return entityManager.createQuery("""
                select p.agentId, sum(w.units)
                from Participant p join Conversation c on c.id = p.conversationId join c.workstream w
                where p.stage in :present and p.role = :consulted and w.consultTakesCapacity = true
                group by p.agentId
                """, Object[].class)
            .setParameter("present", Stage.PRESENT)
            .setParameter("consulted", Participant.Role.CONSULTED)
            .getResultStream()
            .collect(toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    /** Adds what they can do, for conversations that ask for it. */
    void rate(Roster roster) {
        if (!roster.isRated()) {
            roster.rate(findRatings(roster.agentIds()));
        }
    }

    private Map<UUID, Map<UUID, Integer>> findRatings(Collection<UUID> agentIds) {
        return agentIds.isEmpty() ? Map.of() : AnyOf.query(entityManager, AgentSkill.class, """
                from AgentSkill where agentId in (:any)
                """, agentIds)
            .getResultStream()
            .collect(groupingBy(AgentSkill::getAgentId, toMap(AgentSkill::getSkillId, AgentSkill::getRating)));
    }

    /** When members of the queues that go by it last finished something; nothing of those who never have. */
    private Map<UUID, Instant> findIdle(Collection<Queue> queues) {
        var asking = queues.stream().filter(queue -> queue.getMethod() == AssignmentMethod.LEAST_ACTIVE)
            .map(Queue::getId).toList();
        var idle = new HashMap<UUID, Instant>();
        if (!asking.isEmpty()) {
            AnyOf.query(entityManager, Object[].class, """
                    select m.agentId, (select max(e.endedAt) from Engagement e where e.agentId = m.agentId)
                    from QueueMember m where m.queueId in (:any)
                    """, asking)
                .getResultStream()
                .filter(row -> row[1] != null)
                .forEach(row -> idle.put((UUID) row[0], (Instant) row[1]));
        }

        return idle;
    }
}
