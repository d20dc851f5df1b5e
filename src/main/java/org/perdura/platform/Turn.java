package org.perdura.platform;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets something be done by one at a time; whoever comes meanwhile goes away again, since it will be done next time.
 */
public final class Turn {

    private final AtomicBoolean taken = new AtomicBoolean();

    public void take(Runnable work) {
        if (taken.compareAndSet(false, true)) {
            try {
                work.run();
            } finally {
                taken.set(false);
            }
        }
    }
}
