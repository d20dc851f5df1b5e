package org.perdura.fault;

import static org.perdura.support.SocketClient.frame;
import static org.perdura.support.SocketClient.postFrame;
import static org.perdura.support.SocketClient.type;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.perdura.support.SocketClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody who writes and reads for as long as a load lasts, as the widget and the workspace do: one message under way,
 * sent again with the same id until there is an answer; a new connection whenever the old one is lost; holes closed by
 * {@code history}.
 */
abstract class Participant implements Runnable {

    private static final Duration ANSWER_DUE = Duration.ofSeconds(8);
    /** Two heartbeats, as the protocol wants it. */
    private static final Duration SIGN_OF_LIFE_DUE = Duration.ofSeconds(40);
    private static final Set<String> TO_BE_SENT_AGAIN = Set.of("unavailable", "rate-limited", "internal");

    private static final String MORE = "more:";
    private static final String LAST = "last:";

    protected final Diary diary;
    protected final Random random;
    private final Load load;
    private final Map<String, ShownThread> threads = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Set<String> followed = ConcurrentHashMap.newKeySet();
    private SocketClient socket;
    private ObjectNode underWay;
    private long sentAt;
    private boolean isSent;
    private volatile long heardAt;
    private volatile long answered;
    private volatile boolean answeredAll;
    private volatile boolean caughtUp;
    private volatile JsonNode lastRefusal;

    Participant(Load load, Diary diary, long seed) {
        this.load = load;
        this.diary = diary;
        this.random = new Random(seed);
    }

    /** A new connection, nothing said on it. */
    protected abstract SocketClient connect();

    /** What to say first on a new connection. */
    protected abstract ObjectNode hello();

    /** The next message, when there is something to say. */
    protected abstract Optional<ObjectNode> compose();

    /** What is particular to a customer or an agent. */
    protected abstract void hear(JsonNode frame);

    /** The conversations that are followed to the end. */
    protected abstract Set<String> mine();

    Diary diary() {
        return diary;
    }

    /** How many messages have been acknowledged; grows while it writes. */
    long answered() {
        return answered;
    }

    /** Whether, after it fell silent, nothing of it is under way. */
    boolean hasBeenAnswered() {
        return answeredAll;
    }

    /** Whether, after everybody fell silent, it has been answered everything and shown everything. */
    boolean hasCaughtUp() {
        return caughtUp;
    }

    @Override
    public String toString() {
        return "%s, has heard nothing for %d s, has not heard the end of %s, last refused: %s".formatted(diary.owner(),
            Duration.ofNanos(System.nanoTime() - heardAt).toSeconds(), notFollowed().toList(), lastRefusal);
    }

    @Override
    public void run() {
        while (!load.isOver()) {
            try {
                goOn();
            } catch (RuntimeException | AssertionError broken) {
                load.stumbledOver(broken);
                hangUp();
                load.pause();
            }
        }

        hangUp();
    }

    private void goOn() {
        if (socket == null || !socket.isOpen()) {
            hangUp();
            greet();
        }

        if (underWay == null && !load.isQuiet()) {
            compose().ifPresent(this::begin);
        }

        answeredAll = underWay == null && load.isQuiet();

        if (underWay != null && !isSent) {
            socket.sendRaw(underWay.toString());
            isSent = true;
            sentAt = System.nanoTime();
        }

        socket.next(load.pace()).ifPresent(this::receive);

        if (isSent && isOver(sentAt, ANSWER_DUE) || isOver(heardAt, SIGN_OF_LIFE_DUE)) {
            hangUp();
        } else if (load.isSilent()) {
            notFollowed().forEach(this::askForMore);
            caughtUp = followed.containsAll(mine());
        }
    }

    private static boolean isOver(long since, Duration limit) {
        return System.nanoTime() - since > limit.toNanos();
    }

    private Stream<String> notFollowed() {
        return mine().stream().filter(conversation -> !followed.contains(conversation));
    }

    private void greet() {
        socket = connect();
        var welcome = socket.request(hello());
        if (!type(welcome).equals("welcome")) {
            throw new IllegalStateException("Not welcome: " + welcome);
        }

        receive(welcome);
    }

    private void hangUp() {
        isSent = false;
        asked.clear();
        if (socket != null) {
            socket.vanish();
        }
        socket = null;
    }

    private void begin(ObjectNode post) {
        diary.attempts(UUID.fromString(post.path("id").asString()), post.path("text").asString());
        underWay = post;
    }

    protected static ObjectNode post(String text) {
        return postFrame(UUID.randomUUID(), text);
    }

    protected void send(ObjectNode frame) {
        socket.sendRaw(frame.toString());
    }

    private void receive(JsonNode frame) {
        heardAt = System.nanoTime();

        switch (type(frame)) {
            case "message" -> thread(frame).ifPresent(thread -> take(thread, frame));
            case "accepted" -> accepted(frame);
            case "history" -> history(frame);
            case "error" -> refused(frame);
            default -> { }
        }

        hear(frame);
    }

    private Optional<ShownThread> thread(JsonNode frame) {
        return Optional.ofNullable(threads.get(frame.path("conversation").asString("")));
    }

    protected ShownThread follow(String conversation) {
        return threads.computeIfAbsent(conversation, id -> new ShownThread(id, diary));
    }

    private void take(ShownThread thread, JsonNode message) {
        thread.take(message);
        if (thread.hasHole()) {
            askForMore(thread.conversation());
        }
    }

    /** Asks for what comes behind the newest that is shown; once at a time. */
    protected void askForMore(String conversation) {
        var ref = (load.isSilent() ? LAST : MORE) + conversation;
        if (asked.add(ref)) {
            send(frame("history").put("conversation", conversation).put("after", follow(conversation).held())
                .put("limit", 100).put("ref", ref));
        }
    }

    private void history(JsonNode page) {
        thread(page).ifPresent(thread -> {
            thread.takePage(page.path("messages"));
            var ref = page.path("ref").asString("");
            if (asked.remove(ref)) {
                seenPage(thread, page.path("more").asBoolean(), ref.startsWith(LAST));
            } else if (thread.hasHole()) {
                askForMore(thread.conversation());
            }
        });
    }

    private void seenPage(ShownThread thread, boolean more, boolean last) {
        if (more || thread.hasHole()) {
            askForMore(thread.conversation());
        } else if (last && followed.add(thread.conversation())) {
            diary.followedToTheEnd(thread.conversation());
        }
    }

    private void accepted(JsonNode receipt) {
        if (!isUnderWay(receipt)) {
            return;
        }

        diary.isAccepted(UUID.fromString(receipt.path("id").asString()), receipt.path("conversation").asString(),
            receipt.path("seq").asLong());
        thread(receipt).ifPresent(thread -> take(thread, postFrame(UUID.fromString(receipt.path("id").asString()),
            underWay.path("text").asString()).put("seq", receipt.path("seq").asLong())));
        answered++;
        ended();
    }

    private boolean isUnderWay(JsonNode answer) {
        return underWay != null && underWay.path("id").asString().equals(answer.path("id").asString(""));
    }

    private void refused(JsonNode error) {
        if (asked.contains(error.path("ref").asString(""))) {
            asked.clear();
            load.pause();
        }

        lastRefusal = error;
        if (isUnderWay(error)) {
            var code = error.path("code").asString();
            if (TO_BE_SENT_AGAIN.contains(code)) {
                load.refused(code);
                isSent = false;
                load.pause();
            } else {
                diary.isRefused(UUID.fromString(error.path("id").asString()));
                ended();
            }
        }
    }

    private void ended() {
        underWay = null;
        isSent = false;
    }
}
