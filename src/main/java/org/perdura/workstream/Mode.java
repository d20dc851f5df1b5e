package org.perdura.workstream;

/** Whether both sides have to be there at once. Fixed when the workstream is created. */
public enum Mode {

    LIVE, PERSISTENT
}
