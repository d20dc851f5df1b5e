package org.perdura.bench;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Customers and agents who talk in all conversations in turn, both sides alike. A message is delivered when the other
 * side has it; each is watched: whether it comes, comes once, and comes in its place.
 */
final class Talk {

    private static final int MOST = 3_000_000;
    private static final String TEXT = "x".repeat(200);
    private static final int HEX = 16;
    private static final int ID_DIGITS = 12;
    private static final long PATIENCE = SECONDS.toNanos(30);

    private final List<Pair> pairs;
    private final UUID run = UUID.randomUUID();
    private final AtomicInteger posted = new AtomicInteger();
    private final AtomicInteger delivered = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger doubled = new AtomicInteger();
    private final AtomicInteger disordered = new AtomicInteger();
    private final AtomicIntegerArray arrivals = new AtomicIntegerArray(MOST);
    private final AtomicLong lastArrival = new AtomicLong();
    private final long[] due = new long[MOST];
    private final long[] arrived = new long[MOST];
    private volatile boolean pressing;

    Talk(List<Pair> pairs) {
        this.pairs = pairs;
        pairs.forEach(pair -> pair.listen(this));
    }

    /** What a stretch of talk came to. */
    record Result(int delivered, double perSecond, Latencies latencies) {
    }

    /** How the whole talk went; none of these may ever be anything but zero. */
    record Faults(int lost, int doubled, int disordered, int refused) {
    }

    /** Always so many on their way, the next when one has been delivered and accepted. */
    Result saturate(int outstanding, int seconds) {
        pressing = true;
        var first = posted.get();
        var before = delivered.get();
        var start = System.nanoTime();
        for (int i = 0; i < outstanding; i++) {
            next(System.nanoTime());
        }

        sleepUntil(start + SECONDS.toNanos(seconds));
        var result = result(first, before, System.nanoTime() - start);
        pressing = false;
        settle();
        return result;
    }

    /** At a steady rate, whether or not the server keeps up: each counts from the moment at which it was due. */
    Result steady(int perSecond, int seconds) {
        var first = posted.get();
        var before = delivered.get();
        var start = System.nanoTime();
        for (long i = 0; i < (long) perSecond * seconds; i++) {
            var moment = start + i * SECONDS.toNanos(1) / perSecond;
            sleepUntil(moment);
            next(moment);
        }

        settle();
        return result(first, before, SECONDS.toNanos(seconds));
    }

    private Result result(int first, int before, long nanos) {
        var count = delivered.get() - before;
        var latencies = new Latencies();
        for (int k = first; k < posted.get(); k++) {
            if (arrived[k] > 0) {
                latencies.add(arrived[k] - due[k]);
            }
        }
        return new Result(count, count * 1e9 / nanos, latencies);
    }

    private static void sleepUntil(long moment) {
        for (var left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Waits until everything on its way has arrived, or nothing has for a long time. */
    private void settle() {
        lastArrival.set(System.nanoTime());
        while (ended.get() < posted.get() && System.nanoTime() - lastArrival.get() < PATIENCE) {
            LockSupport.parkNanos(SECONDS.toNanos(1) / 100);
        }
    }

    Faults faults() {
        return new Faults(posted.get() - delivered.get(), doubled.get(), disordered.get(), refused.get());
    }

    private void next(long moment) {
        var number = posted.getAndIncrement();
        due[number] = moment;
        var pair = pairs.get(number % pairs.size());
        var id = new UUID(run.getMostSignificantBits(), number | run.getLeastSignificantBits() & 0xFFFF000000000000L);
        pair.post(number / pairs.size() % 2 == 0, id, TEXT);
    }

    void delivered(Frame message) {
        var number = number(message);
        arrived[number] = System.nanoTime();
        delivered.incrementAndGet();
        arrival(number);
    }

    void accepted(Frame accepted) {
        arrival(number(accepted));
    }

    /** Each ends with its second arrival: at the other side, and back as accepted. */
    private void arrival(int number) {
        var count = arrivals.incrementAndGet(number);
        lastArrival.set(System.nanoTime());

        if (count == 2) {
            ended.incrementAndGet();
            if (pressing) {
                next(System.nanoTime());
            }
        } else if (count > 2) {
            doubled.incrementAndGet();
        }
    }

    void refused(Frame error) {
        if (refused.getAndIncrement() == 0) {
            System.err.println("Refused: " + error);
        }
    }

    void disordered() {
        disordered.incrementAndGet();
    }

    private static int number(Frame frame) {
        var id = frame.text("id");
        return (int) Long.parseLong(id, id.length() - ID_DIGITS, id.length(), HEX);
    }
}
