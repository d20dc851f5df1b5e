package org.perdura.routing;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.perdura.agent.AgentPresence;
import org.perdura.platform.Turn;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/** Wakes the sweep every second, on every node. It may be missed: what is due stays due. */
@Singleton
@Startup
@ConcurrencyManagement(BEAN)
@TransactionAttribute(NOT_SUPPORTED)
public class SweepTimer {

    private static final Logger logger = Logger.getLogger(SweepTimer.class.getName());

    @Inject
    Sweep sweep;

    @Inject
    Offers offers;

    @Inject
    Router router;

    private final Turn sweeping = new Turn();
    private Instant started;
    private boolean troubled = true;

    @PostConstruct
    void start() {
        started = Instant.now();
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void everySecond() {
        sweeping.take(this::sweep);
    }

    private void sweep() {
        try {
            catchUp();
            actOnDue();
            attendToTheGone();
        } catch (RuntimeException failed) {
            say(failed);
        }
    }

    /** After a start, and after every trouble, what nobody announced is looked for. */
    private void catchUp() {
        if (troubled) {
            router.distributeEverything();
            troubled = false;
        }
    }

    private void actOnDue() {
        var more = true;

        while (more) {
            more = sweep.actOnDue();
        }
    }

    private void attendToTheGone() {
        sweep.findOffersToTheGone(hasHadTimeToReconnect()).forEach(offers::withdraw);

        if (hasHadTimeToReconnect()) {
            sweep.findStranded().forEach(sweep::release);
        }
    }

    /** After a restart every lease looks over; agents get the time of one to come back. */
    private boolean hasHadTimeToReconnect() {
        return Instant.now().isAfter(started.plus(AgentPresence.LEASE));
    }

    private void say(RuntimeException failed) {
        if (!troubled) {
            logger.log(Level.WARNING, "The sweep failed and goes on in a second: {0}", failed.getClass().getName());
        }

        troubled = true;
    }
}
