package org.perdura.queue;

/** What becomes of a conversation for which a queue has no place. */
public enum OverflowAction {

    /** It stays and waits. */
    STAY,

    /** Another queue has it. */
    TRANSFER,

    /** It ends, and its customer is told. Never for persistent conversations. */
    END
}
