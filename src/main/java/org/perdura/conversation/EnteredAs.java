package org.perdura.conversation;

import java.util.Locale;

/** Why a conversation is in its queue; the reason that an offer of it names. */
public enum EnteredAs {

    NEW, RETURNED, TRANSFERRED, RELEASED;

    /** The name in the protocol. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
