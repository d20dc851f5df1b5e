package org.perdura.conversation;

/** What can happen to a conversation: the rows of {@link BindingTable}, and who may do it. */
public enum Act {

    CUSTOMER_POSTS(Who.CUSTOMER),
    CUSTOMER_ENDS(Who.CUSTOMER),
    CUSTOMER_GONE(Who.SYSTEM),
    AGENT_POSTS(Who.ITS_AGENT),
    OFFER(Who.SYSTEM),
    ACCEPT(Who.OFFERED_AGENT),

    /** The offered agent says no, lets the deadline pass or loses the connection. */
    DECLINE(Who.OFFERED_AGENT),

    PICK(Who.MEMBER_OF_QUEUE),

    /** The agent's ✖. */
    PARK(Who.ITS_AGENT),

    RESUME(Who.ITS_AGENT),
    END(Who.ITS_AGENT),
    CLOSE(Who.ITS_AGENT),
    TRANSFER_TO_AGENT(Who.ITS_AGENT_OR_SUPERVISOR),
    TRANSFER_TO_QUEUE(Who.ITS_AGENT_OR_SUPERVISOR),
    AGENT_UNREACHABLE(Who.SYSTEM),

    /** The instant has come at which time itself acts. */
    DUE(Who.SYSTEM),

    /** Its queue has no place for it and sends it to another one. */
    OVERFLOW(Who.SYSTEM),

    /** Its queue has no place for it and sends it away. */
    OVERFLOW_END(Who.SYSTEM),

    /** One side has been silent for as long as a timeout rule allows: parked, closed, or given back. */
    RULE_PARKS(Who.SYSTEM),
    RULE_CLOSES(Who.SYSTEM),
    RULE_RELEASES(Who.SYSTEM),

    /** A supervisor frees an agent of what they do not get on with. */
    RELEASE(Who.SUPERVISOR),

    FORCE_CLOSE(Who.SUPERVISOR);

    private final Who who;

    /**
     * Who may do something. Its agent is whoever it is offered to, is with, or was parked or ended by. Where a
     * supervisor may, too, its agent only may while it is active.
     */
    public enum Who {
        CUSTOMER, OFFERED_AGENT, MEMBER_OF_QUEUE, ITS_AGENT, ITS_AGENT_OR_SUPERVISOR, SUPERVISOR, SYSTEM
    }

    Act(Who who) {
        this.who = who;
    }

    public Who who() {
        return who;
    }
}
