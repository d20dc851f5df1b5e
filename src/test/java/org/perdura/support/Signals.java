package org.perdura.support;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The signals that an operating system sends to its processes. */
final class Signals {

    private Signals() {
    }

    /** Nothing happens when there is no such process any more. */
    static void send(String name, long pid) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
