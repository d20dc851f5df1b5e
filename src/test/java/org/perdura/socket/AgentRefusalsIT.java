package org.perdura.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.socket.Frames.on;
import static org.perdura.socket.Frames.seen;
import static org.perdura.socket.Frames.word;
import static org.perdura.support.SocketClient.frame;
import static org.perdura.support.SocketClient.type;

import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.SocketClient;

import tools.jackson.databind.node.ObjectNode;

/** What agents may not do, and how they are told. */
@OnPerdura
class AgentRefusalsIT {

    @Test
    @Tag("WD-02")
    void who_has_not_been_asked_cannot_accept(PerduraServer perdura) {
        var office = Office.persistent(perdura, 2);
        try (var ana = office.agent(0); var bruno = office.busyAgent(1); var maria = office.customer("maria")) {
            var conversation = maria.post("Hello, anybody?").path("conversation").asString();
            ana.await("offer");

            assertThat(Frames.code(bruno.command("accept", conversation))).isEqualTo("not-yours");
            assertThat(Frames.code(bruno.command("reject", conversation))).isEqualTo("not-yours");
            assertThat(Frames.code(bruno.command("pick", conversation))).isEqualTo("already-taken");
        }
    }

    @Test
    @Tag("ST-09")
    void what_a_state_does_not_allow_is_refused_with_the_state(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        try (var ana = office.busyAgent(0); var maria = office.customer("maria")) {
            var conversation = maria.post("Hello, anybody?").path("conversation").asString();
            assertThat(stateOfRefusal(ana, seen("park", conversation, 1))).isEqualTo("open");

            ana.command("pick", conversation);
            assertThat(stateOfRefusal(ana, on("resume", conversation))).isEqualTo("active");
            assertThat(stateOfRefusal(ana, on("close", conversation))).isEqualTo("active");

            ana.request(seen("park", conversation, 1));
            assertThat(stateOfRefusal(ana, seen("park", conversation, 1))).isEqualTo("waiting");
            assertThat(stateOfRefusal(ana, seen("end", conversation, 1))).isEqualTo("waiting");
            assertThat(stateOfRefusal(ana, word("post", conversation))).isEqualTo("waiting");
            assertThat(stateOfRefusal(ana, on("pick", conversation))).isEqualTo("waiting");

            ana.command("resume", conversation);
            ana.request(seen("end", conversation, 1));
            assertThat(stateOfRefusal(ana, seen("end", conversation, 1))).isEqualTo("wrap-up");
            assertThat(stateOfRefusal(ana, word("post", conversation))).isEqualTo("wrap-up");

            ana.command("close", conversation);
            assertThat(stateOfRefusal(ana, on("close", conversation))).isEqualTo("closed");
        }
    }

    @Test
    @Tag("S-32")
    void an_agent_acts_on_no_colleagues_conversation(PerduraServer perdura) {
        var office = Office.persistent(perdura, 2);
        try (var ana = office.busyAgent(0); var bruno = office.busyAgent(1); var maria = office.customer("maria")) {
            var conversation = maria.post("Hello, anybody?").path("conversation").asString();
            ana.command("pick", conversation);

            assertThat(code(bruno, seen("park", conversation, 1))).isEqualTo("not-yours");
            assertThat(code(bruno, seen("end", conversation, 1))).isEqualTo("not-yours");
            assertThat(code(bruno, word("post", conversation))).isEqualTo("not-yours");
            ana.request(seen("park", conversation, 1));
            assertThat(code(bruno, on("resume", conversation))).isEqualTo("not-yours");
            ana.command("resume", conversation);
            ana.request(seen("end", conversation, 1));
            assertThat(code(bruno, on("close", conversation))).isEqualTo("not-yours");
            assertThat(maria.catchUp().received("message")).isEmpty();
        }
    }

    @Test
    @Tag("S-32")
    void a_conversation_of_another_team_does_not_exist(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        try (var stranger = Office.persistent(perdura, 1).agent(0); var ana = office.busyAgent(0);
                var maria = office.customer("maria")) {
            var conversation = maria.post("Not for everybody's eyes").path("conversation").asString();
            ana.command("pick", conversation);

            assertThat(allCommands(conversation).map(command -> code(stranger, command))).containsOnly("not-found");
            assertThat(allCommands(UUID.randomUUID().toString()).map(command -> code(stranger, command)))
                .containsOnly("not-found");
            maria.post("Still not for everybody");
            assertThat(stranger.catchUp().received()).noneMatch(frame -> frame.toString().contains(conversation)
                && !type(frame).equals("error"));
        }
    }

    private static Stream<ObjectNode> allCommands(String conversation) {
        return Stream.of(on("accept", conversation), on("reject", conversation), on("pick", conversation),
            on("open", conversation), on("history", conversation), on("history", conversation).put("log", "backstage"),
            on("resume", conversation), on("close", conversation), on("typing", conversation),
            seen("park", conversation, 1), seen("end", conversation, 1), seen("read", conversation, 1),
            word("post", conversation), word("note", conversation));
    }

    @Test
    @Tag("P-09")
    void nobody_parks_or_ends_without_having_seen_the_customers_newest_word(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        try (var ana = office.busyAgent(0); var maria = office.customer("maria")) {
            var conversation = maria.post("Hello, anybody?").path("conversation").asString();
            ana.command("pick", conversation);
            maria.post("And one thing more");

            var refused = ana.request(seen("park", conversation, 1));
            assertThat(Frames.code(refused)).isEqualTo("wrong-state");
            assertThat(refused.path("seq").asInt()).isEqualTo(2);
            assertThat(code(ana, seen("end", conversation, 1))).isEqualTo("wrong-state");
            assertThat(code(ana, seen("park", conversation, 3))).isEqualTo("bad-value");
            assertThat(type(ana.request(seen("park", conversation, 2)))).isEqualTo("done");
        }
    }

    @Test
    void somebody_elses_ticket_renews_nothing(PerduraServer perdura) {
        var office = Office.persistent(perdura, 2);
        try (var ana = office.agent(0)) {
            assertThat(code(ana, frame("renew").put("ticket", office.ticket("maria")))).isEqualTo("not-authenticated");
            ana.send(frame("renew").put("ticket", office.agentTicket(1)));
            assertThat(ana.awaitClose()).isEqualTo(4403);
        }
    }

    private static String stateOfRefusal(SocketClient agent, ObjectNode command) {
        var answer = agent.request(command);
        assertThat(Frames.code(answer)).isEqualTo("wrong-state");
        return answer.path("state").asString();
    }

    private static String code(SocketClient agent, ObjectNode command) {
        return Frames.code(agent.request(command));
    }
}
