package org.perdura.socket;

import java.util.Optional;

import tools.jackson.databind.node.ObjectNode;

/**
 * A frame that cannot be acted upon, and what of it could be read: its {@code ref} and {@code id} go into the answer.
 */
class BadFrameException extends RuntimeException {

    private final String code;
    private final String field;
    private String ref;
    private String id;

    BadFrameException(String code, String field) {
        // No stack trace: it is an answer, and whoever sends many should not cost much.
        super(code, null, false, false);
        this.code = code;
        this.field = field;
    }

    static BadFrameException badValue(String field) {
        return new BadFrameException("bad-value", field);
    }

    /** Takes over what may go back to whoever sent it. */
    BadFrameException in(ObjectNode frame) {
        ref = shortText(frame, "ref", Fields.MAX_REF_LENGTH).orElse(null);
        id = shortText(frame, "id", Fields.UUID_LENGTH).orElse(null);
        return this;
    }

    private static Optional<String> shortText(ObjectNode frame, String name, int maxLength) {
        var value = frame.get(name);
        return value != null && value.isString() && value.stringValue().length() <= maxLength
            ? Optional.of(value.stringValue())
            : Optional.empty();
    }

    /** Whether it was no frame at all, as against a frame with a wrong value in it. */
    boolean isMalformed() {
        return code.equals("bad-frame") || code.equals("unknown-type");
    }

    String code() {
        return code;
    }

    String field() {
        return field;
    }

    String ref() {
        return ref;
    }

    String id() {
        return id;
    }
}
