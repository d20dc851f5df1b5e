package org.perdura.conversation;

/** What became of a post in a lot: a receipt, a refusal, or neither when it has to be tried by itself. */
public record Answer(Receipt receipt, RefusedException refusal) {

    static final Answer ALONE = new Answer(null, null);

    static Answer of(Message message, boolean duplicate) {
        return new Answer(Receipt.of(message, duplicate), null);
    }

    static Answer of(RefusedException refusal) {
        return new Answer(null, refusal);
    }

    boolean isToBeTriedAlone() {
        return receipt == null && refusal == null;
    }
}
