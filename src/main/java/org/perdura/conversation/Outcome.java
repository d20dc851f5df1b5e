package org.perdura.conversation;

import static org.perdura.conversation.Refusal.ALREADY_TAKEN;
import static org.perdura.conversation.Refusal.CANNOT_END;
import static org.perdura.conversation.Refusal.WRONG_STATE;

import java.util.Optional;

/** What an act leads to: a cell of {@link BindingTable}. */
public enum Outcome {

    /** The message is appended, the state stays. */
    APPENDED,

    BECOMES_OPEN(ConversationState.OPEN),
    BECOMES_OFFERED(ConversationState.OFFERED),
    BECOMES_ACTIVE(ConversationState.ACTIVE),
    BECOMES_WAITING(ConversationState.WAITING),
    BECOMES_WRAP_UP(ConversationState.WRAP_UP),
    BECOMES_CLOSED(ConversationState.CLOSED),

    /** Open when the customer spoke last, waiting when the agent did. */
    BY_LAST_WORD,

    /** Closed when the agent spoke last; never by itself when the customer did. */
    CLOSED_IF_ANSWERED,

    /** A new conversation, linked to this one. */
    STARTS_NEW,

    /** Nothing happens, and that is right. */
    NOTHING,

    REFUSED_WRONG_STATE(WRONG_STATE),
    REFUSED_ALREADY_TAKEN(ALREADY_TAKEN),
    REFUSED_CANNOT_END(CANNOT_END);

    private final ConversationState target;
    private final Refusal refusal;

    Outcome() {
        this(null, null);
    }

    Outcome(ConversationState target) {
        this(target, null);
    }

    Outcome(Refusal refusal) {
        this(null, refusal);
    }

    Outcome(ConversationState target, Refusal refusal) {
        this.target = target;
        this.refusal = refusal;
    }

    /** The state that follows whatever was said last; empty when none does or when that depends. */
    public Optional<ConversationState> target() {
        return Optional.ofNullable(target);
    }

    public Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }
}
