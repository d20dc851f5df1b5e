package org.perdura.routing;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;
import static java.time.temporal.ChronoUnit.MICROS;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

import org.perdura.agent.Agent;
import org.perdura.conversation.Conversation;
import org.perdura.conversation.Trace;
import org.perdura.conversation.TraceCode;
import org.perdura.platform.AnyOf;
import org.perdura.platform.Json;
import org.perdura.queue.QueueMember;
import org.perdura.routing.Plan.Step;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Does what was planned, as far as it still holds once agents and conversations are locked, each by id. */
@Dependent
public class PlanExecution {

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Candidates candidates;

    @Inject
    Offers offers;

    @Inject
    Trace trace;

    @Inject
    Event<RoutingWanted> routingWanted;

    /** The queues are locked by the caller. */
    void carryOut(List<Step> steps) {
        var agentIds = lockAgents(steps);
        var conversations = lockConversations(steps);
        // Not before: an offer lasts from when it is made, however long the plan and the locks have taken.
        var now = clock.instant();
        var agents = findCandidates(agentIds, now);
        var places = findPlaces(agentIds);
        var given = 0;

        for (var step : steps) {
            var conversation = conversations.get(step.waiting().conversationId());
            // What has changed meanwhile is looked at again.
            var asked = conversation.getVersion() == step.waiting().version()
                ? carryOut(step, conversation, agents, now)
                : Optional.<UUID>empty();

            if (asked.isPresent()) {
                // Those of one moment keep their order.
                places.get(new QueueMember.Key(step.waiting().queueId(), asked.get())).given(now.plus(++given, MICROS));
            }
        }
    }

    /** @return who was asked */
    private Optional<UUID> carryOut(Step step, Conversation conversation, Map<UUID, Candidate> agents, Instant now) {
        if (step.isLetGo()) {
            trace.write(conversation, TraceCode.LET_GO, Json.object().put("why", step.letGo().wireName()), now);
            conversation.releaseKeeper();
            routingWanted.fire(new RoutingWanted(conversation));
        }

        if (step.agentId() == null) {
            putOff(step, conversation, now);
            return Optional.empty();
        }

        // Whoever has taken something else meanwhile has no room any more; then others are to be asked.
        var agent = Optional.ofNullable(agents.get(step.agentId())).filter(step::holdsFor);
        agent.ifPresent(candidate -> {
            agents.put(candidate.agentId(), candidate.with(step.waiting().cost()));
            trace.write(conversation, TraceCode.OFFERED, details(step, conversation)
                .put("used", candidate.capacity().used())
                .put("total", candidate.capacity().total())
                .put("units", step.waiting().cost().units())
                .set("rooms", rooms(candidate, step.waiting().cost())), now);
            offers.make(conversation, candidate, now);
        });
        return agent.map(Candidate::agentId);
    }

    /** How many of each profile by which it counts the agent had. */
    private static ArrayNode rooms(Candidate agent, Cost cost) {
        var rooms = Json.object().arrayNode();
        agent.capacity().listRooms().stream()
            .filter(room -> cost.profiles().contains(room.profileId()))
            .forEach(room -> rooms.addObject().put("profile", room.profile()).put("used", room.used())
                .put("limit", room.limit()));
        return rooms;
    }

    private void putOff(Step step, Conversation conversation, Instant now) {
        if (conversation.waitsFor(step.attempt().obstacle())) {
            trace.write(conversation, TraceCode.NOT_ASSIGNED, details(step, conversation), now);
        }

        conversation.retryAt(step.retryAt());
    }

    private static ObjectNode details(Step step, Conversation conversation) {
        return step.attempt().details()
            .put("queue", conversation.getQueue().getName())
            .put("method", conversation.getQueue().getMethod().name())
            .put("enteredAs", conversation.getEnteredAs().wireName());
    }

    private Set<UUID> lockAgents(List<Step> steps) {
        var ids = steps.stream().map(Step::agentId).filter(Objects::nonNull).collect(toCollection(TreeSet::new));
        if (!ids.isEmpty()) {
            AnyOf.query(entityManager, Agent.class, "from Agent where id in (:any) order by id", ids)
                .setLockMode(PESSIMISTIC_WRITE)
                .getResultList();
        }

        return ids;
    }

    private Map<UUID, Conversation> lockConversations(List<Step> steps) {
        var ids = steps.stream().map(step -> step.waiting().conversationId()).collect(toCollection(TreeSet::new));
        return ids.isEmpty()
            ? Map.of()
            : AnyOf.query(entityManager, Conversation.class, "from Conversation where id in (:any) order by id", ids)
                .setLockMode(PESSIMISTIC_WRITE)
                .getResultStream()
                .collect(toMap(Conversation::getId, Function.identity()));
    }

    private Map<UUID, Candidate> findCandidates(Set<UUID> agentIds, Instant now) {
        return agentIds.isEmpty() ? Map.of() : candidates.of(List.copyOf(agentIds), now).stream()
            .collect(toMap(Candidate::agentId, Function.identity(), (one, same) -> one, HashMap::new));
    }

    /** The memberships whose turn it may be. */
    private Map<QueueMember.Key, QueueMember> findPlaces(Set<UUID> agentIds) {
        return agentIds.isEmpty() ? Map.of() : AnyOf.query(entityManager, QueueMember.class, """
                from QueueMember where agentId in (:any)
                """, agentIds)
            .getResultStream()
            .collect(toMap(QueueMember::key, Function.identity()));
    }
}
