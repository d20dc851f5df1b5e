package org.perdura.routing;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.perdura.conversation.ConversationState;
import org.perdura.conversation.StateChanged;
import org.perdura.hours.OperatingHoursChanged;
import org.perdura.platform.Gatherer;
import org.perdura.platform.Trouble;
import org.perdura.queue.QueueChanged;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Has looked at what may overflow: at once when it enters a queue that may have no place for it, and when its time has
 * come. Whatever is missed here the sweep finds a second later.
 */
@ApplicationScoped
public class OverflowWatch {

    private static final Logger logger = Logger.getLogger(OverflowWatch.class.getName());

    private static final int LOT_SIZE = 100;
    private static final UUID FIRST = new UUID(0, 0);

    @Inject
    Overflows overflows;

    @Resource
    ManagedExecutorService executor;

    private Gatherer<UUID> entering;

    @PostConstruct
    void start() {
        entering = new Gatherer<>(executor, LOT_SIZE, lot -> attempt(() -> lot.forEach(this::look)));
    }

    void stateChanged(@Observes(during = AFTER_SUCCESS) StateChanged event) {
        var change = event.change();

        if (change.to() == ConversationState.OPEN && change.conversation().getStay().isDue(change.at())) {
            entering.add(change.conversation().getId());
        }
    }

    /** It may overflow otherwise, or keep other hours. */
    void queueChanged(@Observes(during = AFTER_SUCCESS) QueueChanged event) {
        executor.execute(() -> attempt(() -> lookAnew(event.queueId())));
    }

    void hoursChanged(@Observes(during = AFTER_SUCCESS) OperatingHoursChanged event) {
        executor.execute(() -> attempt(() -> overflows.queuesThatKeep(event.hoursId()).forEach(this::lookAnew)));
    }

    private void lookAnew(UUID queueId) {
        for (var some = overflows.findWaiting(queueId, FIRST); !some.isEmpty();
                some = overflows.findWaiting(queueId, some.get(some.size() - 1))) {
            overflows.lookAnew(some);
        }
    }

    /** What time has brought up. */
    void sweep() {
        overflows.findDue().forEach(this::look);
    }

    /** One by one: the others go on when something is wrong with one of them. */
    private void look(UUID conversationId) {
        try {
            overflows.look(conversationId);
        } catch (RuntimeException failed) {
            if (Trouble.isOfDatabase(failed)) {
                throw failed;
            }

            logger.log(Level.WARNING, "Conversation {0} may overflow and cannot be looked at: {1}",
                new Object[] {conversationId, failed.getClass().getName()});
        }
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            logger.log(Level.FINE, "Overflow is left to the sweep: {0}", failed.getClass().getName());
        }
    }
}
