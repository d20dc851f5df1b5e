package org.perdura.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who should be asked for what, in one queue at one moment: whoever is awaited first, then by the customer's unanswered
 * word; to the agent with the most room. Pure; the assignment checks it again under the locks.
 */
final class Plan {

    private final Map<UUID, Candidate> candidates;
    private final Set<UUID> members;
    private final Declines declines;
    private final Instant now;
    private final List<Step> steps = new ArrayList<>();

    /** What to do with a conversation: ask an agent, let go of the one it was held for, or try again at an instant. */
    record Step(Waiting waiting, UUID agentId, boolean letGo, Instant retryAt) {
    }

    /** @param members who works for the queue at all, there or not */
    Plan(List<Candidate> candidates, Set<UUID> members, Declines declines, Instant now) {
        this.candidates = candidates.stream()
            .collect(Collectors.toMap(Candidate::agentId, candidate -> candidate, (a, b) -> a, LinkedHashMap::new));
        this.members = new HashSet<>(members);
        this.declines = declines;
        this.now = now;
    }

    List<Step> of(List<Waiting> waiting) {
        waiting.forEach(this::place);
        return steps;
    }

    private void place(Waiting waiting) {
        if (!waiting.isHeld()) {
            placeWithAnyone(waiting, false);
        } else if (!members.contains(waiting.keeperId())) {
            placeWithAnyone(waiting, true);
        } else {
            placeWithKeeper(waiting);
        }
    }

    private void placeWithKeeper(Waiting waiting) {
        Optional.ofNullable(candidates.get(waiting.keeperId()))
            .filter(keeper -> waiting.ignoresCapacityOnReturn() || keeper.hasRoomFor(waiting.units()))
            .ifPresent(keeper -> ask(waiting, keeper, false));
    }

    private void placeWithAnyone(Waiting waiting, boolean letGo) {
        candidates.values().stream()
            .filter(candidate -> candidate.hasRoomFor(waiting.units()))
            .filter(candidate -> !declines.exclude(waiting, candidate.agentId(), now))
            .max(Comparator.comparingLong(Candidate::free))
            .ifPresentOrElse(candidate -> ask(waiting, candidate, letGo), () -> putOff(waiting, letGo));
    }

    private void ask(Waiting waiting, Candidate candidate, boolean letGo) {
        candidates.put(candidate.agentId(), candidate.with(waiting.units()));
        steps.add(new Step(waiting, candidate.agentId(), letGo, null));
    }

    private void putOff(Waiting waiting, boolean letGo) {
        var retryAt = declines.nextChance(waiting, candidates.keySet(), now).orElse(null);

        if (letGo || retryAt != null && !retryAt.equals(waiting.retryAt())) {
            steps.add(new Step(waiting, null, letGo, retryAt));
        }
    }
}
