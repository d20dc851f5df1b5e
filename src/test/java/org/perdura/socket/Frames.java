package org.perdura.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.support.SocketClient.frame;
import static org.perdura.support.SocketClient.type;

import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import org.perdura.support.SocketClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Frames as tests of the wire send and read them. */
final class Frames {

    private Frames() {
    }

    /** An agent's frame about a conversation. */
    static ObjectNode on(String type, String conversation) {
        return frame(type).put("conversation", conversation);
    }

    /** The same, by somebody who has seen that much. */
    static ObjectNode seen(String type, String conversation, long seq) {
        return on(type, conversation).put("seq", seq);
    }

    /** A post or a note. */
    static ObjectNode word(String type, String conversation) {
        return on(type, conversation).put("id", UUID.randomUUID().toString()).put("text", "It is I");
    }

    /** A conversation that this customer has begun and this agent has picked. */
    static String taken(SocketClient agent, SocketClient customer) {
        var conversation = customer.post("Hello, anybody?").path("conversation").asString();
        var answer = agent.command("pick", conversation);
        assertThat(type(answer)).as("%s", answer).isEqualTo("done");
        return conversation;
    }

    /** What this agent reads of a conversation's other log. */
    static String backstage(SocketClient agent, String conversation) {
        return agent.request(on("history", conversation).put("log", "backstage")).toString();
    }

    /** The code of an answer that has to be a refusal. */
    static String code(JsonNode answer) {
        assertThat(type(answer)).as("%s", answer).isEqualTo("error");
        return answer.path("code").asString();
    }

    /** The numbers of the messages on a page. */
    static List<Long> seqs(JsonNode page) {
        return values(page.path("messages"), "seq").stream().map(Long::valueOf).toList();
    }

    /** One field of each entry. */
    static List<String> values(JsonNode entries, String name) {
        return StreamSupport.stream(entries.spliterator(), false).map(entry -> entry.path(name).asString("")).toList();
    }
}
