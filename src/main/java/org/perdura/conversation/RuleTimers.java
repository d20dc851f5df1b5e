package org.perdura.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.hibernate.annotations.Mutability;
import org.hibernate.type.descriptor.java.Immutability;
import org.perdura.workstream.TimeoutAction;
import org.perdura.workstream.TimeoutRule;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;

/** The timers that the timeout rules of its workstream have in a conversation. Each runs once in every silence. */
@Embeddable
@Access(AccessType.FIELD) // Without an id to tell by, the build-time enhancer would leave it out.
public class RuleTimers {

    private boolean ruled;

    @Convert(converter = RuleMarksConverter.class)
    @Mutability(Immutability.class)
    @Column(name = "rule_marks")
    private Map<UUID, RuleMark> marks = Map.of();

    @Column(name = "rule_closes_at")
    private Instant closesAt;

    /** Every rule, in the order of the workstream. */
    List<RuleTimer> of(Conversation conversation) {
        return conversation.getWorkstream().getTimeoutRules().stream()
            .map(rule -> RuleTimer.of(rule, mark(rule), start(rule, conversation)))
            .toList();
    }

    private RuleMark mark(TimeoutRule rule) {
        return marks.getOrDefault(rule.id(), RuleMark.NONE);
    }

    private static Optional<Instant> start(TimeoutRule rule, Conversation conversation) {
        return silence(rule, conversation).map(began -> began.isAfter(rule.since()) ? began : rule.since());
    }

    /**
     * A customer is silent since the agent's last word. An agent is since the first word that they have not answered,
     * as far as it was theirs to answer: who is impatient does not put it off.
     */
    private static Optional<Instant> silence(TimeoutRule rule, Conversation conversation) {
        var head = conversation.getHead();
        var active = conversation.getState() == ConversationState.ACTIVE;

        return switch (rule.silence()) {
            case CUSTOMER -> Optional.of(head.getLastAt())
                .filter(began -> conversation.isAnswered() && (active || lastsBeyondActive(rule, conversation)));
            case AGENT -> Optional.ofNullable(head.getUnansweredSince())
                .filter(began -> active)
                .map(began -> began.isAfter(conversation.getSince()) ? began : conversation.getSince());
        };
    }

    private static boolean lastsBeyondActive(TimeoutRule rule, Conversation conversation) {
        return rule.action() != TimeoutAction.PARK && switch (conversation.getState()) {
            case OPEN, WAITING -> true;
            default -> false;
        };
    }

    /** The rule that is to run now, the longest overdue first. */
    Optional<TimeoutRule> due(Conversation conversation, Instant now) {
        return of(conversation).stream()
            .filter(timer -> timer.isDue(now))
            .min(Comparator.comparing(RuleTimer::dueAt))
            .map(RuleTimer::rule);
    }

    void ran(TimeoutRule rule, Conversation conversation, Instant now) {
        start(rule, conversation).ifPresent(start -> mark(rule, mark(rule).ran(start, now)));
    }

    void pause(TimeoutRule rule, Conversation conversation, Instant now) {
        var mark = mark(rule);
        var start = start(rule, conversation);
        var passed = start.map(began -> Duration.between(mark.countsFrom(began), now)).orElse(Duration.ZERO);
        mark(rule, mark.paused(start.orElse(null), passed.compareTo(rule.after()) < 0 ? passed : rule.after()));
    }

    void resume(TimeoutRule rule, Conversation conversation, Instant now) {
        mark(rule, mark(rule).resumed(start(rule, conversation).orElse(null), now));
    }

    boolean isPaused(TimeoutRule rule) {
        return mark(rule).isPaused();
    }

    private void mark(TimeoutRule rule, RuleMark mark) {
        var marked = new HashMap<>(marks);
        marked.put(rule.id(), mark);
        marks = Map.copyOf(marked);
    }

    /** When the first of them runs. What is gone from the workstream is forgotten. */
    Optional<Instant> next(Conversation conversation) {
        return dueInstants(of(conversation).stream());
    }

    /** When the first of them would close it. */
    Optional<Instant> closing(Conversation conversation) {
        return dueInstants(of(conversation).stream().filter(timer -> timer.rule().action() == TimeoutAction.CLOSE));
    }

    private static Optional<Instant> dueInstants(Stream<RuleTimer> timers) {
        return timers.map(RuleTimer::dueAt).filter(due -> due != null).min(Instant::compareTo);
    }

    /** Notes what can be told without looking at the rules. */
    void follow(Conversation conversation) {
        var rules = conversation.getWorkstream().getTimeoutRules();
        ruled = !rules.isEmpty();
        closesAt = closing(conversation).orElse(null);

        if (!marks.isEmpty()) {
            var kept = new HashMap<>(marks);
            kept.keySet().retainAll(rules.stream().map(TimeoutRule::id).toList());
            marks = Map.copyOf(kept);
        }
    }

    /** Whether there are any, so that a word may bring the next instant nearer. */
    boolean isRuled() {
        return ruled;
    }

    /** How long the silence was after which one of them has closed it. */
    Optional<Duration> silenceThatClosed(Conversation conversation) {
        return conversation.getWorkstream().getTimeoutRules().stream()
            .filter(rule -> rule.action() == TimeoutAction.CLOSE && mark(rule).ranAt() != null)
            .max(Comparator.comparing(rule -> mark(rule).ranAt()))
            .map(TimeoutRule::after);
    }
}
