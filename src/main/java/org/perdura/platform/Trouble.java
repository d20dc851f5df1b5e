package org.perdura.platform;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;

/** Tells what kind of trouble an exception is, whatever wraps it. */
public final class Trouble {

    /** Serialization failure, as H2 calls a deadlock, too; and PostgreSQL's deadlock detected. */
    private static final Set<String> CROSSINGS = Set.of("40001", "40P01");

    /**
     * No room, a broken disk, and a copy that only reads: insufficient resources, system error, read-only transaction;
     * and the input and output errors of H2.
     */
    private static final List<String> STANDSTILLS = List.of("53", "58", "25006", "90028", "90031");

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

    /** Whether nobody is served: the database cannot be reached, or writes nothing for anybody. */
    public static boolean isOfEverybody(Throwable thrown) {
        return isOfConnection(thrown)
            || sqlStatesOf(thrown).anyMatch(state -> STANDSTILLS.stream().anyMatch(state::startsWith));
    }

    /** Whether two have crossed each other's way and this one was chosen to give in: now it may have its turn. */
    public static boolean isOfCrossing(Throwable thrown) {
        return sqlStatesOf(thrown).anyMatch(CROSSINGS::contains);
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
