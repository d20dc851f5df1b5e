package org.perdura.conversation;

import java.time.Duration;
import java.time.Instant;

/**
 * What a conversation remembers of a timeout rule: in which silence it has done its work and when, and where its timer
 * was stopped or set going again. A silence is known by the instant from which it counts.
 */
record RuleMark(Instant ranIn, Instant ranAt, Instant silence, Duration spent, Instant resumedAt) {

    static final RuleMark NONE = new RuleMark(null, null, null, null, null);

    RuleMark ran(Instant inSilence, Instant now) {
        return new RuleMark(inSilence, now, silence, spent, resumedAt);
    }

    /** The timer keeps its value. */
    RuleMark paused(Instant inSilence, Duration passed) {
        return new RuleMark(ranIn, ranAt, inSilence, passed, null);
    }

    /** In a silence that began meanwhile nothing has been spent. */
    RuleMark resumed(Instant inSilence, Instant now) {
        return new RuleMark(ranIn, ranAt, inSilence, spentIn(inSilence), now);
    }

    boolean isPaused() {
        return spent != null && resumedAt == null;
    }

    boolean hasRunIn(Instant start) {
        return start.equals(ranIn);
    }

    /** How much of that silence had passed when the timer was stopped. */
    Duration spentIn(Instant start) {
        return spent != null && start != null && start.equals(silence) ? spent : Duration.ZERO;
    }

    /** From when on that silence counts. */
    Instant countsFrom(Instant start) {
        return resumedAt != null && start.equals(silence) ? resumedAt.minus(spent) : start;
    }
}
