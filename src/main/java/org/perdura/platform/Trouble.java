package org.perdura.platform;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;

/** Tells what kind of trouble an exception is, whatever wraps it. */
public final class Trouble {

    private Trouble() {
    }

    /** Whether the database is the one in trouble: then nothing was stored, and the same may be asked again. */
    public static boolean isOfDatabase(Throwable thrown) {
        return causesOf(thrown).anyMatch(cause -> cause instanceof SQLException
            || cause instanceof PersistenceException || cause instanceof RollbackException);
    }

    /** Whether the database cannot be reached, or went away: the same may work on another connection. */
    public static boolean isOfConnection(Throwable thrown) {
        return causesOf(thrown).anyMatch(cause -> cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException)
            || sqlStatesOf(thrown).anyMatch(state -> state.startsWith("08") || state.startsWith("57P0"));
    }

    /** What a database calls it, the outermost first. */
    public static Stream<String> sqlStatesOf(Throwable thrown) {
        return causesOf(thrown)
            .filter(SQLException.class::isInstance)
            .map(cause -> ((SQLException) cause).getSQLState())
            .filter(Objects::nonNull);
    }

    public static Stream<Throwable> causesOf(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
    }

    /** What may stand in a log: the kind of the root. Messages of exceptions quote what people said. */
    public static String rootOf(Throwable thrown) {
        return thrown.getCause() == null ? thrown.getClass().getName() : rootOf(thrown.getCause());
    }
}
