package org.perdura.support;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A real PostgreSQL, started for the tests from an artifact of the build and thrown away behind them. It can be killed
 * and paused, and keeps its port and its data when it starts again.
 */
public final class PostgresDatabase implements AutoCloseable {

    private static final String USER = "postgres";
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final long STOP_SECONDS = 60;

    private final int port = ServerDirectory.freePort();
    private final Path data;
    private EmbeddedPostgres postgres;

    private PostgresDatabase(Path data) {
        this.data = data;
    }

    public static PostgresDatabase start() {
        return in(Path.of("target/it", "postgresql-" + ServerDirectory.freePort()).toAbsolutePath()).again();
    }

    /** With its data in that directory, which is deleted in the end, and not started yet. */
    public static PostgresDatabase in(Path data) {
        return new PostgresDatabase(data);
    }

    /** Starts it, for the first time or once more. */
    public PostgresDatabase again() {
        try {
            postgres = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPGStartupWait(START_LIMIT)
                // As an installation has them; for tests alone they would be off.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public Database database() {
        return databaseAt(port);
    }

    /** The same database, reached by another port. */
    public Database databaseAt(int port) {
        return Database.postgresql("jdbc:postgresql://localhost:" + port + "/postgres", USER, USER);
    }

    /** A connection past Perdura. */
    public Connection connect() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    /** Ends every connection of Perdura's, as an administrator can. */
    public void terminateConnections() {
        count("""
            select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'perdura'
            """);
    }

    /** The one number that a query answers, asked past Perdura. */
    public long count(String sql) {
        try (var connection = connect(); var answer = connection.createStatement().executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does something past Perdura. */
    public void run(String sql) {
        try (var connection = connect(); var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code pg_ctl stop -m immediate}: without a farewell and without a checkpoint. */
    public void stopImmediately() {
        end("QUIT");
    }

    /** {@code kill -9} of the postmaster; the others notice and end. */
    public void kill() {
        end("KILL");
    }

    private void end(String signal) {
        var postmaster = process();
        var workers = postmaster.children().toList();
        Signals.send(signal, postmaster.pid());
        awaitEnd(postmaster);
        workers.forEach(PostgresDatabase::awaitEnd);
        stop();
    }

    private void stop() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitEnd(ProcessHandle process) {
        process.onExit().orTimeout(STOP_SECONDS, SECONDS).join();
    }

    /** The postmaster; those who work are below it. */
    public ProcessHandle process() {
        try {
            var pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
        ServerDirectory.delete(data);
    }
}
