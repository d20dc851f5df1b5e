package org.perdura.rules;

import org.perdura.platform.WireName;

/** Why a rule could not be followed. */
public enum Failure {

    /** One of its conditions is of a kind that this version does not know. */
    NOT_UNDERSTOOD,

    /** It asks for operating hours that are not there any more. */
    HOURS_GONE,

    /** It sends to a queue that is not there any more. */
    QUEUE_GONE,

    /** Something went wrong that should not. */
    ERROR;

    /** The name in the trace. */
    public String wireName() {
        return WireName.of(this);
    }
}
