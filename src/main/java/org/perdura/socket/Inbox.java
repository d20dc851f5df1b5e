package org.perdura.socket;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lets the frames of one connection take effect in the order in which they came. Messages follow each other without
 * waiting, since they are stored in lots; everything else waits until the messages before it are stored.
 */
final class Inbox<F extends ClientFrame> {

    private static final Logger logger = Logger.getLogger(Inbox.class.getName());

    private static final int MOST_WAITING = 256;

    private final Executor executor;
    private final Function<F, CompletionStage<?>> act;
    private final Runnable tooMuch;
    private final Runnable giveUp;
    private final Deque<F> waiting = new ArrayDeque<>();
    private int underWay;
    private boolean working;
    private boolean overrun;

    /**
     * @param act does what a frame says; for a message it only begins, and the stage ends when the answer is out
     * @param giveUp what to do when a frame cannot even begin, and nobody would hear of it
     */
    Inbox(Executor executor, Function<F, CompletionStage<?>> act, Runnable tooMuch, Runnable giveUp) {
        this.executor = executor;
        this.act = act;
        this.tooMuch = tooMuch;
        this.giveUp = giveUp;
    }

    void receive(F frame) {
        if (add(frame)) {
            workOff();
        } else {
            tooMuch.run();
        }
    }

    /** Once there were too many, nothing counts any more: what came after a hole would take effect out of its order. */
    private synchronized boolean add(F frame) {
        overrun |= waiting.size() == MOST_WAITING;

        if (overrun) {
            waiting.clear();
        } else {
            waiting.add(frame);
        }

        return !overrun;
    }

    private void workOff() {
        for (F frame = take(); frame != null; frame = take()) {
            begin(frame).whenComplete((done, failed) -> ended());
            worked();
        }
    }

    /** What fails as it begins has ended: whatever came after it does not wait for it. */
    private CompletionStage<?> begin(F frame) {
        try {
            return act.apply(frame);
        } catch (RuntimeException | Error failed) {
            logger.log(Level.WARNING, "A frame could not be acted on: {0}", failed.getClass().getName());
            giveUp.run();
            return CompletableFuture.failedFuture(failed);
        }
    }

    private synchronized F take() {
        var next = waiting.peek();

        if (working || next == null || !next.isPost() && underWay > 0) {
            return null;
        }

        working = true;
        underWay++;
        return waiting.poll();
    }

    private synchronized void worked() {
        working = false;
    }

    private void ended() {
        boolean more;

        synchronized (this) {
            underWay--;
            more = !waiting.isEmpty() && underWay == 0;
        }

        if (more) {
            // Not on this thread: it is the committer's, which has others to serve.
            executor.execute(this::workOff);
        }
    }
}
