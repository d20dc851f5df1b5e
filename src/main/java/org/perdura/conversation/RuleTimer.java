package org.perdura.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import org.perdura.workstream.TimeoutRule;

/**
 * How a timeout rule stands with the present silence of a conversation: when it runs, how much is left where it was
 * paused, and when it last ran.
 */
public record RuleTimer(TimeoutRule rule, Stage stage, Instant dueAt, Duration left, Instant ranAt) {

    /** What a timer is doing. */
    public enum Stage {

        RUNNING, PAUSED,

        /** It has run in this silence and waits for the next one. */
        RAN,

        /** It is not this silence that it waits for. */
        IDLE;

        /** The name in the protocol. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param start from when on the silence for which the rule waits counts; empty while nobody is silent in that way
     */
    static RuleTimer of(TimeoutRule rule, RuleMark mark, Optional<Instant> start) {
        if (mark.isPaused()) {
            var left = rule.after().minus(mark.spentIn(start.orElse(null)));
            return new RuleTimer(rule, Stage.PAUSED, null, left, mark.ranAt());
        } else if (start.isEmpty()) {
            return new RuleTimer(rule, Stage.IDLE, null, null, mark.ranAt());
        } else if (mark.hasRunIn(start.get())) {
            return new RuleTimer(rule, Stage.RAN, null, null, mark.ranAt());
        }

        return new RuleTimer(rule, Stage.RUNNING, mark.countsFrom(start.get()).plus(rule.after()), null, mark.ranAt());
    }

    boolean isDue(Instant now) {
        return dueAt != null && !dueAt.isAfter(now);
    }
}
