package org.perdura.automated;

import static org.perdura.automated.Receiver.AGENT;
import static org.perdura.automated.Receiver.CUSTOMER;
import static org.perdura.workstream.Mode.LIVE;
import static org.perdura.workstream.Mode.PERSISTENT;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import org.perdura.platform.WireName;
import org.perdura.workstream.Mode;

/**
 * What makes Perdura itself say something, to whom, and in which modes that may ever happen. Nobody waits in a
 * persistent conversation: places in a queue and waiting times are never told there, whatever has been set up.
 */
public enum Trigger {

    GREETING(Group.START, CUSTOMER, PERSISTENT),

    OUT_OF_HOURS(Group.HOURS, CUSTOMER, LIVE, PERSISTENT),
    HOLIDAY(Group.HOURS, CUSTOMER, LIVE, PERSISTENT),

    AGENT_ASSIGNED(Group.AGENT, CUSTOMER, LIVE, PERSISTENT),
    AGENT_NOT_ASSIGNED(Group.AGENT, CUSTOMER, LIVE, PERSISTENT),
    AGENT_JOINED(Group.AGENT, CUSTOMER, LIVE, PERSISTENT),
    AGENT_DISCONNECTED(Group.AGENT, CUSTOMER, LIVE, PERSISTENT),
    TRANSFER_ACCEPTED(Group.AGENT, CUSTOMER, LIVE, PERSISTENT),
    COLLEAGUE_JOINED(Group.AGENT, CUSTOMER, LIVE, PERSISTENT),
    COLLEAGUE_LEFT(Group.AGENT, CUSTOMER, LIVE, PERSISTENT),
    CONSULT_ACCEPTED(Group.AGENT, CUSTOMER, LIVE, PERSISTENT),
    CONSULT_ENDED(Group.AGENT, CUSTOMER, LIVE, PERSISTENT),

    QUEUE_POSITION(Group.QUEUE, CUSTOMER, LIVE),
    NEXT_IN_LINE(Group.QUEUE, CUSTOMER, LIVE),
    WAIT_MINUTES(Group.QUEUE, CUSTOMER, LIVE),
    WAIT_HOURS(Group.QUEUE, CUSTOMER, LIVE),
    WAIT_HOURS_AND_MINUTES(Group.QUEUE, CUSTOMER, LIVE),

    AGENT_ENDED(Group.ENDING, CUSTOMER, LIVE, PERSISTENT),
    SESSION_ENDED(Group.ENDING, CUSTOMER, LIVE, PERSISTENT),
    CUSTOMER_ENDED(Group.ENDING, AGENT, LIVE),
    CUSTOMER_DISCONNECTED(Group.ENDING, AGENT, LIVE),
    OVERFLOW_ENDED(Group.ENDING, CUSTOMER, LIVE, PERSISTENT),
    FORCE_CLOSED(Group.ENDING, CUSTOMER, LIVE, PERSISTENT),
    FORCE_CLOSED_AGENT(Group.ENDING, AGENT, LIVE, PERSISTENT),

    RESUMED(Group.LASTING, CUSTOMER, PERSISTENT),
    CLOSING_SOON(Group.LASTING, CUSTOMER, PERSISTENT),
    CLOSED_FOR_INACTIVITY(Group.LASTING, CUSTOMER, PERSISTENT),

    CONSULT_STARTED(Group.STATUS, AGENT, LIVE, PERSISTENT),
    CONSULT_FAILED(Group.STATUS, AGENT, LIVE, PERSISTENT),
    CONSULT_REJECTED(Group.STATUS, AGENT, LIVE, PERSISTENT),
    CONSULT_TIMED_OUT(Group.STATUS, AGENT, LIVE, PERSISTENT),
    TRANSFER_STARTED(Group.STATUS, AGENT, LIVE, PERSISTENT),
    TRANSFER_FAILED(Group.STATUS, AGENT, LIVE, PERSISTENT),
    TRANSFER_REJECTED(Group.STATUS, AGENT, LIVE, PERSISTENT),
    TRANSFER_TIMED_OUT(Group.STATUS, AGENT, LIVE, PERSISTENT),
    QUEUE_TRANSFER_STARTED(Group.STATUS, AGENT, LIVE, PERSISTENT),
    QUEUE_TRANSFER_FAILED(Group.STATUS, AGENT, LIVE, PERSISTENT),
    MESSAGE_NOT_DELIVERED(Group.STATUS, AGENT, LIVE, PERSISTENT),
    UNSUPPORTED_TYPE(Group.STATUS, AGENT, LIVE, PERSISTENT),
    OUTSIDE_WINDOW(Group.STATUS, AGENT, LIVE, PERSISTENT),
    CHANNEL_REQUESTED(Group.STATUS, CUSTOMER, LIVE, PERSISTENT),
    CHANNEL_ACCEPTED(Group.STATUS, AGENT, LIVE, PERSISTENT),
    CHANNEL_DECLINED(Group.STATUS, AGENT, LIVE, PERSISTENT),
    CHANNEL_ENDED(Group.STATUS, AGENT, LIVE, PERSISTENT);

    /** What triggers are about, in the order in which a conversation comes by them. */
    public enum Group {

        START, HOURS, AGENT, QUEUE, ENDING, LASTING, STATUS
    }

    /** Other channels are not there yet, and what cannot be done is told to whoever tried it. */
    private static final Set<Trigger> YET_TO_COME = EnumSet.of(QUEUE_TRANSFER_FAILED, MESSAGE_NOT_DELIVERED,
        UNSUPPORTED_TYPE, OUTSIDE_WINDOW, CHANNEL_REQUESTED, CHANNEL_ACCEPTED, CHANNEL_DECLINED, CHANNEL_ENDED);

    private final Group group;
    private final Receiver receiver;
    private final Set<Mode> modes;

    Trigger(Group group, Receiver receiver, Mode... modes) {
        this.group = group;
        this.receiver = receiver;
        this.modes = Set.of(modes);
    }

    /** How a usual waiting time is told, by its length. */
    public static Trigger ofWait(Duration wait) {
        if (wait.toHours() == 0) {
            return WAIT_MINUTES;
        }

        return wait.toMinutesPart() == 0 ? WAIT_HOURS : WAIT_HOURS_AND_MINUTES;
    }

    public Group group() {
        return group;
    }

    public Receiver receiver() {
        return receiver;
    }

    /** Whether nothing brings it about as yet; its words can be prepared all the same. */
    public boolean isYetToCome() {
        return YET_TO_COME.contains(this);
    }

    /** Whether it may be sent at all; no setting makes it so. */
    public boolean isPossibleIn(Mode mode) {
        return modes.contains(mode);
    }

    /**
     * Whether it is sent where nobody has decided anything. Who has heard that an agent joined need not hear that one
     * was assigned, and who may leave need not hear that an agent's network is down.
     */
    public boolean isActiveByDefault(Mode mode) {
        return isPossibleIn(mode) && this != AGENT_ASSIGNED && !(this == AGENT_DISCONNECTED && mode == PERSISTENT);
    }

    /** Whether it is sent in some mode where nobody has decided anything. */
    public boolean isActiveByDefault() {
        return Arrays.stream(Mode.values()).anyMatch(this::isActiveByDefault);
    }

    /** The name in the protocol. */
    public String wireName() {
        return WireName.of(this);
    }
}
