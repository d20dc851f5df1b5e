package org.perdura.conversation;

import static org.perdura.automated.Trigger.AGENT_ASSIGNED;
import static org.perdura.automated.Trigger.AGENT_DISCONNECTED;
import static org.perdura.automated.Trigger.AGENT_ENDED;
import static org.perdura.automated.Trigger.AGENT_JOINED;
import static org.perdura.automated.Trigger.CLOSED_FOR_INACTIVITY;
import static org.perdura.automated.Trigger.CUSTOMER_DISCONNECTED;
import static org.perdura.automated.Trigger.CUSTOMER_ENDED;
import static org.perdura.automated.Trigger.FORCE_CLOSED;
import static org.perdura.automated.Trigger.FORCE_CLOSED_AGENT;
import static org.perdura.automated.Trigger.GREETING;
import static org.perdura.automated.Trigger.HOLIDAY;
import static org.perdura.automated.Trigger.OUT_OF_HOURS;
import static org.perdura.automated.Trigger.OVERFLOW_ENDED;
import static org.perdura.automated.Trigger.QUEUE_TRANSFER_STARTED;
import static org.perdura.automated.Trigger.RESUMED;
import static org.perdura.automated.Trigger.SESSION_ENDED;
import static org.perdura.automated.Trigger.TRANSFER_ACCEPTED;
import static org.perdura.automated.Trigger.TRANSFER_FAILED;
import static org.perdura.automated.Trigger.TRANSFER_REJECTED;
import static org.perdura.automated.Trigger.TRANSFER_STARTED;
import static org.perdura.automated.Trigger.TRANSFER_TIMED_OUT;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.perdura.automated.Receiver;
import org.perdura.automated.Trigger;
import org.perdura.automated.Trigger.Group;
import org.perdura.workstream.Mode;

/**
 * What is said by itself upon which change, in this order. Nobody is introduced whom the customer sees already, and
 * what is for agents at the end needs one who had the conversation. Places in a queue, that nobody looks after it, and
 * the warning before the end follow from no change: routing and time say them.
 */
final class Occasions {

    private static final List<Trigger> NOTHING = List.of();

    /** Stands for what is said in a closed period: which of both depends on why it is closed. */
    private static final Trigger CLOSED_NOW = OUT_OF_HOURS;

    private static final Set<Trigger> INTRODUCTIONS = EnumSet.of(AGENT_ASSIGNED, AGENT_JOINED, TRANSFER_ACCEPTED);

    // @formatter:off
    private static final Occasions TABLE = new Occasions()
        //   reason of the change    persistent                                live
        .row("started",              List.of(GREETING, CLOSED_NOW),            List.of(CLOSED_NOW))
        .row("returned",             List.of(RESUMED, CLOSED_NOW),             NOTHING)
        .row("accepted",             List.of(AGENT_ASSIGNED, AGENT_JOINED),    List.of(AGENT_ASSIGNED, AGENT_JOINED))
        .row("picked",               List.of(AGENT_ASSIGNED, AGENT_JOINED),    List.of(AGENT_ASSIGNED, AGENT_JOINED))
        .row("transferred",          List.of(TRANSFER_STARTED),                List.of(TRANSFER_STARTED))
        .row("transferred to queue", List.of(QUEUE_TRANSFER_STARTED),          List.of(QUEUE_TRANSFER_STARTED))
        .row("transfer accepted",    List.of(TRANSFER_ACCEPTED),               List.of(TRANSFER_ACCEPTED))
        .row("transfer rejected",    List.of(TRANSFER_REJECTED),               List.of(TRANSFER_REJECTED))
        .row("transfer timeout",     List.of(TRANSFER_TIMED_OUT),              List.of(TRANSFER_TIMED_OUT))
        .row("transfer withdrawn",   List.of(TRANSFER_FAILED),                 List.of(TRANSFER_FAILED))
        .row("ended by agent",       List.of(AGENT_ENDED),                     List.of(AGENT_ENDED))
        .row("ended by customer",    NOTHING,                                  List.of(CUSTOMER_ENDED))
        .row("customer gone",        NOTHING,                                  List.of(CUSTOMER_DISCONNECTED))
        .row("closed by agent",      List.of(SESSION_ENDED),                   List.of(SESSION_ENDED))
        .row("wrap-up over",         List.of(SESSION_ENDED),                   List.of(SESSION_ENDED))
        .row("wrap-up released",     List.of(SESSION_ENDED),                   List.of(SESSION_ENDED))
        .row("force closed",         List.of(FORCE_CLOSED, FORCE_CLOSED_AGENT),
            List.of(FORCE_CLOSED, FORCE_CLOSED_AGENT))
        .row("agent unreachable",    List.of(AGENT_DISCONNECTED),              List.of(AGENT_DISCONNECTED))
        .row("ended by overflow",   NOTHING,                             List.of(OVERFLOW_ENDED))
        .row("closed by rule",       List.of(CLOSED_FOR_INACTIVITY),           NOTHING)
        .row("inactivity",           List.of(CLOSED_FOR_INACTIVITY),           List.of(OVERFLOW_ENDED));
    // @formatter:on

    private final Map<Mode, Map<String, List<Trigger>>> rows = new EnumMap<>(Mode.class);

    private Occasions() {
        rows.put(Mode.PERSISTENT, new HashMap<>());
        rows.put(Mode.LIVE, new HashMap<>());
    }

    private Occasions row(String reason, List<Trigger> persistent, List<Trigger> live) {
        rows.get(Mode.PERSISTENT).put(reason, persistent);
        rows.get(Mode.LIVE).put(reason, live);
        return this;
    }

    /** @param closure that it is closed, when the customer does not know that yet */
    static List<Trigger> of(Change change, Optional<Closure> closure) {
        return TABLE.rows.get(change.conversation().getMode()).getOrDefault(happening(change), NOTHING).stream()
            .flatMap(trigger -> trigger == CLOSED_NOW ? closure.map(Occasions::whyClosed).stream() : Stream.of(trigger))
            .filter(trigger -> concerns(change, trigger))
            .toList();
    }

    /** Whoever takes what was transferred is told of as that, however they took it. */
    private static String happening(Change change) {
        var takesOver = change.bringsAnotherAgent() && change.conversation().getEnteredAs().isTransfer();
        return takesOver ? "transfer accepted" : change.reason();
    }

    static Trigger whyClosed(Closure closure) {
        return closure.holiday().isPresent() ? HOLIDAY : OUT_OF_HOURS;
    }

    private static boolean concerns(Change change, Trigger trigger) {
        return INTRODUCTIONS.contains(trigger)
            ? change.bringsAnotherAgent()
            : trigger.group() != Group.ENDING || trigger.receiver() != Receiver.AGENT
                || change.from() == ConversationState.ACTIVE;
    }
}
