package org.perdura.socket;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.perdura.identity.TicketHolder;
import org.perdura.platform.Texts;

import jakarta.websocket.CloseReason.CloseCode;

/**
 * What a connected customer and a connected agent have in common: a way out, a right that ends, a language, messages
 * under way, and a pulse. The two kinds add what they watch.
 */
abstract class Line {

    /** How often a sign of life is sent, and twice how long one may be missing. */
    static final Duration HEARTBEAT = Duration.ofSeconds(20);

    private static final Duration GREETING_DUE = Duration.ofSeconds(10);
    private static final Duration LONGEST_LIFE = Duration.ofHours(8);
    private static final long TYPING_PAUSE = TimeUnit.SECONDS.toNanos(3);

    private final Connection connection;
    private final Map<UUID, List<ServerFrame>> underWay = new ConcurrentHashMap<>();
    private final AtomicLong typedAt = new AtomicLong(longAgo());
    private final Instant openedAt = Instant.now();
    private Instant nextHeartbeat = openedAt.plus(HEARTBEAT);
    private volatile TicketHolder holder;
    private volatile Texts texts = Texts.in((String) null);

    Line(Connection connection, TicketHolder holder) {
        this.connection = connection;
        this.holder = holder;
    }

    /** News, which waits for the greeting. */
    void tell(ServerFrame frame) {
        connection.tell(frame);
    }

    /** An answer. */
    void answer(ServerFrame frame) {
        connection.send(frame);
    }

    void greet(ServerFrame... greeting) {
        connection.greet(greeting);
    }

    boolean isGreeted() {
        return connection.isGreeted();
    }

    void heard() {
        connection.heard();
    }

    void ping() {
        connection.ping();
    }

    /** What is more than an answer: it is sent as fast as it is read. The stage ends when it is out. */
    CompletionStage<Void> answerAtLeisure(List<? extends ServerFrame> frames) {
        return connection.sendAtLeisure(frames);
    }

    /** Closes after the answers that are still on their way; they say why. */
    void dismiss(CloseCode code) {
        connection.dismiss(code);
    }

    /** Whether nothing that comes in counts any more. */
    boolean isClosing() {
        return connection.isClosing();
    }

    void close(CloseCode code) {
        connection.close(code);
    }

    void closeNow(CloseCode code) {
        connection.closeNow(code);
    }

    void closed() {
        connection.closed();
    }

    /** Why this line has to be cut now, or null. */
    Closing overdue(Instant now) {
        if (connection.lingers()) {
            return Closing.TOO_SLOW;
        }

        if (!isGreeted() && openedAt.plus(GREETING_DUE).isBefore(now)
                || connection.silentFor(TimeUnit.SECONDS) >= 2 * HEARTBEAT.toSeconds()) {
            return Closing.SILENT;
        }

        return hasRightEnded(now) ? Closing.RIGHT_ENDED : null;
    }

    private boolean hasRightEnded(Instant now) {
        var end = holder.rightEndsAt();
        return end != null && end.isBefore(now) || openedAt.plus(LONGEST_LIFE).isBefore(now);
    }

    /** Whether it is this line's turn for a heartbeat; they are spread by when each line was opened. */
    boolean takeHeartbeat(Instant now) {
        var due = !nextHeartbeat.isAfter(now);

        if (due) {
            nextHeartbeat = now.plus(HEARTBEAT);
        }

        return due;
    }

    void renewed(TicketHolder renewed) {
        holder = renewed.at(holder.address());
    }

    TicketHolder holder() {
        return holder;
    }

    UUID subjectId() {
        return holder.subjectId();
    }

    void speaks(String languageTag) {
        texts = Texts.in(languageTag);
    }

    Texts texts() {
        return texts;
    }

    /** A post was handed on; until its answer this line is not told of the message by the news. */
    void posting(UUID clientId) {
        underWay.put(clientId, new ArrayList<>());
        typedAt.set(longAgo());
    }

    /** The answer to a post, and then what followed upon it. */
    void posted(UUID clientId, ServerFrame answer) {
        var followed = underWay.remove(clientId);
        answer(answer);

        if (followed != null) {
            followed.forEach(this::tell);
        }
    }

    boolean isPosting(UUID clientId) {
        return clientId != null && underWay.containsKey(clientId);
    }

    /** News of what followed upon a post: who posted it gets the answer first. */
    void tellAfter(UUID clientId, ServerFrame frame) {
        var waiting = clientId == null ? null : underWay.computeIfPresent(clientId, (id, followed) -> {
            followed.add(frame);
            return followed;
        });

        if (waiting == null) {
            tell(frame);
        }
    }

    private static long longAgo() {
        return System.nanoTime() - TYPING_PAUSE;
    }

    /** Whether to pass on that somebody is writing: at most once every three seconds, and anew after each message. */
    boolean mayType() {
        var now = System.nanoTime();
        var last = typedAt.get();
        return now - last >= TYPING_PAUSE && typedAt.compareAndSet(last, now);
    }
}
