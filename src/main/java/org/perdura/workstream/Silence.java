package org.perdura.workstream;

import static org.perdura.workstream.TimeoutAction.CLOSE;
import static org.perdura.workstream.TimeoutAction.PARK;
import static org.perdura.workstream.TimeoutAction.RELEASE;
import static org.perdura.workstream.TimeoutAction.TELL_AGENT;
import static org.perdura.workstream.TimeoutAction.TELL_CUSTOMER;

import java.util.List;
import java.util.Locale;

/**
 * Who owes the next word and does not say it. A customer to whom an answer is owed is never sent away for it, and where
 * it is the customer's turn there is nothing to do for another agent.
 */
public enum Silence {

    CUSTOMER(TELL_CUSTOMER, TELL_AGENT, PARK, CLOSE),
    AGENT(TELL_CUSTOMER, TELL_AGENT, RELEASE);

    private final List<TimeoutAction> actions;

    Silence(TimeoutAction... actions) {
        this.actions = List.of(actions);
    }

    /** Whether a rule on this silence may do that. */
    public boolean allows(TimeoutAction action) {
        return actions.contains(action);
    }

    /** The name in the protocol. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
