package org.perdura.routing;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.perdura.agent.AgentPresence;
import org.perdura.agent.Presence;
import org.perdura.conversation.ConversationState;
import org.perdura.workstream.WrapUpBlocking;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

/** The queries that know what an agent carries and who could take something now. */
@Dependent
public class Candidates {

    private static final Clock REAL_TIME = Clock.systemUTC();

    private static final String SELECT = """
        select new org.perdura.routing.Candidate(a.id, a.displayName, a.roles, a.capacity,
            (select coalesce(sum(w.units), 0)
             from Conversation c join c.workstream w
             where c.agentId = a.id and (c.state in :held
                or c.state = :wrapUp and (w.wrapUpBlocking = :always or w.wrapUpBlocking = :timed and c.retryAt > :now))))
        from Agent a
        """;

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    /** The members of a queue who are available, reachable and not disabled, with what they carry. */
    List<Candidate> availableFor(UUID queueId, Instant now) {
        return select("""
                join AgentPresence p on p.agentId = a.id
                join QueueMember m on m.agentId = a.id
                where m.queueId = :queueId and a.disabled = false and p.presence = :available
                    and p.disconnectedAt is null and p.seenAt > :lease
                order by a.id
                """, now)
            .setParameter("queueId", queueId)
            .setParameter("available", Presence.AVAILABLE)
            .setParameter("lease", REAL_TIME.instant().minus(AgentPresence.LEASE))
            .getResultStream()
            .filter(Candidate::worksWithCustomers)
            .toList();
    }

    /** The same agents as they are now; under their locks this is what counts. */
    List<Candidate> of(Collection<UUID> agentIds, Instant now) {
        return select("where a.id in :ids and a.disabled = false", now).setParameter("ids", agentIds).getResultList();
    }

    private TypedQuery<Candidate> select(String rest, Instant now) {
        return entityManager.createQuery(SELECT + rest, Candidate.class)
            .setParameter("held", Set.of(ConversationState.OFFERED, ConversationState.ACTIVE))
            .setParameter("wrapUp", ConversationState.WRAP_UP)
            .setParameter("always", WrapUpBlocking.ALWAYS)
            .setParameter("timed", WrapUpBlocking.TIMED)
            .setParameter("now", now);
    }
}
