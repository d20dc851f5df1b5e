package org.perdura.platform;

import java.nio.channels.OverlappingFileLockException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** This node may be given work: its database answers and has the schema of this version. */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {

    private static final int SECONDS_TO_ANSWER = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern EMBEDDED = Pattern.compile("jdbc:h2:(?!tcp:|ssl:).*");

    @Resource(lookup = "jdbc/perdura")
    DataSource dataSource;

    @Inject
    @ConfigProperty(name = "perdura.db.url")
    String url;

    @Inject
    Migrations migrations;

    @Inject
    Event<WritesAsked> writesAsked;

    private final Pulse database = new Pulse(this::answers, System::nanoTime);
    private volatile boolean lockedOut;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(migrations.areDone() && database.beats()).build();
    }

    private boolean answers() {
        try (var connection = dataSource.getConnection()) {
            return connection.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException silent) {
            lockedOut = Trouble.causesOf(silent).anyMatch(OverlappingFileLockException.class::isInstance);
            return false;
        }
    }

    /**
     * H2 gives up a file that it could not write, but not the lock on it: this process will never open it again. Or it
     * keeps everybody waiting, or only those who were writing then.
     */
    boolean isLockedOut() {
        return lockedOut || isEmbedded() && (isSilent() || longestWrite().compareTo(PATIENCE) > 0);
    }

    private boolean isSilent() {
        return !database.beats() && database.silence().compareTo(PATIENCE) > 0;
    }

    private Duration longestWrite() {
        var question = new WritesAsked();
        writesAsked.fire(question);
        return question.longest();
    }

    /** It lives in this process: nothing else can bring it back. */
    private boolean isEmbedded() {
        return EMBEDDED.matcher(url).matches();
    }
}
