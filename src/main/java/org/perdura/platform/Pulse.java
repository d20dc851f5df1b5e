package org.perdura.platform;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Whether something answers, asked once a second at most however many want to know, and by one of them: the others get
 * the last answer, since what is in trouble needs no crowd. Whatever keeps them waiting does not answer.
 */
final class Pulse {

    private static final long FRESH = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST_LOOK = Duration.ofSeconds(4).toNanos();

    private final BooleanSupplier question;
    private final LongSupplier nanoTime;
    private final Turn looking = new Turn();
    private volatile boolean answering = true;
    private volatile long askedAt;

    /** Since when it has been asked without an answer; null when there is one. */
    private volatile Long unansweredSince;

    /** Until it is asked for the first time it is taken to answer. */
    Pulse(BooleanSupplier question, LongSupplier nanoTime) {
        this.question = question;
        this.nanoTime = nanoTime;
        askedAt = nanoTime.getAsLong() - FRESH;
    }

    /** Whether it answers, as far as is known. */
    boolean beats() {
        if (nanoTime.getAsLong() - askedAt >= FRESH) {
            looking.take(this::look);
        }

        return answering && silence().toNanos() < LONGEST_LOOK;
    }

    private void look() {
        askedAt = nanoTime.getAsLong();
        unansweredSince = unansweredSince == null ? askedAt : unansweredSince;
        answering = question.getAsBoolean();
        unansweredSince = answering ? null : unansweredSince;
    }

    /** For how long it has not answered. */
    Duration silence() {
        var since = unansweredSince;
        return since == null ? Duration.ZERO : Duration.ofNanos(nanoTime.getAsLong() - since);
    }
}
