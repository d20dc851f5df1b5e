package org.perdura.conversation;

import java.util.Optional;

import jakarta.ejb.ApplicationException;

/** Something was asked for that may not happen. Nothing was stored; the edge tells the asker. */
@ApplicationException(rollback = true)
public class RefusedException extends RuntimeException {

    private final Refusal refusal;
    private final ConversationState state;
    private final Long seq;
    private final String field;

    public RefusedException(Refusal refusal) {
        this(refusal, null, null, null);
    }

    private RefusedException(Refusal refusal, ConversationState state, Long seq, String field) {
        // No stack trace: this is an answer, not a fault, and there may be many of them.
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
        this.state = state;
        this.seq = seq;
        this.field = field;
    }

    public static RefusedException badValue(String field) {
        return new RefusedException(Refusal.BAD_VALUE, null, null, field);
    }

    static RefusedException in(ConversationState state, Refusal refusal) {
        return new RefusedException(refusal, state, null, null);
    }

    /** The customer wrote something that the agent had not seen when asking. */
    static RefusedException newerWord(ConversationState state, long seq) {
        return new RefusedException(Refusal.WRONG_STATE, state, seq, null);
    }

    public Refusal refusal() {
        return refusal;
    }

    public Optional<ConversationState> state() {
        return Optional.ofNullable(state);
    }

    public Optional<Long> seq() {
        return Optional.ofNullable(seq);
    }

    public Optional<String> field() {
        return Optional.ofNullable(field);
    }
}
