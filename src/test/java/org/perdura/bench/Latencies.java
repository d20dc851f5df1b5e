package org.perdura.bench;

import java.util.Arrays;
import java.util.Locale;

/** How long things took: exact percentiles of all of them. */
final class Latencies {

    private static final double MILLI = 1e6;

    private long[] nanos = new long[1024];
    private int count;
    private boolean sorted;

    void add(long taken) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = taken;
        sorted = false;
    }

    /** In milliseconds. */
    double percentile(double percent) {
        if (!sorted) {
            Arrays.sort(nanos, 0, count);
            sorted = true;
        }
        return count == 0 ? Double.NaN : nanos[Math.min(count - 1, (int) Math.ceil(count * percent / 100) - 1)] / MILLI;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms", percentile(50), percentile(99),
            percentile(99.9));
    }
}
