package org.perdura.workstream;

/** Whether an ended conversation still uses its agent's capacity while it is being wrapped up. */
public enum WrapUpBlocking {

    ALWAYS, TIMED, NEVER
}
