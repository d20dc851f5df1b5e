package org.perdura.conversation;

import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/**
 * One line in the log for each transition, so that a conversation can be followed by its id. Never a word of anybody.
 */
@ApplicationScoped
public class TransitionLog {

    private static final Logger logger = Logger.getLogger(TransitionLog.class.getName());

    void stateChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) StateChanged event) {
        var change = event.change();
        logger.log(Level.INFO, "conversation={0} from={1} to={2} reason=\"{3}\" by={4} agent={5}",
            new Object[] {change.conversation().getId(), name(change.from()), name(change.to()), change.reason(),
                change.by().kind().wireName(), change.agentAfter() == null ? "-" : change.agentAfter()});
    }

    private static String name(ConversationState state) {
        return state == null ? "-" : state.wireName();
    }
}
