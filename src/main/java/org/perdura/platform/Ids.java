package org.perdura.platform;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Makes ids: time-ordered UUIDs, version 7 of RFC 9562. */
public final class Ids {

    private static final Pattern SHAPE = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final SecureRandom random = new SecureRandom();

    /** Milliseconds, and a counter for those of the same one: section 6.2, method 1. */
    private static final AtomicLong ticks = new AtomicLong();
    private static final int COUNTER_BITS = 12;
    private static final long COUNTER = (1 << COUNTER_BITS) - 1;

    private Ids() {
    }

    /**
     * The next id; later ones sort behind earlier ones, on this node always and among nodes as far as their clocks
     * agree.
     */
    public static UUID next() {
        var tick = ticks.updateAndGet(before -> Math.max(before + 1, System.currentTimeMillis() << COUNTER_BITS));
        var time = tick >> COUNTER_BITS << 16 | 0x7000L | tick & COUNTER;
        var rest = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(time, rest);
    }

    /** The id that this text is, if it is one. */
    public static Optional<UUID> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
