package org.perdura.routing;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import java.time.Instant;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.perdura.agent.AgentPresence;
import org.perdura.conversation.Conversations;
import org.perdura.platform.Trouble;
import org.perdura.platform.Turn;

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
    Conversations conversations;

    @Inject
    Offers offers;

    @Inject
    Router router;

    private final Turn sweeping = new Turn();
    private boolean troubled = true;
    private boolean settling;
    private Instant leasesCountFrom;

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

    /**
     * After a start, and after every trouble, what nobody announced is looked for: at once, and again when every agent who
     * is there has had the time to renew the lease. Until then a lease that is over means nothing.
     */
    private void catchUp() {
        if (troubled) {
            conversations.awaitAnew();
            router.distributeEverything();
            troubled = false;
            settling = true;
            leasesCountFrom = Instant.now().plus(AgentPresence.LEASE);
        } else if (settling && doLeasesCount()) {
            router.distributeEverything();
            settling = false;
        } else if (router.hasMissedSomething()) {
            router.distributeEverything();
        }
    }

    private void actOnDue() {
        var more = true;

        try {
            while (more) {
                more = sweep.actOnDue();
            }
        } catch (RuntimeException failed) {
            if (Trouble.isOfDatabase(failed)) {
                throw failed;
            }

            sweep.findDueIds().forEach(this::actOn);
        }
    }

    /** One by one: time goes on for all the others when something is wrong with one of them. */
    private void actOn(UUID conversationId) {
        try {
            sweep.actOn(conversationId);
        } catch (RuntimeException failed) {
            if (Trouble.isOfDatabase(failed)) {
                throw failed;
            }

            logger.log(Level.WARNING, "Conversation {0} is due and cannot be acted upon: {1}",
                new Object[] {conversationId, failed.getClass().getName()});
        }
    }

    private void attendToTheGone() {
        sweep.findAbandoned().forEach(conversations::giveUpCustomer);
        sweep.findOffersToTheGone(doLeasesCount()).forEach(offers::withdraw);

        if (doLeasesCount()) {
            sweep.findStranded().forEach(sweep::release);
        }
    }

    private boolean doLeasesCount() {
        return Instant.now().isAfter(leasesCountFrom);
    }

    private void say(RuntimeException failed) {
        if (!troubled) {
            logger.log(Level.WARNING, "The sweep failed and goes on in a second: {0}", failed.getClass().getName());
        }

        troubled = true;
    }
}
