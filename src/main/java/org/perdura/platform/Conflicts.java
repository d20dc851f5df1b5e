package org.perdura.platform;

import jakarta.persistence.OptimisticLockException;

/** Tells a stale update – somebody else saved in between – from a real error, whatever wraps it. */
public final class Conflicts {

    private Conflicts() {
    }

    public static boolean isStale(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return true;
            }
        }

        return false;
    }
}
