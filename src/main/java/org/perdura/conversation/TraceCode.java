package org.perdura.conversation;

import org.perdura.platform.WireName;

/** What was decided about who gets a conversation. Each has a text {@code trace.<code>} for people. */
public enum TraceCode {

    /** Rules have given it skills or a priority. */
    CLASSIFIED,

    /** A rule has sent it to a queue. */
    ROUTED,

    /** No rule matched, or one failed: the fallback queue. */
    FELL_BACK,

    /** Its queue has sent it away. */
    OVERFLOWED,

    /** An agent was chosen and asked. */
    OFFERED,

    /** Nobody could be asked; the details say why. */
    NOT_ASSIGNED,

    /** The agent whom its customer knows cannot have it any more, or did not come in time. */
    LET_GO,

    /** Somebody has passed it on. */
    TRANSFERRED,

    /** A supervisor has given it to somebody. */
    ASSIGNED,

    /**
     * Its state has changed without any of these decisions: somebody has taken it or is done with it, or time was up.
     */
    CHANGED;

    /** The name in answers and in the keys of texts. */
    public String wireName() {
        return WireName.of(this);
    }
}
