package org.perdura.routing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.perdura.conversation.ConversationState;
import org.perdura.conversation.Participant;
import org.perdura.workstream.WrapUpBlocking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Finds what takes an agent's capacity, one by one; the sum of it is what {@link Candidates} counts. */
@Stateless
public class Loads {

    private static final int AT_MOST = 200;

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Clock clock;

    /** The longest first, then what is advice. What costs nothing is no load. */
    public List<Load> of(UUID agentId) {
        return Stream.concat(findOwn(agentId), findAdvice(agentId)).toList();
    }

    private Stream<Load> findOwn(UUID agentId) {
        return entityManager.createQuery("""
                select c.id, k.name, c.state, w.units, w.wrapUpBlocking, c.retryAt, c.dueAt
                from Conversation c join c.workstream w join c.customer k
                where c.agentId = :agentId and w.units > 0 and c.state in :carried and (c.state <> :wrapUp
                    or w.wrapUpBlocking = :always or w.wrapUpBlocking = :timed and c.retryAt > :now)
                order by c.since, c.id
                """, Object[].class)
            .setParameter("agentId", agentId)
            .setParameter("carried", Candidates.CARRIED)
            .setParameter("wrapUp", ConversationState.WRAP_UP)
            .setParameter("always", WrapUpBlocking.ALWAYS)
            .setParameter("timed", WrapUpBlocking.TIMED)
            .setParameter("now", clock.instant())
            .setMaxResults(AT_MOST)
            .getResultStream()
            .map(Loads::load);
    }

    private Stream<Load> findAdvice(UUID agentId) {
        return entityManager.createQuery("""
                select new org.perdura.routing.Load(c.id, k.name, c.state, w.units, p.until, true)
                from Participant p join Conversation c on c.id = p.conversationId join c.workstream w join c.customer k
                where p.agentId = :agentId and p.stage in :present and p.role = :consulted
                    and w.consultTakesCapacity = true and w.units > 0
                order by p.since, p.id
                """, Load.class)
            .setParameter("agentId", agentId)
            .setParameter("present", Participant.Stage.PRESENT)
            .setParameter("consulted", Participant.Role.CONSULTED)
            .setMaxResults(AT_MOST)
            .getResultStream();
    }

    private static Load load(Object[] row) {
        var state = (ConversationState) row[2];
        return new Load((UUID) row[0], (String) row[1], state, (int) row[3], until(state, row), false);
    }

    private static Instant until(ConversationState state, Object[] row) {
        var blocksForAWhile = row[4] == WrapUpBlocking.TIMED;

        return switch (state) {
            case OFFERED -> (Instant) row[6];
            case WRAP_UP -> (Instant) (blocksForAWhile ? row[5] : row[6]);
            default -> null;
        };
    }
}
