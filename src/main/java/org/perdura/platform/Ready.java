package org.perdura.platform;

import java.sql.SQLException;

import javax.sql.DataSource;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** This node may be given work: its database answers and has the schema of this version. */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {

    private static final int SECONDS_TO_ANSWER = 2;

    @Resource(lookup = "jdbc/perdura")
    DataSource dataSource;

    @Inject
    Migrations migrations;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(migrations.areDone() && answers()).build();
    }

    private boolean answers() {
        try (var connection = dataSource.getConnection()) {
            return connection.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException silent) {
            return false;
        }
    }
}
