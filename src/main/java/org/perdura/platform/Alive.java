package org.perdura.platform;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * A restart would help nobody. It asks no database, whose absence a restart does not cure; only an embedded one that
 * has locked itself out, or has not answered for half a minute, is cured by nothing else.
 */
@Liveness
@ApplicationScoped
public class Alive implements HealthCheck {

    @Inject
    @Readiness
    Ready ready;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("perdura").status(!ready.isLockedOut()).build();
    }
}
