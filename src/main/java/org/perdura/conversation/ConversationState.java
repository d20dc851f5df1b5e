package org.perdura.conversation;

import java.util.Set;

/** Where a conversation stands. What may follow what is in {@link BindingTable}. */
public enum ConversationState {

    /** In a queue, nobody's. */
    OPEN("open"),

    /** One agent has been asked and has not answered yet. */
    OFFERED("offered"),

    /** With an agent. */
    ACTIVE("active"),

    /** Parked: it waits for the customer and costs its agent nothing. Persistent only. */
    WAITING("waiting"),

    /** Ended; the agent finishes the paperwork. */
    WRAP_UP("wrap-up"),

    /** Over for good. */
    CLOSED("closed");

    /** The states in which a customer's word still goes into this conversation. */
    public static final Set<ConversationState> RUNNING = Set.of(OPEN, OFFERED, ACTIVE, WAITING);

    private final String wireName;

    ConversationState(String wireName) {
        this.wireName = wireName;
    }

    public boolean isRunning() {
        return RUNNING.contains(this);
    }

    /** The name in the protocol. */
    public String wireName() {
        return wireName;
    }
}
