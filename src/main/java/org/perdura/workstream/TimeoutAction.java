package org.perdura.workstream;

import org.perdura.platform.WireName;

/** What a timeout rule does when its silence has lasted long enough. */
public enum TimeoutAction {

    TELL_CUSTOMER, TELL_AGENT, PARK, CLOSE, RELEASE;

    /** Whether it needs words. */
    public boolean speaks() {
        return this == TELL_CUSTOMER || this == TELL_AGENT;
    }

    /** The name in the protocol. */
    public String wireName() {
        return WireName.of(this);
    }
}
