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
    TRANSFER_TO_AGENT(Who.ITS_AGENT),
    TRANSFER_TO_QUEUE(Who.ITS_AGENT),
    AGENT_UNREACHABLE(Who.SYSTEM),

    /** The instant has come at which time itself acts. */
    DUE(Who.SYSTEM),

    FORCE_CLOSE(Who.SUPERVISOR);

    private final Who who;

    /** Who may do something. Its agent is whoever it is offered to, is with, or was parked or ended by. */
    public enum Who {
        CUSTOMER, OFFERED_AGENT, MEMBER_OF_QUEUE, ITS_AGENT, SUPERVISOR, SYSTEM
    }

    Act(Who who) {
        this.who = who;
    }

    public Who who() {
        return who;
    }
}
