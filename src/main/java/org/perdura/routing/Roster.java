package org.perdura.routing;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

import org.perdura.agent.Presence;
import org.perdura.queue.AssignmentMethod;

/**
 * Who works for some queues, there or not, what they carry, and whose turn it is. A plan writes down here what it gives
 * away, so that its next choice knows.
 */
final class Roster {

    private final Map<UUID, Candidate> agents = new LinkedHashMap<>();
    private final Map<UUID, Map<UUID, Instant>> turns = new HashMap<>();
    private final Map<UUID, Instant> idleSince;
    private final Instant now;
    private int given;
    private boolean rated;

    /** That an agent works for a queue, and when something of it was last given to them. */
    record Place(UUID queueId, Instant turnAt, Candidate agent) {
    }

    /** @param idleSince when those last left something who did, for queues that go by it */
    Roster(Collection<Place> places, Map<UUID, Instant> idleSince, Instant now) {
        places.forEach(place -> {
            agents.put(place.agent().agentId(), place.agent());
            turns.computeIfAbsent(place.queueId(), queue -> new LinkedHashMap<>())
                .put(place.agent().agentId(), place.turnAt());
        });
        this.idleSince = new HashMap<>(idleSince);
        this.now = now;
    }

    boolean isEmpty(UUID queueId) {
        return !turns.containsKey(queueId);
    }

    boolean isMember(UUID queueId, UUID agentId) {
        return turns.getOrDefault(queueId, Map.of()).containsKey(agentId);
    }

    Set<UUID> agentIds() {
        return agents.keySet();
    }

    boolean isRated() {
        return rated;
    }

    /** @param ratings by agent and skill; who is not in it can nothing in particular */
    void rate(Map<UUID, Map<UUID, Integer>> ratings) {
        agents.replaceAll((id, agent) -> agent.rated(ratings.getOrDefault(id, Map.of())));
        rated = true;
    }

    Candidate find(UUID agentId) {
        return agents.get(agentId);
    }

    List<Candidate> membersOf(UUID queueId) {
        var members = new ArrayList<Candidate>();
        turns.getOrDefault(queueId, Map.of()).keySet().forEach(agentId -> members.add(agents.get(agentId)));
        return members;
    }

    /**
     * The most that anybody in that queue could still carry who is there as one of these; less than nothing for who has
     * too much.
     */
    OptionalLong mostFree(UUID queueId, Set<Presence> presences) {
        return membersOf(queueId).stream()
            .filter(agent -> agent.reachable() && presences.contains(agent.presence()))
            .map(Candidate::capacity)
            .mapToLong(capacity -> capacity.isShut() ? Math.min(capacity.free(), -1) : capacity.free())
            .max();
    }

    /** The capacity profiles of which somebody of these queues could still take something who is there. */
    Set<UUID> profilesWithRoom(Collection<UUID> queueIds, Set<Presence> presences) {
        return queueIds.stream()
            .flatMap(queueId -> membersOf(queueId).stream())
            .filter(agent -> agent.reachable() && presences.contains(agent.presence()))
            .flatMap(agent -> agent.capacity().rooms().values().stream())
            .filter(room -> !room.isShut())
            .map(Room::profileId)
            .collect(toSet());
    }

    void give(UUID queueId, UUID agentId, Cost cost) {
        // Those of one moment keep their order.
        var at = now.plus(++given, ChronoUnit.MICROS);
        agents.computeIfPresent(agentId, (id, agent) -> agent.with(cost));
        turns.getOrDefault(queueId, Map.of()).computeIfPresent(agentId, (id, before) -> at);
        idleSince.put(agentId, at);
    }

    /** Whom a queue asks first. Who is equal to others takes turns with them. */
    Comparator<Candidate> order(UUID queueId, AssignmentMethod method, Cost cost) {
        var byTurn = Comparator.comparing((Candidate candidate) -> turns.get(queueId).get(candidate.agentId()));

        return switch (method) {
            case ROUND_ROBIN -> byTurn;
            case LEAST_ACTIVE -> Comparator.comparing((Candidate candidate) -> idleSince(queueId, candidate))
                .thenComparing(byTurn);
            default -> byRoom(cost).thenComparing(byTurn);
        };
    }

    static Comparator<Candidate> byRoom(Cost cost) {
        return Comparator.comparingLong((Candidate candidate) -> candidate.capacity().freeFor(cost)).reversed();
    }

    /**
     * Since they last left something or were given something, whichever came later; for ever, who never had anything.
     */
    private Instant idleSince(UUID queueId, Candidate candidate) {
        var turn = turns.get(queueId).get(candidate.agentId());
        var left = idleSince.getOrDefault(candidate.agentId(), Instant.MIN);
        return left.isAfter(turn) ? left : turn;
    }
}
