package org.perdura.support;

/**
 * Tests with a server run side by side in two lanes, one class at a time in each: while one waits for a clock or a
 * start, the other works. Names of {@link org.junit.jupiter.api.parallel.ResourceLock}s.
 */
public final class Lanes {

    /** For whoever uses what all share: the servers of {@link OnPerdura} and the browser. */
    public static final String SHARED = "what all share";

    /** For whoever starts servers of their own, or does little but wait. */
    public static final String OWN = "servers of their own";

    private Lanes() {
    }
}
