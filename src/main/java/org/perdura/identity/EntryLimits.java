package org.perdura.identity;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.perdura.platform.RateLimit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How often one address may ask to be let in, by asking for a ticket or by showing one. Counted on each node. */
@ApplicationScoped
public class EntryLimits {

    @Inject
    @ConfigProperty(name = "perdura.limit.sessions")
    int sessionsPerMinute;

    @Inject
    @ConfigProperty(name = "perdura.limit.handshakes")
    int handshakesPerMinute;

    private RateLimit sessions;
    private RateLimit handshakes;

    @PostConstruct
    void prepare() {
        sessions = new RateLimit(sessionsPerMinute);
        handshakes = new RateLimit(handshakesPerMinute);
    }

    /** @throws org.perdura.platform.ProblemException when there were too many */
    public void session(String address) {
        sessions.take(address);
    }

    /** @throws org.perdura.platform.ProblemException when there were too many */
    public void handshake(String address) {
        handshakes.take(address);
    }
}
