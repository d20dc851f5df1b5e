package org.perdura.identity;

import java.util.function.Supplier;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.perdura.platform.Places;
import org.perdura.platform.Problem;
import org.perdura.platform.ProblemException;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Keeps connections to the database for those who are in: when thousands come at once, as after a restart, issuing and
 * redeeming their tickets takes half of them at most, and they are let in one after the other.
 */
@ApplicationScoped
public class Doors {

    private static final int SHARE = 2;
    private static final int MOST_SECONDS_TO_WAIT = 4;

    @Inject
    @ConfigProperty(name = "perdura.db.connections")
    int connections;

    private Places places;

    @PostConstruct
    void open() {
        places = new Places(connections / SHARE, MOST_SECONDS_TO_WAIT);
    }

    /**
     * Decides about somebody at the door.
     *
     * @param decision asks the database, and waits for nobody else
     * @throws ProblemException unavailable, when too many came before them
     */
    public <T> T pass(Supplier<T> decision) {
        if (!places.take()) {
            throw new ProblemException(Problem.UNAVAILABLE, "too many at the doors");
        }

        try {
            return decision.get();
        } finally {
            places.leave();
        }
    }
}
