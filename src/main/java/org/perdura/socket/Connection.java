package org.perdura.socket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.perdura.platform.Json;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCode;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;

/**
 * One socket's way out: a bounded queue and one write in flight, the next from its completion. Nobody else touches the
 * session for sending: Open Liberty loses frames of concurrent sends without a word. Who reads too slowly is closed and
 * catches up by {@code seq}.
 */
class Connection {

    private static final Logger logger = Logger.getLogger(Connection.class.getName());

    private static final int MOST_FRAMES = 256;
    private static final int MOST_BYTES = 1024 * 1024;
    private static final long SEND_TIMEOUT = TimeUnit.SECONDS.toMillis(10);
    private static final String PING = "";

    private final Session session;
    private final Executor executor;
    private final Deque<String> waiting = new ArrayDeque<>();
    private List<ServerFrame> heldBack = new ArrayList<>();
    private int waitingBytes;
    private boolean writing;
    private boolean closed;
    private volatile long heardAt = System.nanoTime();

    /** @param executor closes the session where that may block: while a write is stuck it does */
    Connection(Session session, Executor executor) {
        this.session = session;
        this.executor = executor;
        session.getAsyncRemote().setSendTimeout(SEND_TIMEOUT);
    }

    /** News: waits until the greeting is out, so that nothing comes before it. */
    void tell(ServerFrame frame) {
        synchronized (this) {
            if (heldBack != null) {
                heldBack.add(frame);
                return;
            }
        }

        send(frame);
    }

    /** The greeting, and then the news that came while it was being written. A later greeting is a frame like any other. */
    synchronized void greet(ServerFrame welcome) {
        send(welcome);

        if (heldBack != null) {
            heldBack.forEach(this::send);
            heldBack = null;
        }
    }

    synchronized boolean isGreeted() {
        return heldBack == null;
    }

    /** Answers, in the order in which this is called. */
    void send(ServerFrame frame) {
        enqueue(Json.write(frame));
    }

    void ping() {
        enqueue(PING);
    }

    private void enqueue(String text) {
        synchronized (this) {
            if (closed) {
                return;
            }

            waiting.add(text);
            waitingBytes += text.length();

            // A single frame always goes: whoever has read everything before it is not too slow.
            if (waiting.size() == 1 || waiting.size() <= MOST_FRAMES && waitingBytes <= MOST_BYTES) {
                writeNextUnlessWriting();
                return;
            }
        }

        close(Closing.TOO_SLOW);
    }

    private void writeNextUnlessWriting() {
        if (!writing) {
            writing = true;
            writeNext();
        }
    }

    private synchronized void writeNext() {
        var text = waiting.poll();

        if (text == null || closed) {
            writing = false;
            return;
        }

        waitingBytes -= text.length();

        if (text.equals(PING)) {
            writePing();
        } else {
            session.getAsyncRemote().sendText(text, this::written);
        }
    }

    private void writePing() {
        try {
            session.getAsyncRemote().sendPing(ByteBuffer.wrap("perdura".getBytes(StandardCharsets.US_ASCII)));
            writeNext();
        } catch (IOException | RuntimeException failed) {
            broken(failed);
        }
    }

    private void written(SendResult result) {
        if (result.isOK()) {
            writeNext();
        } else {
            broken(result.getException());
        }
    }

    private void broken(Throwable failed) {
        logger.log(Level.FINE, "Writing to a socket failed", failed);
        close(Closing.TOO_SLOW);
    }

    /** Something came in: the other side lives. */
    void heard() {
        heardAt = System.nanoTime();
    }

    long silentFor(TimeUnit unit) {
        return unit.convert(System.nanoTime() - heardAt, TimeUnit.NANOSECONDS);
    }

    void close(CloseCode code) {
        if (endQueue()) {
            executor.execute(() -> closeSession(code));
        }
    }

    /** Where no executor is left to do it. */
    void closeNow(CloseCode code) {
        if (endQueue()) {
            closeSession(code);
        }
    }

    private synchronized boolean endQueue() {
        var first = !closed;
        closed = true;
        waiting.clear();
        return first;
    }

    private void closeSession(CloseCode code) {
        try {
            session.close(new CloseReason(code, ""));
        } catch (IOException | IllegalStateException gone) {
            logger.log(Level.FINE, "The socket was gone already", gone);
        }
    }

    /** The other side has closed it, or it broke. */
    void closed() {
        endQueue();
    }
}
