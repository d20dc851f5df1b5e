package org.perdura.platform;

import java.util.function.Supplier;

/**
 * A second attempt for whoever had to give in to somebody else: nothing of the first is stored, the other one is
 * through, and what became of it decides.
 */
public final class OnceMore {

    private OnceMore() {
    }

    /** Does it, and once more after a crossing. It must begin and end its transactions itself. */
    public static <T> T afterCrossing(Supplier<T> act) {
        try {
            return act.get();
        } catch (RuntimeException failed) {
            if (!Trouble.isOfCrossing(failed)) {
                throw failed;
            }

            return act.get();
        }
    }

    /** The same for what has no result. */
    public static void afterCrossing(Runnable act) {
        afterCrossing(() -> {
            act.run();
            return null;
        });
    }
}
