package org.perdura.supervision;

/** What a supervisor can do to conversations that are not theirs, each switched on or off for the organisation. */
public enum Power {

    /** Gives an open conversation to an agent or to another queue. */
    ASSIGN,

    /** Takes a conversation from wherever it is to an agent or to another queue. */
    TRANSFER,

    FORCE_CLOSE,

    /** Reads along without being seen. */
    MONITOR,

    /** Speaks in a conversation that is read along. */
    JOIN
}
