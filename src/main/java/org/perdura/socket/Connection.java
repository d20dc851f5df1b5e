package org.perdura.socket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
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

    private static final long SEND_TIMEOUT = TimeUnit.SECONDS.toMillis(10);
    private static final long LAST_WORDS_DUE = TimeUnit.SECONDS.toNanos(5);
    private static final String PING = "";

    private final Session session;
    private final Executor executor;
    private final Outbox outbox = new Outbox();
    private List<ServerFrame> heldBack = new ArrayList<>();
    private CompletableFuture<Void> unhurried;
    private boolean writing;
    private boolean closed;
    private CloseCode farewell;
    private long lastWordsSince;
    private volatile long heardAt = System.nanoTime();

    /** @param executor does what may block: a ping, and closing the session while a write is stuck */
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

    /**
     * The greeting, and then the news that came while it was being written. A later greeting is a frame like any other.
     */
    synchronized void greet(ServerFrame... greeting) {
        List.of(greeting).forEach(this::send);

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

    /**
     * What is too much for the queue: each of these frames goes when nothing else waits.
     *
     * @return a stage that ends when all are out; never, when the socket is closed before
     */
    synchronized CompletionStage<Void> sendAtLeisure(List<? extends ServerFrame> frames) {
        var out = new CompletableFuture<Void>();
        unhurried = out;
        outbox.addAtLeisure(frames);
        writeNextUnlessWriting();
        return out;
    }

    void ping() {
        enqueue(PING);
    }

    private void enqueue(String text) {
        synchronized (this) {
            if (isClosing()) {
                return;
            }

            if (outbox.add(text)) {
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
        var text = closed ? null : outbox.poll();

        if (text == null) {
            writing = false;
            nothingWaits();
        } else if (text.equals(PING)) {
            // Liberty has no ping that does not block.
            executor.execute(this::writePing);
        } else {
            write(text);
        }
    }

    /** A session that has just gone says so by throwing; nobody would hear of it by a completion. */
    private void write(String text) {
        try {
            session.getAsyncRemote().sendText(text, this::written);
        } catch (RuntimeException failed) {
            broken(failed);
        }
    }

    private void nothingWaits() {
        if (farewell != null) {
            close(farewell);
        } else if (!closed && unhurried != null) {
            var out = unhurried;
            unhurried = null;
            executor.execute(() -> out.complete(null));
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

    /** Says what is still waiting to be said, such as why, and then closes. */
    void dismiss(CloseCode code) {
        synchronized (this) {
            if (isClosing()) {
                return;
            }

            outbox.hurry();
            farewell = code;
            lastWordsSince = System.nanoTime();

            if (writing) {
                return;
            }
        }

        close(code);
    }

    synchronized boolean isClosing() {
        return closed || farewell != null;
    }

    /** Whether somebody who was dismissed does not even read why. */
    synchronized boolean lingers() {
        return farewell != null && System.nanoTime() - lastWordsSince > LAST_WORDS_DUE;
    }

    /** At once; what waits is lost. */
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
        outbox.clear();
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
