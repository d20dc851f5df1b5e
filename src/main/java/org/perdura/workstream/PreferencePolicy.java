package org.perdura.workstream;

/** What it means for a conversation that its customer prefers some agents. */
public enum PreferencePolicy {

    /** Nothing. */
    OFF,

    /** They are asked first; while none of them can be, others are. */
    NEXT_BEST,

    /** They are waited for. */
    LEAVE_IN_QUEUE
}
