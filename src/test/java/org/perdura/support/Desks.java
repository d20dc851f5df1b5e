package org.perdura.support;

import static org.perdura.support.SocketClient.frame;

import java.util.List;

import tools.jackson.databind.JsonNode;

/** The desks of the demo's agents, which tests share: whoever begins a test finds them empty. */
public final class Desks {

    private static final List<String> AGENTS = List.of(People.ANA, People.BRUNO);

    private Desks() {
    }

    /** Ends and closes whatever an earlier test has left. The agents, who are not there, come back as available. */
    public static void clear(PerduraServer server) {
        AGENTS.forEach(login -> clear(server, login));
    }

    private static void clear(PerduraServer server, String login) {
        try (var agent = SocketClient.agent(server, login)) {
            present(agent, "busy");
            agent.welcome().path("conversations").forEach(conversation -> close(agent, conversation));
            present(agent, "available");
        }
    }

    private static void present(SocketClient agent, String presence) {
        agent.request(frame("presence").put("presence", presence));
    }

    /** What does not apply in its state is refused, and does no harm. */
    private static void close(SocketClient agent, JsonNode conversation) {
        var id = conversation.path("id").asString();
        List.of("reject", "pick", "resume").forEach(command -> agent.command(command, id));
        agent.request(frame("end").put("conversation", id).put("seq", conversation.path("seq").asLong()));
        agent.command("close", id);
    }
}
