package org.perdura.workstream;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.perdura.platform.LocalText;

/**
 * What is to happen in a persistent conversation when one side has been silent for so long. It counts no silence from
 * before {@code since}, when it was made or last meant something else: nobody is closed the moment a rule is saved.
 */
public record TimeoutRule(UUID id, Silence silence, Duration after, TimeoutAction action, LocalText texts,
        Instant since) {

    public static final Duration SHORTEST = Duration.ofMinutes(1);
    public static final Duration LONGEST = Duration.ofDays(365);

    /** How many one workstream can have. */
    public static final int AT_MOST = 10;

    /** In Unicode code points, in each language. */
    public static final int TEXT_LENGTH = 1_000;

    /** Whether it would do the same at the same time, whatever it says. */
    public boolean meansTheSameAs(TimeoutRule other) {
        return silence == other.silence && action == other.action && after.equals(other.after);
    }

    /** The same rule, counting from another moment. */
    public TimeoutRule countingFrom(Instant moment) {
        return new TimeoutRule(id, silence, after, action, texts, moment);
    }
}
