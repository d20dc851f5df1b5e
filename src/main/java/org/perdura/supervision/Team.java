package org.perdura.supervision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.perdura.agent.AgentPresence;
import org.perdura.agent.CustomPresence;
import org.perdura.agent.Presence;
import org.perdura.agent.PresenceChoice;
import org.perdura.agent.Presences;
import org.perdura.platform.AnyOf;
import org.perdura.platform.Found;
import org.perdura.platform.Listing;
import org.perdura.routing.Capacities;
import org.perdura.routing.Capacity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;

/** Reads who works with conversations and how they stand now, and lets supervisors say what somebody is. */
@Stateless
public class Team {

    private static final Clock REAL_TIME = Clock.systemUTC();

    private static final Map<String, String> ORDERS = Map.of(
        "name", "lower(a.displayName)",
        "since", "case when p.agentId is null then 1 else 0 end, p.since");

    private static final String SELECT = "select a.id, a.displayName, a.login, p, o";
    private static final String FROM = " from Agent a left join AgentPresence p on p.agentId = a.id"
        + " left join CustomPresence o on o.id = p.customId";

    /** Others see a presence for as long as its lease holds. */
    private static final String IS_THERE = "coalesce(p.disconnectedAt, p.seenAt) >= :lease";

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Capacities capacities;

    @Inject
    Presences presences;

    public Found<TeamMember> list(TeamFilter filter, Listing listing, Locale reader) {
        var conditions = conditions(filter, listing);
        var rows = conditions.fill(entityManager.createQuery(
                SELECT + FROM + conditions + listing.orderBy(ORDERS) + ", a.id", Tuple.class))
            .setFirstResult(listing.offset())
            .setMaxResults(Listing.PAGE_SIZE)
            .getResultList();
        var total = conditions.fill(entityManager.createQuery("select count(a)" + FROM + conditions, Long.class))
            .getSingleResult();
        return new Found<>(members(rows, reader), total);
    }

    private static Conditions conditions(TeamFilter filter, Listing listing) {
        var conditions = new Conditions()
            .and("a.disabled = false")
            .and("(cast(a.roles as string) like '%AGENT%' or cast(a.roles as string) like '%SUPERVISOR%')")
            .and("(lower(a.displayName) like :words escape '\\' or lower(a.login) like :words escape '\\')", "words",
                listing.words().isEmpty() ? null : listing.pattern())
            .and("exists (select 1 from QueueMember m where m.agentId = a.id and m.queueId = :queueId)", "queueId",
                filter.queueId());
        return filter.presence() == null ? conditions : restrict(conditions, filter.presence());
    }

    private static Conditions restrict(Conditions conditions, Presence presence) {
        var lease = REAL_TIME.instant().minus(AgentPresence.LEASE);
        return presence == Presence.OFFLINE
            ? conditions
                .and("(p.agentId is null or p.seenAt is null or not " + IS_THERE + " or p.presence = :presence)")
                .with("presence", presence)
                .with("lease", lease)
            : conditions.and("p.presence = :presence", "presence", presence).and(IS_THERE, "lease", lease);
    }

    /** One of them; nobody who is disabled or has no such work. */
    public Optional<TeamMember> find(UUID agentId, Locale reader) {
        var conditions = conditions(new TeamFilter(null, null), Listing.first())
            .and("a.id = :agentId", "agentId", agentId);
        var rows = conditions.fill(entityManager.createQuery(SELECT + FROM + conditions, Tuple.class)).getResultList();
        return members(rows, reader).stream().findFirst();
    }

    private List<TeamMember> members(List<Tuple> rows, Locale reader) {
        var ids = rows.stream().map(row -> row.get(0, UUID.class)).toList();
        var queues = queuesOf(ids);
        var loads = capacities.of(ids);
        return rows.stream().map(row -> {
            var id = row.get(0, UUID.class);
            var custom = row.get(4, CustomPresence.class);
            return new TeamMember(id, row.get(1, String.class), row.get(2, String.class),
                row.get(3, AgentPresence.class), custom == null ? null : custom.text(reader),
                queues.getOrDefault(id, List.of()), loads.getOrDefault(id, Capacity.NONE));
        }).toList();
    }

    private Map<UUID, List<String>> queuesOf(List<UUID> agentIds) {
        return agentIds.isEmpty() ? Map.of() : AnyOf.query(entityManager, Tuple.class, """
                select m.agentId, q.name from QueueMember m join Queue q on q.id = m.queueId
                where m.agentId in (:any) order by lower(q.name)
                """, agentIds)
            .getResultStream()
            .collect(groupingBy(row -> row.get(0, UUID.class), mapping(row -> row.get(1, String.class), toList())));
    }

    /** @return whether it was done; what somebody is who is not there would be forgotten when they come */
    public boolean setPresence(UUID agentId, PresenceChoice chosen) {
        var isThere = presences.find(agentId)
            .filter(presence -> presence.goneFor(REAL_TIME.instant()).compareTo(AgentPresence.OFFERS_KEPT) < 0)
            .isPresent();

        if (isThere) {
            presences.choose(agentId, chosen, AgentPresence.ChangedBy.SUPERVISOR);
        }

        return isThere;
    }
}
