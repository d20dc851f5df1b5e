package org.perdura.platform;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/**
 * The clock of everything that the domain times. It ticks in milliseconds, as the wire and every database keep them.
 * Leases, heartbeats, tickets and tokens do not use it: they are about real connections and take real time.
 */
@ApplicationScoped
public class ClockProducer {

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }
}
