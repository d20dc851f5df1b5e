package org.perdura.routing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.perdura.queue.Occasion;
import org.perdura.queue.Queue;
import org.perdura.queue.Queues;
import org.perdura.rules.Finding;
import org.perdura.rules.RoutingRule;
import org.perdura.rules.Rule;
import org.perdura.rules.RuleBook.Route;
import org.perdura.rules.Rules;
import org.perdura.rules.Share;
import org.perdura.rules.Situation;
import org.perdura.rules.Verdict;
import org.perdura.workstream.Distribution;
import org.perdura.workstream.Workstream;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Finds out what would become of a conversation if it began, by the same rules and the same plan. Nothing happens. */
@Stateless
public class WhatIf {

    private static final int ALL = 100;

    @Inject
    Rules rules;

    @Inject
    Queues queues;

    @Inject
    Candidates candidates;

    @Inject
    Clock clock;

    @Inject
    Overflows overflows;

    /** What the rules say, and to whom it would go in each queue in which it could begin. */
    public record Prospect(Verdict verdict, List<Destination> destinations) {
    }

    /**
     * A queue in which it could begin.
     *
     * @param percent how many of a hundred such conversations begin there
     * @param opening when it opens, if it is closed then; null when it is open or never opens
     * @param attempt who would be asked now
     * @param diversion what becomes of it instead, if the queue has no place for it; otherwise null
     */
    public record Destination(Queue queue, int percent, boolean open, Instant opening, Attempt attempt,
            Diversion diversion) {
    }

    /**
     * On which occasion it would be sent on, by which rule if not by the queue itself, where, and who would be asked
     * there; without a queue it would end.
     */
    public record Diversion(Occasion occasion, Rule rule, Queue queue, Attempt attempt) {
    }

    /** @param situation the conversation as it would begin */
    public Prospect of(Workstream workstream, Situation situation) {
        var book = rules.bookOf(workstream.getId());
        var verdict = book.decide(situation);
        var routes = book.routes(situation);
        return new Prospect(verdict, shares(verdict, workstream).stream()
            .flatMap(share -> destination(share, workstream, verdict.classified(), routes).stream())
            .toList());
    }

    private static List<Share> shares(Verdict verdict, Workstream workstream) {
        return verdict.decisive()
            .filter(Finding::isMatch)
            .map(finding -> ((RoutingRule) finding.rule()).getShares())
            .orElseGet(() -> List.of(new Share(workstream.getQueue().getId(), ALL)));
    }

    private Optional<Destination> destination(Share share, Workstream workstream, Situation classified,
            List<Route> routes) {
        return queues.find(share.queueId()).map(queue -> {
            var open = queue.calendar().isOpen(classified.at());
            var attempt = attempt(queue, workstream, classified);
            return new Destination(queue, share.percent(), open,
                open ? null : queue.calendar().nextOpening(classified.at()).orElse(null),
                attempt, occasion(queue, attempt, workstream, classified)
                    .map(occasion -> diversion(queue, occasion, workstream, classified, routes))
                    .orElse(null));
        });
    }

    /** Nobody is sent away whom somebody can take. */
    private Optional<Occasion> occasion(Queue queue, Attempt attempt, Workstream workstream, Situation classified) {
        return overflows.onEntry(queue, workstream.isPersistent(), classified.at())
            .filter(occasion -> occasion == Occasion.CLOSED || attempt.chosen() == null
                || workstream.getDistribution() == Distribution.PICK);
    }

    private Diversion diversion(Queue queue, Occasion occasion, Workstream workstream, Situation classified,
            List<Route> routes) {
        var route = overflows.another(routes, queue, workstream.isPersistent(), classified.at());
        return route.map(Route::queueId).or(() -> queue.overflowWhen(occasion).target())
            .flatMap(queues::find)
            .map(target -> new Diversion(occasion, route.map(Route::rule).orElse(null), target,
                attempt(target, workstream, classified)))
            .orElse(new Diversion(occasion, null, null, null));
    }

    private Attempt attempt(Queue queue, Workstream workstream, Situation classified) {
        var now = clock.instant();
        var waiting = new Waiting(null, 0, queue.getId(), null, null, null, null, workstream, classified.skills(),
            Cost.of(classified.conversationId(), workstream, classified.profiles()), List.of());
        var roster = candidates.of(List.of(queue), now);
        candidates.rate(roster);
        return new Plan(roster, Map.of(queue.getId(), queue.getMethod()), now)
            .attempt(waiting, new Declines(List.of()));
    }
}
