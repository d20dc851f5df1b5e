package org.perdura.routing;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.perdura.agent.Presence;
import org.perdura.agent.Role;
import org.perdura.conversation.Obstacle;
import org.perdura.queue.AssignmentMethod;
import org.perdura.routing.Declines.Decline;
import org.perdura.routing.Plan.Step;
import org.perdura.workstream.Mode;
import org.perdura.workstream.Workstream;

/** One queue at noon: who works for it, what waits in it, and what is planned. */
final class PlanScene {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final UUID QUEUE = new UUID(9, 1);
    static final UUID ANA = new UUID(0, 1);
    static final UUID BRUNO = new UUID(0, 2);
    static final UUID CARLA = new UUID(0, 3);
    static final UUID FRENCH = new UUID(5, 1);
    static final UUID TAXES = new UUID(5, 2);

    final Workstream workstream = new Workstream(Mode.PERSISTENT);
    private final List<Roster.Place> places = new ArrayList<>();
    private final List<Decline> declines = new ArrayList<>();
    private final Map<UUID, Instant> idleSince = new HashMap<>();
    private AssignmentMethod method = AssignmentMethod.HIGHEST_CAPACITY;

    PlanScene by(AssignmentMethod chosen) {
        method = chosen;
        return this;
    }

    /** There, available, and carrying so much of 100. */
    PlanScene agent(UUID id, long used) {
        return member(id, used, Presence.AVAILABLE, true, Map.of());
    }

    PlanScene absent(UUID id) {
        return member(id, 0, Presence.AVAILABLE, false, Map.of());
    }

    PlanScene agent(UUID id, Presence presence) {
        return member(id, 0, presence, true, Map.of());
    }

    PlanScene agent(UUID id, long used, Map<UUID, Integer> skills) {
        return member(id, used, Presence.AVAILABLE, true, skills);
    }

    /** Was last given something then. */
    PlanScene turn(UUID id, long secondsAgo) {
        places.replaceAll(place -> place.agent().agentId().equals(id)
            ? new Roster.Place(place.queueId(), NOON.minusSeconds(secondsAgo), place.agent())
            : place);
        return this;
    }

    PlanScene idle(UUID id, long seconds) {
        idleSince.put(id, NOON.minusSeconds(seconds));
        return this;
    }

    PlanScene declined(UUID id, long times, long secondsAgo) {
        declines.add(new Decline(new UUID(1, 1), id, times, NOON.minusSeconds(secondsAgo)));
        return this;
    }

    /** There, available, carrying nothing that is weighed. */
    PlanScene agent(UUID id, Room... rooms) {
        var byProfile = Arrays.stream(rooms).collect(toMap(Room::profileId, room -> room));
        return member(id, new Capacity(100, 0, byProfile), Presence.AVAILABLE, true, Map.of());
    }

    private PlanScene member(UUID id, long used, Presence presence, boolean reachable, Map<UUID, Integer> skills) {
        return member(id, new Capacity(100, used, Map.of()), presence, reachable, skills);
    }

    private PlanScene member(UUID id, Capacity capacity, Presence presence, boolean reachable,
            Map<UUID, Integer> skills) {
        var agent = new Candidate(id, "Agent " + id.getLeastSignificantBits(), Set.of(Role.AGENT), presence, reachable,
            capacity, skills);
        places.add(new Roster.Place(QUEUE, NOON.minusSeconds(3_600), agent));
        return this;
    }

    List<Step> plan(Waiting... backlog) {
        var plan = new Plan(new Roster(places, idleSince, NOON), Map.of(QUEUE, method), NOON);
        plan.place(Arrays.asList(backlog), new Declines(declines));
        return plan.steps();
    }

    /** Nobody's in particular, and nobody was looked for yet. */
    Waiting anybodys(int number) {
        return waiting(number, null, null, null, Map.of());
    }

    Waiting needing(int number, Map<UUID, Integer> skills) {
        return waiting(number, null, null, null, skills);
    }

    Waiting heldFor(UUID keeperId) {
        return waiting(1, keeperId, null, null, Map.of());
    }

    Waiting waiting(int number, UUID keeperId, Instant retryAt, Obstacle obstacle, Map<UUID, Integer> skills) {
        return new Waiting(new UUID(1, number), 0, QUEUE, keeperId, null, retryAt, obstacle, workstream, skills,
            Cost.of(new UUID(1, number), workstream, Set.of()), List.of());
    }
}
