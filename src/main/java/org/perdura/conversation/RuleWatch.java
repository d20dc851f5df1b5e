package org.perdura.conversation;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.perdura.platform.OnceMore;
import org.perdura.platform.Trouble;
import org.perdura.workstream.TimeoutRulesChanged;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Has time look at whatever other timeout rules may concern, in lots, apart from who saved them. What is missed here
 * follows its rules from its next word or deadline on: they are read anew each time.
 */
@ApplicationScoped
public class RuleWatch {

    private static final Logger logger = Logger.getLogger(RuleWatch.class.getName());

    private static final UUID FIRST = new UUID(0, 0);

    @Inject
    TimeoutRules rules;

    @Resource
    ManagedExecutorService executor;

    void rulesChanged(@Observes(during = AFTER_SUCCESS) TimeoutRulesChanged event) {
        executor.execute(() -> attempt(() -> lookAnew(event.workstreamId())));
    }

    private void lookAnew(UUID workstreamId) {
        for (var some = rules.findConcerned(workstreamId, FIRST); !some.isEmpty();
                some = rules.findConcerned(workstreamId, some.get(some.size() - 1))) {
            lookAnew(some);
        }
    }

    private void lookAnew(List<UUID> some) {
        attempt(() -> rules.lookAnew(some));
    }

    private void attempt(Runnable work) {
        try {
            OnceMore.afterCrossing(work);
        } catch (RuntimeException failed) {
            logger.log(Level.WARNING, "Not every conversation follows its other timeout rules at once: {0}",
                Trouble.rootOf(failed));
        }
    }
}
