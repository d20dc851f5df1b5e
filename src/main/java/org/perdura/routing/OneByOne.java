package org.perdura.routing;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.perdura.platform.OnceMore;
import org.perdura.platform.Trouble;

/**
 * Has time act on one thing after the other: what is wrong with one of them is no reason to leave the others alone.
 * Only when the database serves nobody there is no point in going on. For one thread at a time.
 */
final class OneByOne {

    private static final Logger logger = Logger.getLogger(OneByOne.class.getName());

    private Set<Object> failedBefore = Set.of();
    private Set<Object> failing = new HashSet<>();

    /** Begins another round. What failed in the round before and fails again is not told again. */
    void begin() {
        failedBefore = failing;
        failing = new HashSet<>();
    }

    /** Each of them has its transaction; who crosses somebody else's way gets another turn. */
    <T> void each(Collection<T> all, Consumer<? super T> act) {
        all.forEach(one -> attempt(one, () -> act.accept(one)));
    }

    /** @param what stands in the log when it fails: ids and names of steps, never what people said */
    void attempt(Object what, Runnable act) {
        try {
            OnceMore.afterCrossing(act);
        } catch (RuntimeException failed) {
            if (Trouble.isOfEverybody(failed)) {
                throw failed;
            }

            tell(what, failed);
        }
    }

    private void tell(Object what, RuntimeException failed) {
        failing.add(what);

        if (!failedBefore.contains(what)) {
            logger.log(Level.WARNING, "The sweep failed and tries again every second, with {0}: {1}",
                new Object[] {what, Trouble.rootOf(failed)});
        }
    }
}
