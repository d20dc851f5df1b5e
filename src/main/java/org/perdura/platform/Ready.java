package org.perdura.platform;

import java.nio.channels.OverlappingFileLockException;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * This node may be given work: its database answers and has the schema of this version. However many ask, the database is
 * asked once a second, and by one of them: the others get the last answer, since a database in trouble needs no crowd.
 */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {

    private static final int SECONDS_TO_ANSWER = 2;
    private static final long FRESH = TimeUnit.SECONDS.toNanos(1);

    @Resource(lookup = "jdbc/perdura")
    DataSource dataSource;

    @Inject
    Migrations migrations;

    private final Turn looking = new Turn();
    private volatile boolean answering = true; // It has just been migrated.
    private volatile boolean lockedOut;
    private volatile long lookedAt = System.nanoTime() - FRESH;

    @Override
    public HealthCheckResponse call() {
        if (System.nanoTime() - lookedAt >= FRESH) {
            looking.take(this::look);
        }

        return HealthCheckResponse.named("database").status(migrations.areDone() && answering).build();
    }

    private void look() {
        answering = answers();
        lookedAt = System.nanoTime();
    }

    private boolean answers() {
        try (var connection = dataSource.getConnection()) {
            return connection.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException silent) {
            lockedOut = Trouble.causesOf(silent).anyMatch(OverlappingFileLockException.class::isInstance);
            return false;
        }
    }

    /** H2 gives up a file that it could not write, but not the lock on it: this process will never open it again. */
    boolean isLockedOut() {
        return lockedOut;
    }
}
