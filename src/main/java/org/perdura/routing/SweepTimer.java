package org.perdura.routing;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import java.time.Duration;
import java.time.Instant;
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

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    @Inject
    Sweep sweep;

    @Inject
    Conversations conversations;

    @Inject
    Offers offers;

    @Inject
    Consults consults;

    @Inject
    OverflowWatch overflowWatch;

    @Inject
    Router router;

    @Inject
    DayTurns dayTurns;

    private final Turn sweeping = new Turn();
    private final OneByOne oneByOne = new OneByOne();
    private boolean troubled = true;
    private boolean settling;
    private Instant leasesCountFrom = Instant.MAX;
    private Instant nextLook = Instant.MIN;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void everySecond() {
        sweeping.take(this::sweep);
    }

    private void sweep() {
        oneByOne.begin();

        try {
            oneByOne.attempt("catch up", this::catchUp);
            oneByOne.attempt("what is due", this::actOnDue);
            oneByOne.attempt("overflow", overflowWatch::sweep);
            oneByOne.attempt("what was left alone", this::lookAfterOthers);
            attendToTheGone();
        } catch (RuntimeException failed) {
            say(failed);
        }
    }

    /**
     * After a start, and after every trouble, what nobody announced is looked for: at once, and again when every agent
     * who is there has had the time to renew the lease. Until then a lease that is over means nothing.
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

    /** Seldom, as it is for what a node has left behind that has died, and for the end of days. */
    private void lookAfterOthers() {
        if (Instant.now().isAfter(nextLook)) {
            nextLook = Instant.now().plus(BETWEEN_LOOKS);
            router.distributeWhatWasLeftAlone();
            dayTurns.look();
        }
    }

    private void actOnDue() {
        var more = true;

        try {
            while (more) {
                more = sweep.actOnDue();
            }
        } catch (RuntimeException failed) {
            if (Trouble.isOfEverybody(failed)) {
                throw failed;
            }

            oneByOne.each(sweep.findDueIds(), sweep::actOn);
        }

        oneByOne.each(sweep.findExpired(), sweep::actOn);
    }

    /** Nobody is given up who has not had the time to come back. */
    private void attendToTheGone() {
        if (troubled) {
            return;
        }

        oneByOne.attempt("customers who have gone", () ->
            oneByOne.each(sweep.findAbandoned(), conversations::giveUpCustomer));
        oneByOne.attempt("offers to those who have gone", () ->
            oneByOne.each(sweep.findOffersToTheGone(doLeasesCount()), offers::withdraw));
        oneByOne.attempt("advice", () ->
            oneByOne.each(consults.findPresent(), present -> consults.attendTo(present, doLeasesCount())));

        if (doLeasesCount()) {
            oneByOne.attempt("what is stranded", () -> oneByOne.each(sweep.findStranded(), sweep::release));
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
