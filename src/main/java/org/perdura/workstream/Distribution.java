package org.perdura.workstream;

/** Whether conversations are offered to agents, or wait until one takes them. Fixed when the workstream is created. */
public enum Distribution {

    PUSH, PICK
}
