package org.perdura.platform;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * So many are served at once; whoever comes while all places are taken waits in line for some seconds. The line is
 * short: who waits holds a thread, and who would wait in vain had better come again.
 */
public final class Places {

    static final int IN_LINE_FOR_EACH = 16;

    private final Semaphore free;
    private final int mostInLine;
    private final int mostSecondsToWait;

    /** @param count may be too little for one; there is one all the same */
    public Places(int count, int mostSecondsToWait) {
        this.free = new Semaphore(Math.max(1, count), true);
        this.mostInLine = IN_LINE_FOR_EACH * free.availablePermits();
        this.mostSecondsToWait = mostSecondsToWait;
    }

    /** @return whether there is one now; it has to be {@linkplain #leave() left} again */
    public boolean take() {
        try {
            return inLine() < mostInLine && free.tryAcquire(mostSecondsToWait, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public void leave() {
        free.release();
    }

    int inLine() {
        return free.getQueueLength();
    }
}
