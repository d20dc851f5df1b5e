package org.perdura.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/**
 * The clock of the domain while it is tested: the real one, moved by as much as a test wants; ahead, as time goes, or
 * back, as clocks do that are set.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class MovedClock extends Clock {

    private static final Clock REAL = Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final ThreadLocal<Duration> pause = new ThreadLocal<>();

    /** Lets that much time pass at once; a negative duration sets the clock back. */
    public void advance(Duration duration) {
        ahead.updateAndGet(duration::plus);
    }

    /**
     * Lets that much time pass as soon as this thread has looked at the clock once more, as where a process is stopped.
     */
    public void advanceAfterNextLook(Duration duration) {
        pause.set(duration);
    }

    @Override
    public Instant instant() {
        var now = REAL.instant().plus(ahead.get());

        if (pause.get() != null) {
            advance(pause.get());
            pause.remove();
        }

        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(REAL.withZone(zone), ahead.get());
    }
}
