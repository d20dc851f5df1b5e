package org.perdura.conversation;

import org.perdura.platform.WireName;

/** Why an open conversation has nobody yet; the last step that failed when it was tried to find somebody. */
public enum Obstacle {

    /** Its queue is closed. */
    CLOSED,

    /** Nobody works for its queue. */
    NO_MEMBERS,

    /** Nobody of its queue is there with a presence that takes conversations. */
    NOBODY_THERE,

    /** Nobody who is there has the skills that it needs. */
    NO_SKILL,

    /** Nobody who is there takes conversations of a capacity profile that it counts by. */
    NO_PROFILE,

    /** Whoever could take it has declined it. */
    DECLINED,

    /** Whoever could take it has no room. */
    NO_ROOM,

    /** It is held for the agent whom its customer knows. */
    HELD,

    /** None of those whom its customer prefers can be asked, and it waits for them. */
    PREFERRED_AWAY;

    /** The name in the details of the trace, and in the keys of texts. */
    public String wireName() {
        return WireName.of(this);
    }
}
