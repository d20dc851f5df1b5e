package org.perdura.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One connection that speaks the wire protocol, as a customer or an agent:
 *
 * <pre>
 * var maria = SocketClient.customer(server, DEMO, MARIA);
 * var accepted = maria.post("Where is my order?");
 * ana.await("offer");
 * </pre>
 *
 * Every wait has a deadline and ends with the frame that was waited for.
 */
public final class SocketClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient http = HttpClient.newHttpClient();
    private static final JsonMapper mapper = new JsonMapper();

    private final AtomicInteger refs = new AtomicInteger();
    private final Inbox inbox = new Inbox();
    private final ServerLog log;
    private final WebSocket socket;
    private JsonNode welcome;

    private SocketClient(PerduraServer server, String path, String ticket, String cookies) {
        this(server, server.port(), path, ticket, cookies);
    }

    private SocketClient(PerduraServer server, int port, String path, String ticket, String cookies) {
        log = server.log();
        var builder = http.newWebSocketBuilder()
            .subprotocols("perdura.v1", "ticket." + ticket)
            .header("Origin", "http://localhost:" + port)
            .connectTimeout(PATIENCE);
        if (!cookies.isEmpty()) {
            builder.header("Cookie", cookies);
        }

        socket = builder.buildAsync(URI.create("ws://localhost:" + port + path), inbox).join();
    }

    /** A customer of the pretend portal who has been welcomed. */
    public static SocketClient customer(PerduraServer server, String widget, String customer) {
        return silentCustomer(server, widget, customer).welcomed();
    }

    /** A customer who is connected and has not said {@code hello} yet. */
    public static SocketClient silentCustomer(PerduraServer server, String widget, String customer) {
        return withTicket(server, "/ws/customer/" + widget, new Entrance(server).customerTicket(widget, customer));
    }

    /** An agent who has logged in and has been welcomed. */
    public static SocketClient agent(PerduraServer server, String login) {
        return silentAgent(server, login).welcomed();
    }

    /** An agent who is connected and has not said {@code hello} yet. */
    public static SocketClient silentAgent(PerduraServer server, String login) {
        return window(server, new Entrance(server).logIn(login));
    }

    /** One more window of an agent who has logged in there; it has not said {@code hello} yet. */
    public static SocketClient window(PerduraServer server, Entrance entrance) {
        return new SocketClient(server, "/ws/agent", entrance.agentTicket(), entrance.cookies());
    }

    /** @throws CompletionException when the server refuses the upgrade */
    public static SocketClient withTicket(PerduraServer server, String path, String ticket) {
        return new SocketClient(server, path, ticket, "");
    }

    /** The same, by way of a proxy that stands before the server. */
    public static SocketClient through(Proxy proxy, PerduraServer server, String path, String ticket) {
        return new SocketClient(server, proxy.port(), path, ticket, "");
    }

    /** Says {@code hello} and waits for the welcome. */
    public SocketClient welcomed() {
        hello(frame("hello"));
        return this;
    }

    /** Says {@code hello} with more than its name; the welcome is kept. */
    public JsonNode hello(ObjectNode hello) {
        welcome = request(hello);
        assertThat(type(welcome)).as("%s", welcome).isEqualTo("welcome");
        return welcome;
    }

    public JsonNode welcome() {
        return welcome;
    }

    /** Which agent this is, as the welcome says. */
    public String agentId() {
        return welcome.path("agent").path("id").asString();
    }

    /** A frame to be filled in. */
    public static ObjectNode frame(String type) {
        return mapper.createObjectNode().put("type", type);
    }

    public static String type(JsonNode frame) {
        return frame.path("type").asString();
    }

    /** A customer's message with an id of its own; answers {@code accepted}. */
    public JsonNode post(String text) {
        return accepted(request(postFrame(UUID.randomUUID(), text)));
    }

    /** An agent's message; answers {@code accepted}. */
    public JsonNode post(String conversation, String text) {
        return accepted(request(postFrame(UUID.randomUUID(), text).put("conversation", conversation)));
    }

    public static ObjectNode postFrame(UUID id, String text) {
        return frame("post").put("id", id.toString()).put("text", text);
    }

    private static JsonNode accepted(JsonNode answer) {
        assertThat(type(answer)).as("%s", answer).isEqualTo("accepted");
        return answer;
    }

    /** An agent's command on a conversation, such as {@code accept}; answers whatever came back. */
    public JsonNode command(String type, String conversation) {
        return request(frame(type).put("conversation", conversation));
    }

    /** Sends a frame with a {@code ref} and waits for its answer. */
    public JsonNode request(ObjectNode frame) {
        var ref = "r" + refs.incrementAndGet();
        send(frame.put("ref", ref));
        return await("answer to " + type(frame), answer -> ref.equals(answer.path("ref").asString("")));
    }

    public void send(ObjectNode frame) {
        log.neverHolds(frame.path("text").asString(""));
        sendRaw(frame.toString());
    }

    /** Sends whatever it is; several threads may. */
    public synchronized void sendRaw(String text) {
        socket.sendText(text, true).join();
    }

    /** Sends one text in several fragments. */
    public void sendInFragments(List<String> fragments) {
        for (int i = 0; i < fragments.size(); i++) {
            socket.sendText(fragments.get(i), i == fragments.size() - 1).join();
        }
    }

    public void sendBinary(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    public JsonNode await(String type) {
        return await(type, frame -> type.equals(type(frame)));
    }

    public JsonNode await(String what, Predicate<JsonNode> wanted) {
        return inbox.await(what, wanted, PATIENCE);
    }

    /** The oldest frame that nobody has taken yet; empty when none comes within that time, or the connection ends. */
    public Optional<JsonNode> next(Duration limit) {
        return inbox.next(limit);
    }

    /** Everything that has come so far, awaited or not. */
    public List<JsonNode> received() {
        return inbox.all();
    }

    /** Everything of one type that has come so far. */
    public List<JsonNode> received(String type) {
        return inbox.all().stream().filter(frame -> type.equals(type(frame))).toList();
    }

    /**
     * Waits until everything sent to this connection before now has come. The answer to a ping is behind it, since a
     * connection has one writer.
     */
    public SocketClient catchUp() {
        request(frame("ping"));
        return this;
    }

    /** The close code with which the server ends this connection. */
    public int awaitClose() {
        return inbox.awaitClose(PATIENCE);
    }

    public boolean isOpen() {
        return inbox.isOpen();
    }

    /** Goes away without a word, as a phone without a network does. */
    public void vanish() {
        socket.abort();
    }

    @Override
    public void close() {
        if (isOpen() && !socket.isOutputClosed()) {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        }
    }
}
