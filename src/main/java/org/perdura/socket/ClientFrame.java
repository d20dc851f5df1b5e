package org.perdura.socket;

import java.util.UUID;

/** Something that a client says. {@code ref} is the client's own mark and comes back in the answer; it may be null. */
interface ClientFrame {

    String ref();

    /** The conversation that is meant; null where that goes without saying. */
    default UUID conversation() {
        return null;
    }

    /** The client's id of what it wants stored; null in frames that store nothing of the kind. */
    default String idText() {
        return null;
    }

    /** Whether it is a message: those are stored in lots and need not wait for each other. */
    default boolean isPost() {
        return false;
    }

    /** Whether it may be said before {@code hello}. */
    default boolean isGreeting() {
        return false;
    }
}
