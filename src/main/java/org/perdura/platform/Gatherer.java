package org.perdura.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Works on things in lots: it takes what is there – one when it is quiet, hundreds under load, never waiting for more –
 * and while it works the next lot gathers. One lot at a time, in the order of arrival.
 */
public final class Gatherer<T> {

    private final Queue<T> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean working = new AtomicBoolean();
    private final Executor executor;
    private final int lotSize;
    private final Consumer<List<T>> work;

    /** @param work must not throw; it would have nobody to tell */
    public Gatherer(Executor executor, int lotSize, Consumer<List<T>> work) {
        this.executor = executor;
        this.lotSize = lotSize;
        this.work = work;
    }

    public void add(T item) {
        waiting.add(item);
        wake();
    }

    private void wake() {
        if (working.compareAndSet(false, true)) {
            executor.execute(this::workOff);
        }
    }

    private void workOff() {
        try {
            for (var lot = take(); !lot.isEmpty(); lot = take()) {
                work.accept(lot);
            }
        } finally {
            working.set(false);
            wakeForLatecomers();
        }
    }

    /** Something may have come between the last look and the moment at which we said that we are done. */
    private void wakeForLatecomers() {
        if (!waiting.isEmpty()) {
            wake();
        }
    }

    private List<T> take() {
        var lot = new ArrayList<T>();
        for (T item; lot.size() < lotSize && (item = waiting.poll()) != null;) {
            lot.add(item);
        }
        return lot;
    }
}
