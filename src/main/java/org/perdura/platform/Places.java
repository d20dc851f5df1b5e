package org.perdura.platform;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** So many are served at once; whoever comes while all places are taken waits in line for some seconds. */
public final class Places {

    private final Semaphore free;
    private final int mostSecondsToWait;

    /** @param count may be too little for one; there is one all the same */
    public Places(int count, int mostSecondsToWait) {
        this.free = new Semaphore(Math.max(1, count), true);
        this.mostSecondsToWait = mostSecondsToWait;
    }

    /** @return whether there is one now; it has to be {@linkplain #leave() left} again */
    public boolean take() {
        try {
            return free.tryAcquire(mostSecondsToWait, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public void leave() {
        free.release();
    }
}
