package org.perdura.socket;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How much one connection may say: so many frames a second, some more at once. Who goes on for long after being told to
 * wait is cut off.
 */
final class Flow {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);
    private static final int MALFORMED_ALLOWED = 10;
    private static final long MALFORMED_WITHIN = TimeUnit.SECONDS.toNanos(60);

    private final LongSupplier nanoTime;
    private final long cost;
    private final long burst;
    private long emptyAt;
    private long limitedSince;
    private long lastLimited;
    private final long[] malformed = new long[MALFORMED_ALLOWED];
    private int malformedCount;

    Flow(int perSecond, int burst) {
        this(perSecond, burst, System::nanoTime);
    }

    Flow(int perSecond, int burst, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.cost = SECOND / perSecond;
        this.burst = burst * cost;
        this.emptyAt = nanoTime.getAsLong() - this.burst;
    }

    /** @return zero when the frame may pass, otherwise the seconds to wait */
    long admit() {
        var now = nanoTime.getAsLong();
        emptyAt = Math.max(emptyAt, now - burst) + cost;

        if (emptyAt <= now) {
            return 0;
        }

        emptyAt -= cost;
        limited(now);
        return 1;
    }

    private void limited(long now) {
        if (limitedSince == 0 || now - lastLimited > 2 * SECOND) {
            limitedSince = now;
        }

        lastLimited = now;
    }

    /** Whether the limits have been ignored for too long. */
    boolean isIgnored() {
        return limitedSince != 0 && lastLimited - limitedSince > PATIENCE;
    }

    /** One more frame that was none. @return whether that was one too many within a minute */
    boolean malformed() {
        var now = nanoTime.getAsLong();
        var tenAgo = malformedCount++ % MALFORMED_ALLOWED;
        malformed[tenAgo] = now;
        var oldest = malformed[malformedCount % MALFORMED_ALLOWED];
        return malformedCount >= MALFORMED_ALLOWED && now - oldest < MALFORMED_WITHIN;
    }
}
