package org.perdura.platform;

import java.sql.SQLException;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;

/** Tells what kind of trouble an exception is, whatever wraps it. */
public final class Trouble {

    private Trouble() {
    }

    /** Whether the database is the one in trouble: then nothing was stored, and the same may be asked again. */
    public static boolean isOfDatabase(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException || cause instanceof PersistenceException
                    || cause instanceof RollbackException) {
                return true;
            }
        }

        return false;
    }

    /** What may stand in a log: the kind of the root. Messages of exceptions quote what people said. */
    public static String rootOf(Throwable thrown) {
        return thrown.getCause() == null ? thrown.getClass().getName() : rootOf(thrown.getCause());
    }
}
