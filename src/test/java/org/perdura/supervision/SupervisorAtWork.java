package org.perdura.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.support.People.SOFIA;
import static org.perdura.support.SocketClient.frame;
import static org.perdura.support.SocketClient.type;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.perdura.support.Office;
import org.perdura.support.PerduraServer;
import org.perdura.support.SocketClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A supervisor at a socket, and short words for what they do. */
abstract class SupervisorAtWork {

    PerduraServer server;
    SocketClient sofia;

    @BeforeEach
    void come(PerduraServer perdura) {
        server = perdura;
        sofia = SocketClient.agent(perdura, SOFIA);
        sofia.request(frame("presence").put("presence", "busy"));
    }

    @AfterEach
    void go() {
        sofia.request(frame("presence").put("presence", "available"));
        sofia.close();
        allow("assigning = true, transferring = true, force_closing = true, monitoring = true, joining = true");
    }

    void allow(String powers) {
        server.post("/testing/sql", "update mandate set " + powers);
    }

    static String start(SocketClient customer) {
        return customer.post("Hello, anybody?").path("conversation").asString();
    }

    static ObjectNode on(String act, String conversation) {
        return frame(act).put("conversation", conversation);
    }

    static ObjectNode assign(String conversation, SocketClient agent) {
        return on("assign", conversation).put("agent", agent.agentId());
    }

    /** The only queue of an office, found as its name is. */
    String queueOf(Office office) {
        try (var nobody = office.customer("nobody")) {
            var choice = sofia.request(on("colleagues", start(nobody)).put("query", office.widget()));
            return choice.path("queues").path(0).path("id").asString();
        }
    }

    static void awaitFree(SocketClient agent) {
        agent.await("room", told -> type(told).equals("capacity") && told.path("used").asInt() == 0);
    }

    static void assertDone(JsonNode answer) {
        assertThat(type(answer)).as("%s", answer).isEqualTo("done");
    }

    static String code(JsonNode answer) {
        assertThat(type(answer)).as("%s", answer).isEqualTo("error");
        return answer.path("code").asString();
    }

    static String trigger(JsonNode entry) {
        return entry.path("trigger").asString("");
    }

    static List<String> backstage(SocketClient agent, String conversation) {
        return agent.request(on("history", conversation).put("log", "backstage")).path("messages").valueStream()
            .map(SupervisorAtWork::trigger)
            .toList();
    }
}
