package org.perdura.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.perdura.agent.AgentPresence;
import org.perdura.conversation.ConversationState;
import org.perdura.conversation.TraceCode;
import org.perdura.conversation.TraceEntry;
import org.perdura.workstream.Workstream;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import tools.jackson.databind.JsonNode;

/** Looks in the database whether everything is as it must be, past all that decides it. */
@Stateless
public class Order {

    private static final String LOAD = """
        (select coalesce(sum(w2.units), 0) from conversation c2 join workstream w2 on w2.id = c2.workstream_id
         where c2.agent_id = a.id and c2.state in ('OFFERED', 'ACTIVE', 'WRAP_UP'))
        """;

    /** An answer to an offer that counts: whoever has said no before somebody else had it may be asked again. */
    private static final String DECLINED = """
        o.outcome in ('REJECTED', 'TIMEOUT') and not exists
            (select 1 from engagement later where later.conversation_id = o.conversation_id and later.began_at > o.answered_at)
        """;

    /** Who leaves a live chat by ✖ has declined it. */
    private static final String GIVEN_BACK = "e.end_reason = 'parked' and w.mode = 'LIVE'";

    /** What somebody had until just now is not offered to them at once. */
    private static final String TAKEN_AWAY = """
        e.end_reason in ('transferred', 'transferred to queue', 'released by rule', 'released by supervisor', 'silence')
        """;

    /** Within that time a pause that is over has been noticed. */
    private static final Duration NOTICED = Duration.ofSeconds(5);

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Clock clock;

    /** A conversation of somebody's, and its newest word. */
    public record Found(UUID id, long seq) {
    }

    /** One in that state: of that agent, or of nobody where it is open. */
    public Optional<Found> any(Stage.Office office, UUID agent, String state) {
        return entityManager.createQuery("""
                select new org.perdura.testing.Order$Found(id, head.lastSeq) from Conversation
                where workstream.id = :workstreamId and state = :state and (agentId is null or agentId = :agent) order by since
                """, Found.class)
            .setParameter("workstreamId", office.workstreamId())
            .setParameter("state", ConversationState.valueOf(state))
            .setParameter("agent", agent)
            .setMaxResults(1)
            .getResultStream()
            .findFirst();
    }

    /** What must never be, and what must not be once everything has come to rest. */
    public List<String> violations(Stage.Office office) {
        var found = new ArrayList<String>();
        look(found, "open though somebody could take it", """
            select c.id from conversation c join workstream w on w.id = c.workstream_id
            where c.workstream_id = ?1 and c.state = 'OPEN' and exists (
                select 1 from queue_member m join agent a on a.id = m.agent_id join agent_presence p on p.agent_id = a.id
                where m.queue_id = c.queue_id and not a.disabled and p.presence = 'AVAILABLE'
                    and p.disconnected_at is null and p.seen_at > ?2 and (c.keeper_id is null or c.keeper_id = a.id)
                    and (select count(*) from offer o where o.conversation_id = c.id and o.agent_id = a.id and
            """ + DECLINED + ") + (select count(*) from engagement e where e.conversation_id = c.id and e.agent_id = a.id and "
            + GIVEN_BACK + """
            ) < w.decline_limit
                    and not exists (select 1 from offer o
                        where o.conversation_id = c.id and o.agent_id = a.id and o.answered_at > ?3 and
            """ + DECLINED + """
            )
                    and not exists (select 1 from engagement e
                        where e.conversation_id = c.id and e.agent_id = a.id and e.ended_at > ?3 and (
            """ + GIVEN_BACK + " or " + TAKEN_AWAY + """
            ))
                    and a.capacity >= w.units +
            """ + LOAD + ")", office, Instant.now().minus(AgentPresence.LEASE), pausingSince(office));
        look(found, "open and nobody says why", """
            select id from conversation where workstream_id = ?1 and state = 'OPEN' and obstacle is null
            """, office);
        findOffersBeyondCapacity(office).forEach(id -> found.add("an offer beyond the capacity: " + id));
        look(found, "offered without one pending offer", """
            select c.id from conversation c where c.workstream_id = ?1 and
                (select count(*) from offer o where o.pending_slot = c.id and o.agent_id = c.agent_id)
                    <> case when c.state = 'OFFERED' then 1 else 0 end
            """, office);
        look(found, "an offer that no decision explains", """
            select c.id from conversation c where c.workstream_id = ?1 and
                (select count(*) from offer o where o.conversation_id = c.id) >
                (select count(*) from trace_entry t where t.conversation_id = c.id and t.code in ('OFFERED', 'TRANSFERRED', 'ASSIGNED'))
            """, office);
        look(found, "in a state that no transition tells", """
            select c.id from conversation c where c.workstream_id = ?1 and c.state <>
                (select b.to_state from backstage_entry b where b.conversation_id = c.id and b.kind = 'TRANSITION'
                 order by b.seq desc fetch first 1 rows only)
            """, office);
        look(found, "in two engagements at once", """
            select e.conversation_id from engagement e join conversation c on c.id = e.conversation_id
            where c.workstream_id = ?1 and e.ended_at is null
            group by e.conversation_id having count(*) > 1
            """, office);
        return found;
    }

    /** Whoever has declined something since then is not asked for it. Offers go by the clock that tests move. */
    private Instant pausingSince(Stage.Office office) {
        var pause = entityManager.find(Workstream.class, office.workstreamId()).getDeclinePause();
        return clock.instant().minus(pause).minus(NOTICED);
    }

    /** As the one who made the offer counted, under the agent's lock. */
    private List<UUID> findOffersBeyondCapacity(Stage.Office office) {
        return entityManager.createQuery("""
                from TraceEntry where code = :offered and conversationId in
                    (select id from Conversation where workstream.id = :workstreamId)
                """, TraceEntry.class)
            .setParameter("offered", TraceCode.OFFERED)
            .setParameter("workstreamId", office.workstreamId())
            .getResultStream()
            .filter(entry -> isBeyondCapacity(entry.getDetails()))
            .map(TraceEntry::getConversationId)
            .toList();
    }

    private static boolean isBeyondCapacity(JsonNode details) {
        return details.path("used").asLong() + details.path("units").asLong() > details.path("total").asLong();
    }

    private void look(List<String> found, String what, String sql, Stage.Office office, Object... more) {
        var query = entityManager.createNativeQuery(sql, UUID.class).setParameter(1, office.workstreamId());
        for (var i = 0; i < more.length; i++) {
            query.setParameter(i + 2, more[i]);
        }

        query.getResultList().forEach(id -> found.add(what + ": " + id));
    }
}
