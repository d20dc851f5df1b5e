package org.perdura.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * How long live customers of a queue have usually waited until somebody took their conversation: a moving average in
 * which the newest count most. It begins anew after a week in which nobody was connected.
 */
@Entity
@Table(name = "queue_wait")
public class QueueWait {

    private static final int ENOUGH = 20;
    private static final double WEIGHT_OF_NEWEST = 2.0 / (ENOUGH + 1);
    private static final Duration IDLE = Duration.ofDays(7);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration WORTH_TELLING = Duration.ofMinutes(1);

    @Id
    private UUID queueId;

    private long connected;

    private long averageMillis;

    private Instant lastConnectedAt;

    @Column(nullable = false)
    private Instant countedUntil;

    protected QueueWait() {
        // For Jakarta Persistence.
    }

    QueueWait(UUID queueId, Instant now) {
        this.queueId = queueId;
        this.countedUntil = now.minus(IDLE);
    }

    /** Whether it is time to count those who were connected since. */
    boolean isDue(Instant now) {
        return !countedUntil.plus(KEPT).isAfter(now);
    }

    Instant countedUntil() {
        return countedUntil;
    }

    void counted(Instant until) {
        countedUntil = until;
    }

    /** Somebody waited that long and was taken then. A clock that was put back makes no wait less than nothing. */
    void connected(Duration measured, Instant at) {
        var wait = measured.isNegative() ? Duration.ZERO : measured;
        var first = connected == 0 || isForgotten(at);
        connected = first ? 1 : connected + 1;
        averageMillis = first ? wait.toMillis() : next(wait.toMillis());
        lastConnectedAt = at;
    }

    private long next(long millis) {
        return Math.round(averageMillis + WEIGHT_OF_NEWEST * (millis - averageMillis));
    }

    private boolean isForgotten(Instant now) {
        return lastConnectedAt == null || lastConnectedAt.plus(IDLE).isBefore(now);
    }

    /** What to tell those who wait now; empty while too few have waited, or hardly anybody waits at all. */
    Optional<Duration> usual(Instant now) {
        return Optional.of(Duration.ofMillis(averageMillis))
            .filter(wait -> connected >= ENOUGH && !isForgotten(now) && wait.compareTo(WORTH_TELLING) > 0);
    }
}
