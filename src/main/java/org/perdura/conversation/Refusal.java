package org.perdura.conversation;

import org.perdura.platform.WireName;

/** Why something that was asked for does not happen. The names on the wire are those of the protocol. */
public enum Refusal {

    NOT_FOUND, ALREADY_TAKEN, NOT_YOURS, WRONG_STATE, CANNOT_END, BAD_VALUE, EMPTY, TOO_LONG, NO_CAPACITY, TOO_MANY,
    FORBIDDEN, OUTSIDE_HOURS, UNAVAILABLE;

    public String code() {
        return WireName.of(this);
    }
}
