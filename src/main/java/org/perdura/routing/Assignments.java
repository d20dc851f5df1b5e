package org.perdura.routing;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.perdura.platform.AnyOf;
import org.perdura.queue.Queue;
import org.perdura.routing.Plan.Step;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Assigns what is open in some queues: plans from what it reads, then locks – queues, agents, conversations, each by id
 * – and asks those agents for whom the plan still holds.
 */
@Stateless
public class Assignments {

    /** So many are assigned at most before others are let in. */
    private static final int AT_ONCE = 100;

    /** So many are looked at with one query; and for so many it is written down at most why nobody can be asked. */
    private static final int PAGE = 500;

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Candidates candidates;

    @Inject
    Backlog backlog;

    @Inject
    PlanExecution execution;

    /**
     * What has become of some queues.
     *
     * @param again the queues to look at again: something was offered there, or has changed while it was planned
     * @param still the queues in which nobody can be asked now, as they are closed or have no agents
     */
    public record Round(Set<UUID> again, Set<UUID> still) {
    }

    /** Offers what can be offered. */
    public Round distribute(Collection<UUID> queueIds) {
        var queues = lockQueues(queueIds);
        // Not before: whoever had the queues may have had them for a while.
        var now = clock.instant();
        var open = queues.stream().filter(queue -> queue.calendar().isOpen(now)).toList();
        var roster = candidates.of(open, now);
        var attended = open.stream().filter(queue -> !roster.isEmpty(queue.getId())).toList();
        var still = queues.stream().filter(queue -> !attended.contains(queue)).map(Queue::getId).collect(toSet());
        return new Round(attended.isEmpty() ? Set.of() : assign(attended, roster, now), still);
    }

    /**
     * Nobody has more room afterwards: where nothing was found to do there is nothing, unless there was too much to do.
     */
    private Set<UUID> assign(List<Queue> queues, Roster roster, Instant now) {
        var steps = plan(queues, roster, now);
        execution.carryOut(steps);
        return steps.size() < AT_ONCE
            ? steps.stream().map(step -> step.waiting().queueId()).collect(toSet())
            : queues.stream().map(Queue::getId).collect(toSet());
    }

    private List<Queue> lockQueues(Collection<UUID> queueIds) {
        return queueIds.isEmpty() ? List.of() : AnyOf.query(entityManager, Queue.class, """
                from Queue where id in (:any) order by id
                """, new TreeSet<>(queueIds))
            .setLockMode(PESSIMISTIC_WRITE)
            .getResultList();
    }

    /** Looks at the backlog for as long as somebody has room, then at what nobody was looked for yet. */
    private List<Step> plan(List<Queue> queues, Roster roster, Instant now) {
        var plan = new Plan(roster, queues.stream().collect(toMap(Queue::getId, Queue::getMethod)), now);
        var queueIds = queues.stream().map(Queue::getId).toList();
        var demand = backlog.findDemand();
        placeWhatFits(plan, roster, queueIds, demand);

        if (plan.steps().isEmpty()) {
            place(plan, roster, backlog.findFresh(queueIds, demand, PAGE), PAGE);
        }

        return plan.steps();
    }

    private void placeWhatFits(Plan plan, Roster roster, List<UUID> queueIds, Demand demand) {
        var roomy = queueIds.stream().filter(queueId -> demand.canBeMetBy(roster.mostFree(queueId, demand.presences())))
            .toList();
        var free = mostFree(roomy, roster, demand);
        var profiles = roster.profilesWithRoom(roomy, demand.presences());
        var more = free.isPresent();

        for (var offset = 0; more && plan.steps().size() < AT_ONCE; offset += PAGE) {
            var waiting = backlog.find(roomy, demand, free.getAsLong(), profiles, offset, PAGE);
            place(plan, roster, waiting, AT_ONCE);
            // Some need no room: returns, which come first, and those for preferred agents.
            more = waiting.size() == PAGE
                && (waiting.get(PAGE - 1).mayExceedRoom() || demand.fits(
                    mostFree(roomy, roster, demand), roster.profilesWithRoom(roomy, demand.presences())));
        }
    }

    private void place(Plan plan, Roster roster, List<Waiting> waiting, int most) {
        if (waiting.stream().anyMatch(Waiting::needsSkills)) {
            candidates.rate(roster);
        }

        plan.place(waiting, backlog.findDeclines(waiting), most);
    }

    private static OptionalLong mostFree(List<UUID> queueIds, Roster roster, Demand demand) {
        return queueIds.stream()
            .map(queueId -> roster.mostFree(queueId, demand.presences()))
            .filter(OptionalLong::isPresent)
            .mapToLong(OptionalLong::getAsLong)
            .max();
    }
}
