package org.perdura.conversation;

import static org.perdura.conversation.Act.ACCEPT;
import static org.perdura.conversation.Act.AGENT_POSTS;
import static org.perdura.conversation.Act.AGENT_UNREACHABLE;
import static org.perdura.conversation.Act.CLOSE;
import static org.perdura.conversation.Act.CUSTOMER_ENDS;
import static org.perdura.conversation.Act.CUSTOMER_GONE;
import static org.perdura.conversation.Act.CUSTOMER_POSTS;
import static org.perdura.conversation.Act.DECLINE;
import static org.perdura.conversation.Act.DUE;
import static org.perdura.conversation.Act.END;
import static org.perdura.conversation.Act.FORCE_CLOSE;
import static org.perdura.conversation.Act.OFFER;
import static org.perdura.conversation.Act.OVERFLOW;
import static org.perdura.conversation.Act.OVERFLOW_END;
import static org.perdura.conversation.Act.PARK;
import static org.perdura.conversation.Act.PICK;
import static org.perdura.conversation.Act.RELEASE;
import static org.perdura.conversation.Act.RESUME;
import static org.perdura.conversation.Act.RULE_CLOSES;
import static org.perdura.conversation.Act.RULE_PARKS;
import static org.perdura.conversation.Act.RULE_RELEASES;
import static org.perdura.conversation.Act.TRANSFER_TO_AGENT;
import static org.perdura.conversation.Act.TRANSFER_TO_QUEUE;

import java.util.EnumMap;
import java.util.Map;

import org.perdura.workstream.Mode;

/**
 * What may happen to a conversation in which state, and what follows. Everything that is not allowed here is refused,
 * whoever asks and from whichever window. Who may do it stands with the {@link Act}; capacity is held in offered and
 * active, and in wrap-up as the workstream says.
 */
public final class BindingTable {

    private static final Outcome append = Outcome.APPENDED;
    private static final Outcome open = Outcome.BECOMES_OPEN;
    private static final Outcome offered = Outcome.BECOMES_OFFERED;
    private static final Outcome active = Outcome.BECOMES_ACTIVE;
    private static final Outcome waiting = Outcome.BECOMES_WAITING;
    private static final Outcome wrapUp = Outcome.BECOMES_WRAP_UP;
    private static final Outcome closed = Outcome.BECOMES_CLOSED;
    private static final Outcome byLastWord = Outcome.BY_LAST_WORD;
    private static final Outcome ifAnswered = Outcome.CLOSED_IF_ANSWERED;
    private static final Outcome startsNew = Outcome.STARTS_NEW;
    private static final Outcome nothing = Outcome.NOTHING;
    private static final Outcome wrong = Outcome.REFUSED_WRONG_STATE;
    private static final Outcome taken = Outcome.REFUSED_ALREADY_TAKEN;
    private static final Outcome cannot = Outcome.REFUSED_CANNOT_END;

    // @formatter:off
    private static final BindingTable PERSISTENT = new BindingTable()
        //                        open        offered  active      waiting  wrap-up    closed
        .row(CUSTOMER_POSTS,      append,     append,  append,     open,    startsNew, startsNew)
        .row(CUSTOMER_ENDS,       cannot,     cannot,  cannot,     cannot,  cannot,    cannot)
        .row(CUSTOMER_GONE,       nothing,    nothing, nothing,    nothing, nothing,   nothing)
        .row(AGENT_POSTS,         wrong,      wrong,   append,     wrong,   wrong,     wrong)
        .row(OFFER,               offered,    nothing, nothing,    nothing, nothing,   nothing)
        .row(ACCEPT,              taken,      active,  taken,      wrong,   wrong,     wrong)
        .row(DECLINE,             wrong,      open,    wrong,      wrong,   wrong,     wrong)
        .row(PICK,                active,     taken,   taken,      wrong,   wrong,     wrong)
        .row(PARK,                wrong,      wrong,   waiting,    wrong,   wrong,     wrong)
        .row(RESUME,              wrong,      wrong,   wrong,      active,  wrong,     wrong)
        .row(END,                 wrong,      wrong,   wrapUp,     wrong,   wrong,     wrong)
        .row(CLOSE,               wrong,      wrong,   wrong,      wrong,   closed,    wrong)
        .row(TRANSFER_TO_AGENT,   offered,    offered, offered,    offered, wrong,     wrong)
        .row(TRANSFER_TO_QUEUE,   open,       open,    open,       open,    wrong,     wrong)
        .row(AGENT_UNREACHABLE,   nothing,    nothing, byLastWord, nothing, nothing,   nothing)
        .row(DUE,                 ifAnswered, open,    byLastWord, closed,  closed,    nothing)
        .row(OVERFLOW,            open,       nothing, nothing,    nothing, nothing,   nothing)
        .row(OVERFLOW_END,        nothing,    nothing, nothing,    nothing, nothing,   nothing)
        .row(RULE_PARKS,          nothing,    nothing, waiting,    nothing, nothing,   nothing)
        .row(RULE_CLOSES,         ifAnswered, nothing, ifAnswered, closed,  nothing,   nothing)
        .row(RULE_RELEASES,       nothing,    nothing, open,       nothing, nothing,   nothing)
        .row(RELEASE,             wrong,      wrong,   byLastWord, wrong,   closed,    wrong)
        .row(FORCE_CLOSE,         closed,     closed,  closed,     closed,  closed,    wrong);

    private static final BindingTable LIVE = new BindingTable()
        //                        open        offered  active      waiting  wrap-up    closed
        .row(CUSTOMER_POSTS,      append,     append,  append,     wrong,   startsNew, startsNew)
        .row(CUSTOMER_ENDS,       closed,     closed,  wrapUp,     wrong,   wrong,     wrong)
        .row(CUSTOMER_GONE,       closed,     closed,  wrapUp,     wrong,   nothing,   nothing)
        .row(AGENT_POSTS,         wrong,      wrong,   append,     wrong,   wrong,     wrong)
        .row(OFFER,               offered,    nothing, nothing,    wrong,   nothing,   nothing)
        .row(ACCEPT,              taken,      active,  taken,      wrong,   wrong,     wrong)
        .row(DECLINE,             wrong,      open,    wrong,      wrong,   wrong,     wrong)
        .row(PICK,                active,     taken,   taken,      wrong,   wrong,     wrong)
        .row(PARK,                wrong,      wrong,   open,       wrong,   wrong,     wrong)
        .row(RESUME,              wrong,      wrong,   wrong,      wrong,   wrong,     wrong)
        .row(END,                 wrong,      wrong,   wrapUp,     wrong,   wrong,     wrong)
        .row(CLOSE,               wrong,      wrong,   wrong,      wrong,   closed,    wrong)
        .row(TRANSFER_TO_AGENT,   offered,    offered, offered,    wrong,   wrong,     wrong)
        .row(TRANSFER_TO_QUEUE,   open,       open,    open,       wrong,   wrong,     wrong)
        .row(AGENT_UNREACHABLE,   nothing,    nothing, open,       wrong,   nothing,   nothing)
        .row(DUE,                 closed,     open,    nothing,    wrong,   closed,    nothing)
        .row(OVERFLOW,            open,       nothing, nothing,    wrong,   nothing,   nothing)
        .row(OVERFLOW_END,        closed,     nothing, nothing,    wrong,   nothing,   nothing)
        .row(RULE_PARKS,          nothing,    nothing, nothing,    wrong,   nothing,   nothing)
        .row(RULE_CLOSES,         nothing,    nothing, nothing,    wrong,   nothing,   nothing)
        .row(RULE_RELEASES,       nothing,    nothing, nothing,    wrong,   nothing,   nothing)
        .row(RELEASE,             wrong,      wrong,   open,       wrong,   closed,    wrong)
        .row(FORCE_CLOSE,         closed,     closed,  closed,     wrong,   closed,    wrong);
    // @formatter:on

    private final Map<Act, Outcome[]> rows = new EnumMap<>(Act.class);

    private BindingTable() {
    }

    private BindingTable row(Act act, Outcome... byState) {
        rows.put(act, byState);
        return this;
    }

    /** What follows when this happens to a conversation of this mode in this state. */
    public static Outcome outcome(Mode mode, Act act, ConversationState state) {
        var table = mode == Mode.PERSISTENT ? PERSISTENT : LIVE;
        return table.rows.get(act)[state.ordinal()];
    }
}
