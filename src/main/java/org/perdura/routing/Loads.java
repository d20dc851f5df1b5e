package org.perdura.routing;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.perdura.agent.CapacityProfile;
import org.perdura.agent.CapacityProfiles;
import org.perdura.conversation.ConversationState;
import org.perdura.conversation.Participant;
import org.perdura.workstream.Workstream;
import org.perdura.workstream.WrapUpBlocking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Finds what takes an agent's capacity, one by one; the sum of it is what {@link Candidates} counts. */
@Stateless
public class Loads {

    private static final int AT_MOST = 200;

    private static final String COSTS_SOMETHING = """
         and (w.units > 0 or w.profileId is not null
            or exists (select 1 from ConversationProfile x where x.conversationId = c.id))
        """;

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Costs costs;

    @Inject
    CapacityProfiles profiles;

    /** A load before its profiles have names. */
    private record Found(UUID conversationId, Workstream workstream, String customer, ConversationState state,
            Instant until, boolean consulted) {

        Load named(Set<UUID> given, Map<UUID, String> names) {
            var cost = Cost.of(conversationId, workstream, given);
            return new Load(conversationId, customer, state, cost.units(),
                cost.profiles().stream().map(names::get).sorted().toList(), until, consulted);
        }
    }

    /** The longest first, then what is advice. What costs nothing is no load. */
    public List<Load> of(UUID agentId) {
        var found = Stream.concat(findOwn(agentId), findAdvice(agentId)).toList();
        var given = costs.givenTo(found.stream().map(Found::conversationId).toList());
        var names = profiles.findAll().stream().collect(toMap(CapacityProfile::getId, CapacityProfile::getName));
        return found.stream()
            .map(one -> one.named(given.getOrDefault(one.conversationId(), Set.of()), names))
            .toList();
    }

    private Stream<Found> findOwn(UUID agentId) {
        return Carried.at(clock.instant(), entityManager.createQuery("""
                select c.id, w, k.name, c.state, c.retryAt, c.dueAt
                from Conversation c join c.workstream w join c.customer k
                where c.agentId = :agentId and
                """ + Carried.CONDITION + COSTS_SOMETHING + "order by c.since, c.id", Object[].class))
            .setParameter("agentId", agentId)
            .setMaxResults(AT_MOST)
            .getResultStream()
            .map(Loads::own);
    }

    private static Found own(Object[] row) {
        var workstream = (Workstream) row[1];
        var state = (ConversationState) row[3];
        return new Found((UUID) row[0], workstream, (String) row[2], state,
            until(workstream, state, (Instant) row[4], (Instant) row[5]), false);
    }

    private static Instant until(Workstream workstream, ConversationState state, Instant retryAt, Instant dueAt) {
        return switch (state) {
            case OFFERED -> dueAt;
            case WRAP_UP -> workstream.getWrapUpBlocking() == WrapUpBlocking.TIMED ? retryAt : dueAt;
            default -> null;
        };
    }

    private Stream<Found> findAdvice(UUID agentId) {
        return entityManager.createQuery("""
                select c.id, w, k.name, c.state, p.until
                from Participant p join Conversation c on c.id = p.conversationId join c.workstream w join c.customer k
                where p.agentId = :agentId and p.stage in :present and p.role = :consulted
                    and w.consultTakesCapacity = true
                """ + COSTS_SOMETHING + "order by p.since, p.id", Object[].class)
            .setParameter("agentId", agentId)
            .setParameter("present", Participant.Stage.PRESENT)
            .setParameter("consulted", Participant.Role.CONSULTED)
            .setMaxResults(AT_MOST)
            .getResultStream()
            .map(row -> new Found((UUID) row[0], (Workstream) row[1], (String) row[2], (ConversationState) row[3],
                (Instant) row[4], true));
    }
}
