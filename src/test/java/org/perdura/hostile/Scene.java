package org.perdura.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.support.SocketClient.frame;
import static org.perdura.support.SocketClient.type;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.perdura.support.Office;
import org.perdura.support.PerduraServer;
import org.perdura.support.SocketClient;

import tools.jackson.databind.JsonNode;

/** A conversation in some state, and everybody who may have an opinion about it, each at a socket of their own. */
final class Scene implements AutoCloseable {

    static final String FIRST_WORDS = "Nobody else is to read this";

    private final Map<String, SocketClient> people = new LinkedHashMap<>();
    private final Office office;
    private final String conversation;

    private Scene(PerduraServer perdura, String state) {
        office = Office.persistent(perdura, 2);
        people.put("customer", office.customer("maria"));
        people.put("another customer", office.customer("joao"));
        people.put("colleague", office.busyAgent(1));
        people.put("agent", office.busyAgent(0));
        person("another customer").post("This is another matter");
        conversation = person("customer").post(FIRST_WORDS).path("conversation").asString();
        bring(state);
    }

    /** The customer has written once. */
    static Scene in(String state, PerduraServer perdura) {
        return new Scene(perdura, state);
    }

    private void bring(String state) {
        switch (state) {
            case "open" -> { }
            case "offered" -> offer();
            case "active" -> agent("pick");
            case "waiting" -> List.of("pick", "park").forEach(this::agent);
            case "wrap-up" -> List.of("pick", "end").forEach(this::agent);
            default -> throw new IllegalArgumentException(state);
        }
    }

    private void offer() {
        agent("presence");
        person("agent").await("offer", told -> type(told).equals("offer")
            && told.path("conversation").path("id").asString().equals(conversation));
    }

    private void agent(String command) {
        var done = person("agent").request(
            frame(command).put("conversation", conversation).put("seq", 1).put("presence", "available"));
        assertThat(type(done)).as("%s", done).isEqualTo("done");
    }

    SocketClient person(String name) {
        return people.get(name);
    }

    String conversation() {
        return conversation;
    }

    Office office() {
        return office;
    }

    /** What both sides read now. */
    List<String> texts() {
        return person("customer").request(frame("history")).path("messages").valueStream()
            .map(message -> message.path("text").asString())
            .toList();
    }

    /** Whether somebody was told anything about this conversation, but for refusals. */
    boolean isKnownTo(SocketClient somebody) {
        return somebody.catchUp().received().stream()
            .filter(told -> !type(told).equals("error"))
            .map(JsonNode::toString)
            .anyMatch(told -> told.contains(conversation) || told.contains(FIRST_WORDS));
    }

    @Override
    public void close() {
        people.values().forEach(SocketClient::close);
    }
}
