package org.perdura.routing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.perdura.platform.AnyOf;
import org.perdura.routing.Waiting.Preferred;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Knows whom the customers prefer of what waits in the {@link Backlog}, and says there what that changes. */
@Dependent
public class Preferences {

    private static final String SOME_MEMBER = """
        exists (select 1 from PreferredAgent f join QueueMember m on m.agentId = f.agentId
            join Agent a on a.id = f.agentId
            where f.customerId = c.customer.id and m.queueId = c.queue.id and a.disabled = false
        """;

    private static final String SOMEBODY_THERE = SOME_MEMBER + """
            and exists (select 1 from AgentPresence s
                where s.agentId = f.agentId and s.disconnectedAt is null and s.seenAt > :lease))
        """;

    /** Whoever has declined it, or has left a live chat, may have done so for good; only the plan knows that. */
    private static final String SOMEBODY_AWAITED = SOME_MEMBER + """
            and not exists (select 1 from Offer o
                where o.conversationId = c.id and o.agentId = f.agentId and o.outcome in (REJECTED, TIMEOUT))
            and not exists (select 1 from Engagement e
                where c.mode = LIVE and e.conversationId = c.id and e.agentId = f.agentId))
        """;

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    /** {@code or} there is somebody who may be asked for it without having room. */
    static String roomless(Demand demand) {
        return demand.preference() ? " or w.preferencePolicy <> OFF and " + SOMEBODY_THERE : "";
    }

    /** {@code and} it is not known to wait for somebody who is still not there. */
    static String placeable(Demand demand) {
        return demand.preference()
            ? " and (c.obstacle is null or c.obstacle <> PREFERRED_AWAY or w.preferencePolicy <> LEAVE_IN_QUEUE or "
                + SOMEBODY_THERE + " or not " + SOMEBODY_AWAITED + ")"
            : "";
    }

    /** It still waits for preferred agents, none of whom can have it any more. */
    static String forNobody(Demand demand) {
        return "c.obstacle = PREFERRED_AWAY" + (demand.preference()
            ? " and (w.preferencePolicy <> LEAVE_IN_QUEUE or not " + SOME_MEMBER + "))"
            : "");
    }

    /** Adds to those that mind it whom their customers prefer. */
    List<Waiting> addTo(List<Waiting> waiting) {
        var minding = waiting.stream().filter(Waiting::mindsPreferences).map(Waiting::conversationId).toList();
        if (minding.isEmpty()) {
            return waiting;
        }

        var preferred = find(minding);
        return waiting.stream()
            .map(one -> one.preferring(preferred.getOrDefault(one.conversationId(), List.of())))
            .toList();
    }

    private Map<UUID, List<Preferred>> find(List<UUID> conversationIds) {
        return AnyOf.query(entityManager, Object[].class, """
                select c.id, a.id, a.displayName
                from Conversation c join PreferredAgent f on f.customerId = c.customer.id
                    join Agent a on a.id = f.agentId
                where c.id in (:any)
                order by c.id, f.rank
                """, conversationIds)
            .getResultStream()
            .collect(groupingBy(row -> (UUID) row[0],
                mapping(row -> new Preferred((UUID) row[1], (String) row[2]), toList())));
    }
}
