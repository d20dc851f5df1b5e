package org.perdura.queue;

/** When a queue may have no place for a conversation: the first two are asked once, as it enters. */
public enum Occasion {

    CLOSED, CROWDED, LATE
}
