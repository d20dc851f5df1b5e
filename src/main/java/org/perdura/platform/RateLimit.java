package org.perdura.platform;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * So many of something a minute for each address, evenly refilled. It remembers a bounded number of addresses, those
 * that were heard of last, so that many addresses cannot fill the memory either.
 */
public class RateLimit {

    private static final int REMEMBERED = 20_000;
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final long cost;
    private final LongSupplier nanoTime;
    private final Map<String, Long> emptySince = new LinkedHashMap<>(16, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    public RateLimit(int perMinute) {
        this(perMinute, System::nanoTime);
    }

    RateLimit(int perMinute, LongSupplier nanoTime) {
        this.cost = MINUTE / perMinute;
        this.nanoTime = nanoTime;
    }

    /** @throws ProblemException when this address has used up its share */
    public synchronized void take(String address) {
        var now = nanoTime.getAsLong();
        // The instant at which the share was, or would have been, empty; each taking moves it on by what it costs.
        var since = Math.max(emptySince.getOrDefault(address, now - MINUTE), now - MINUTE) + cost;
        if (since > now) {
            throw new ProblemException(Problem.rateLimited(Duration.ofNanos(since - now)), "address");
        }

        emptySince.put(address, since);
    }
}
