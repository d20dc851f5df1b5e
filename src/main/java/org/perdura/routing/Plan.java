package org.perdura.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.perdura.queue.AssignmentMethod;
import org.perdura.routing.Waiting.Preferred;
import org.perdura.workstream.SkillMatching;
import org.perdura.workstream.Workstream;

/**
 * Who should be asked for what, in some queues at one moment: whoever is awaited first, then by priority and the
 * customer's unanswered word, as the backlog comes; whom, by the customer's preference and the queue's method. Pure;
 * the assignment checks it again under the locks.
 */
final class Plan {

    private final Roster roster;
    private final Map<UUID, AssignmentMethod> methods;
    private final Instant now;
    private final List<Step> steps = new ArrayList<>();

    /** Why it is held no longer for the agent whom the customer knows. */
    enum LetGo {

        LEFT_QUEUE, NOT_AT_HAND;

        /** The name in the details of the trace. */
        String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What to do with a conversation: ask an agent, let go of the one it was held for, or try again at an instant. */
    record Step(Waiting waiting, Attempt attempt, LetGo letGo, Instant retryAt) {

        boolean isLetGo() {
            return letGo != null;
        }

        /** Whom to ask; null for nobody. */
        UUID agentId() {
            return attempt.chosen() == null ? null : attempt.chosen().agentId();
        }

        /** Whether that agent, as they are under their lock, can still be asked. */
        boolean holdsFor(Candidate agent) {
            return absence(waiting.workstream(), agent).isEmpty()
                && (mayExceedRoom() || agent.hasRoomFor(waiting.cost()));
        }

        private boolean mayExceedRoom() {
            return attempt.isForPreferred()
                || attempt.isForKeeper() && waiting.workstream().isIgnoreCapacityOnReturn();
        }
    }

    /** @param methods of all queues in the roster */
    Plan(Roster roster, Map<UUID, AssignmentMethod> methods, Instant now) {
        this.roster = roster;
        this.methods = methods;
        this.now = now;
    }

    /** Finds somebody for each of them, in this order. */
    void place(Collection<Waiting> backlog, Declines declines) {
        place(backlog, declines, Integer.MAX_VALUE);
    }

    /** The same until the plan has so many steps. */
    void place(Collection<Waiting> backlog, Declines declines, int most) {
        backlog.stream().takeWhile(waiting -> steps.size() < most).forEach(waiting -> place(waiting, declines));
    }

    List<Step> steps() {
        return steps;
    }

    private void place(Waiting waiting, Declines declines) {
        var forKeeper = isKept(waiting) ? withKeeper(waiting) : null;
        var letGo = letGo(waiting, forKeeper);
        var attempt = forKeeper == null || letGo != null ? attempt(waiting, declines) : forKeeper;

        if (attempt.chosen() != null) {
            roster.give(waiting.queueId(), attempt.chosen().agentId(), waiting.cost());
            steps.add(new Step(waiting, attempt, letGo, null));
        } else {
            putOff(waiting, attempt, letGo, declines);
        }
    }

    private static LetGo letGo(Waiting waiting, Attempt forKeeper) {
        if (!waiting.isHeld()) {
            return null;
        } else if (forKeeper == null) {
            return LetGo.LEFT_QUEUE;
        }

        return forKeeper.chosen() == null && waiting.fallsBackAtOnce() ? LetGo.NOT_AT_HAND : null;
    }

    /** Who is asked for a conversation that is held for nobody, and why not the others. */
    Attempt attempt(Waiting waiting, Declines declines) {
        if (waiting.preferred().isEmpty()) {
            return amongAll(waiting, declines, Attempt.amongAll());
        }

        var preferred = amongPreferred(waiting, declines);
        return preferred.chosen() != null || mayYetBeAsked(waiting, declines)
            ? preferred
            : amongAll(waiting, declines, Attempt.amongAllAfter(preferred));
    }

    /** In their order; neither room nor skills count. */
    private Attempt amongPreferred(Waiting waiting, Declines declines) {
        var attempt = Attempt.amongPreferred();
        waiting.preferred().stream().takeWhile(preferred -> attempt.chosen() == null)
            .forEach(preferred -> lackOf(preferred, waiting, declines).ifPresentOrElse(
                why -> attempt.leaveOut(preferred.name(), why),
                () -> attempt.choose(roster.find(preferred.agentId()))));
        return attempt;
    }

    private Optional<Exclusion> lackOf(Preferred preferred, Waiting waiting, Declines declines) {
        if (!worksFor(waiting, preferred)) {
            return Optional.of(Exclusion.NOT_MEMBER);
        }

        var candidate = roster.find(preferred.agentId());
        return absence(waiting.workstream(), candidate).or(() -> decline(waiting, candidate, declines));
    }

    /** A preference never makes somebody a member. */
    private boolean worksFor(Waiting waiting, Preferred preferred) {
        return roster.isMember(waiting.queueId(), preferred.agentId())
            && roster.find(preferred.agentId()).worksWithCustomers();
    }

    /** Whether it waits for one of those whom its customer prefers; never for who cannot have it at all. */
    private boolean mayYetBeAsked(Waiting waiting, Declines declines) {
        return waiting.waitsForPreferred() && waiting.preferred().stream().anyMatch(preferred ->
            worksFor(waiting, preferred) && !declines.excludeForGood(waiting, preferred.agentId()));
    }

    private boolean isKept(Waiting waiting) {
        return waiting.isHeld() && roster.isMember(waiting.queueId(), waiting.keeperId());
    }

    /** The customer knows them: neither skills nor earlier declines count. */
    private Attempt withKeeper(Waiting waiting) {
        var attempt = Attempt.withKeeper();
        var keeper = roster.find(waiting.keeperId());
        absence(waiting.workstream(), keeper)
            .or(() -> waiting.workstream().isIgnoreCapacityOnReturn() ? Optional.empty() : lackOfRoom(waiting, keeper))
            .ifPresentOrElse(why -> attempt.leaveOut(keeper, why), () -> attempt.choose(keeper));
        return attempt;
    }

    private Attempt amongAll(Waiting waiting, Declines declines, Attempt attempt) {
        roster.membersOf(waiting.queueId()).forEach(candidate -> absence(waiting.workstream(), candidate)
            .or(() -> lackOfSkill(waiting, candidate))
            .or(() -> lackOfProfile(waiting, candidate))
            .or(() -> decline(waiting, candidate, declines))
            .or(() -> lackOfRoom(waiting, candidate))
            .ifPresentOrElse(why -> attempt.leaveOut(candidate, why), () -> attempt.admit(candidate)));
        attempt.eligible().stream().min(order(waiting, declines)).ifPresent(attempt::choose);
        return attempt;
    }

    /** Whether that agent is there for conversations of that workstream and has room for one of them. */
    static boolean isFree(Candidate candidate, Workstream workstream, Cost cost) {
        return isThere(candidate, workstream) && candidate.hasRoomFor(cost);
    }

    /** Whether that agent is there for conversations of that workstream, with room or without. */
    static boolean isThere(Candidate candidate, Workstream workstream) {
        return absence(workstream, candidate).isEmpty();
    }

    private static Optional<Exclusion> absence(Workstream workstream, Candidate candidate) {
        if (!candidate.reachable() || !candidate.worksWithCustomers()) {
            return Optional.of(Exclusion.NOT_THERE);
        }

        return workstream.getAllowedPresences().contains(candidate.presence())
            ? Optional.empty()
            : Optional.of(Exclusion.PRESENCE);
    }

    private static Optional<Exclusion> lackOfSkill(Waiting waiting, Candidate candidate) {
        return waiting.workstream().getSkillMatching() == SkillMatching.EXACT
            && candidate.distanceTo(waiting.skills()) > 0
            ? Optional.of(Exclusion.SKILL)
            : Optional.empty();
    }

    private static Optional<Exclusion> lackOfProfile(Waiting waiting, Candidate candidate) {
        return candidate.capacity().takes(waiting.cost()) ? Optional.empty() : Optional.of(Exclusion.NO_PROFILE);
    }

    private Optional<Exclusion> decline(Waiting waiting, Candidate candidate, Declines declines) {
        return declines.exclude(waiting, candidate.agentId(), now) ? Optional.of(Exclusion.DECLINED) : Optional.empty();
    }

    private static Optional<Exclusion> lackOfRoom(Waiting waiting, Candidate candidate) {
        return candidate.hasRoomFor(waiting.cost()) ? Optional.empty() : Optional.of(Exclusion.NO_ROOM);
    }

    /**
     * Who has declined it comes after those who have not; then the closest, where that is wanted; then the queue's
     * method.
     */
    private Comparator<Candidate> order(Waiting waiting, Declines declines) {
        var willing = Comparator.comparingLong((Candidate candidate) -> declines.times(waiting, candidate.agentId()));
        var byMethod = roster.order(waiting.queueId(), methods.get(waiting.queueId()), waiting.cost());

        return waiting.workstream().getSkillMatching() == SkillMatching.CLOSEST && !waiting.skills().isEmpty()
            ? willing.thenComparingInt(candidate -> candidate.distanceTo(waiting.skills()))
                .thenComparing(Roster.byRoom(waiting.cost()))
                .thenComparing(byMethod)
            : willing.thenComparing(byMethod);
    }

    private void putOff(Waiting waiting, Attempt attempt, LetGo letGo, Declines declines) {
        var there = roster.membersOf(waiting.queueId()).stream().filter(Candidate::reachable).map(Candidate::agentId)
            .toList();
        var retryAt = attempt.isForKeeper() ? null : declines.nextChance(waiting, there, now).orElse(null);

        if (letGo != null || attempt.obstacle() != waiting.obstacle() || retryAt != null
                && !retryAt.equals(waiting.retryAt())) {
            steps.add(new Step(waiting, attempt, letGo, retryAt));
        }
    }
}
