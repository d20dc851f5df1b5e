package org.perdura.conversation;

import java.util.Locale;

/** Why a conversation is in its queue, or offered past it; the reason that an offer of it names. */
public enum EnteredAs {

    NEW, RETURNED,

    /** Given to a queue. */
    TRANSFERRED,

    /** Given to one agent by name; whoever else gets it after that agent's no has it from a release. */
    HANDED_OVER,

    RELEASED;

    /** Whether exactly this agent was meant. */
    boolean isPersonal() {
        return this == HANDED_OVER;
    }

    /** Whether a colleague, or a supervisor, wanted it to be somebody else's. */
    boolean isTransfer() {
        return this == TRANSFERRED || this == HANDED_OVER;
    }

    /** The name in the protocol. */
    public String wireName() {
        return this == HANDED_OVER ? TRANSFERRED.wireName() : name().toLowerCase(Locale.ROOT);
    }
}
