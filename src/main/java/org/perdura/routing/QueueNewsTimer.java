package org.perdura.routing;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.perdura.platform.Turn;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/** Looks every two seconds whether somebody in a live chat has another place in the queue. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(NOT_SUPPORTED)
public class QueueNewsTimer {

    private static final Logger logger = Logger.getLogger(QueueNewsTimer.class.getName());

    @Inject
    QueueNews news;

    private final Turn telling = new Turn();
    private boolean troubled;
    private boolean failing;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void everyOtherSecond() {
        telling.take(this::tell);
    }

    private void tell() {
        try {
            failing = false;
            news.lineups().forEach(this::tell);
            troubled = failing;
        } catch (RuntimeException failed) {
            say(failed);
        }
    }

    /** Trouble in one queue is none of the others'. */
    private void tell(UUID queueId, Lineup lineup) {
        try {
            news.tell(queueId, lineup);
        } catch (RuntimeException failed) {
            failing = true;
            say(failed);
        }
    }

    private void say(RuntimeException failed) {
        if (!troubled) {
            logger.log(Level.WARNING, "Who waits is not told and will be in two seconds: {0}",
                failed.getClass().getName());
        }

        troubled = true;
    }
}
