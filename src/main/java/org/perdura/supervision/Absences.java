package org.perdura.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.perdura.agent.AgentPresence;
import org.perdura.conversation.ConversationState;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;

/**
 * Looks for conversations that are with absent agents. Time takes them from there when the limit of their workstream is
 * over, so that whatever is still there a minute later should not be. All of it is real time, as absence is.
 */
@Stateless
public class Absences {

    private static final Clock REAL_TIME = Clock.systemUTC();

    /** What time needs to act, on a busy node and after a start, when leases do not count yet. */
    private static final Duration GRACE = AgentPresence.LEASE.plusMinutes(1);

    private static final int AT_MOST = 200;

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    /** The stuck ones first, then by when they are taken. */
    public List<Absence> list() {
        var now = REAL_TIME.instant();
        return entityManager.createQuery("""
                select c.id, k.name, q.name, a.id, a.displayName, w.unreachableLimit, p
                from Conversation c join c.customer k join c.queue q join c.workstream w
                join Agent a on a.id = c.agentId left join AgentPresence p on p.agentId = c.agentId
                where c.state = :active and (p.agentId is null or p.disconnectedAt is not null or p.seenAt < :silent)
                order by p.seenAt, c.id
                """, Tuple.class)
            .setParameter("active", ConversationState.ACTIVE)
            .setParameter("silent", now.minus(AgentPresence.LEASE))
            .setMaxResults(AT_MOST)
            .getResultStream()
            .map(row -> absence(row, now))
            .sorted(Comparator.comparing(Absence::releasedAt))
            .toList();
    }

    private static Absence absence(Tuple row, Instant now) {
        var presence = row.get(6, AgentPresence.class);
        var goneSince = presence == null ? Instant.EPOCH : now.minus(presence.goneFor(now));
        var releasedAt = goneSince.plus(row.get(5, Duration.class));
        var stuck = releasedAt.plus(GRACE).isBefore(now);
        return new Absence(row.get(0, UUID.class), row.get(1, String.class), row.get(2, String.class),
            row.get(3, UUID.class), row.get(4, String.class), goneSince, releasedAt, stuck);
    }
}
