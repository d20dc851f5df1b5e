package org.perdura.workstream;

/** What becomes of a returning customer's conversation while the agent whom they know is not there, or has no room. */
public enum KeeperPolicy {

    /** It is kept for them for a while, in which only the queue's open time counts. */
    HOLD,

    /** It is kept for them for that while after the queue's next opening; where it never closes, into the next day. */
    NEXT_SHIFT,

    /** Others are asked at once. */
    FALL_BACK
}
