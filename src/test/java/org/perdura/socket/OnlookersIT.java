package org.perdura.socket;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.socket.Frames.code;
import static org.perdura.socket.Frames.on;
import static org.perdura.socket.Frames.taken;
import static org.perdura.socket.Frames.values;
import static org.perdura.support.SocketClient.frame;
import static org.perdura.support.SocketClient.type;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.SocketClient;

import tools.jackson.databind.JsonNode;

/** Supervisors in conversations of others: who notices them, and what ends with what. */
@OnPerdura
@Tag("SV-03")
class OnlookersIT {

    private static final int MOST = 20;

    private PerduraServer server;
    private Office office;
    private Office supervision;

    @BeforeEach
    void open(PerduraServer perdura) {
        server = perdura;
        office = Office.persistent(perdura, 2).speaking();
        supervision = Office.persistent(perdura, 1);
        becomes("AGENT,SUPERVISOR");
    }

    /** What the one agent of the other office is. */
    private void becomes(String roles) {
        server.post("/testing/sql",
            "update agent set roles = '" + roles + "' where login = '" + supervision.login(0) + "'");
    }

    @Test
    @Tag("WD-18")
    void who_asks_a_supervisor_for_advice_does_not_learn_that_they_read_along() {
        try (var ana = office.busyAgent(0); var carla = supervision.busyAgent(0); var maria =
                office.customer("maria")) {
            var conversation = taken(ana, maria);
            done(carla.command("monitor", conversation));
            participant(carla, "listening");

            done(ana.request(on("consult", conversation).put("agent", carla.agentId())));

            assertThat(participant(carla, "gone").path("role").asString()).isEqualTo("supervisor");
            var asked = participant(carla, "asked");
            done(carla.request(on("consult-accept", conversation).put("participant", asked.path("id").asString())));
            participant(ana, "listening");
            assertThat(roles(ana)).containsOnly("consulted");
            assertThat(code(ana.request(on("consult", conversation).put("agent", carla.agentId()))))
                .isEqualTo("bad-value");
        }
    }

    @Test
    void who_gets_a_conversation_is_told_who_speaks_in_it_and_who_gets_it_themselves_is_not_beside_themselves() {
        try (var ana = office.busyAgent(0); var bruno = office.busyAgent(1); var carla = supervision.busyAgent(0);
                var maria = office.customer("maria")) {
            var conversation = taken(ana, maria);
            done(carla.command("monitor", conversation));
            pass(conversation, ana, bruno);
            assertThat(roles(bruno)).as("in silence").isEmpty();

            done(carla.command("join", conversation));
            participant(bruno, "speaking");
            pass(conversation, bruno, ana);
            assertThat(participant(ana, "speaking").path("agent").path("name").asString())
                .isEqualTo(supervision.login(0));

            pass(conversation, ana, carla);
            assertThat(participant(carla, "gone").path("outcome").asString()).isEqualTo("over");
            carla.post(conversation, "It is mine now");
            assertThat(values(maria.request(frame("history")).path("messages"), "trigger"))
                .doesNotContain("colleague-left");
        }
    }

    private static void pass(String conversation, SocketClient from, SocketClient to) {
        done(from.request(on("transfer", conversation).put("agent", to.agentId())));
        to.await("the offer", told -> type(told).equals("offer"));
        done(to.command("accept", conversation));
    }

    @Test
    void nobody_reads_along_in_more_conversations_than_one_can_read() {
        try (var ana = office.busyAgent(0); var carla = supervision.busyAgent(0); var maria =
                office.customer("maria")) {
            var conversation = taken(ana, maria);
            var rows = Stream.generate(UUID::randomUUID).limit(MOST)
                .map(id -> "('%s', '%s', '%s', 'SUPERVISOR', 'LISTENING', current_timestamp, '%s', 0)".formatted(id,
                    conversation, carla.agentId(), id))
                .collect(joining(", "));
            server.post("/testing/sql", "insert into participant (id, conversation_id, agent_id, role, stage, since,"
                + " present_slot, last_seq) values " + rows);

            var refused = carla.command("monitor", conversation);

            assertThat(code(refused)).isEqualTo("too-many");
            assertThat(refused.path("message").asString()).contains("20");
        }
    }

    @Test
    void who_may_not_read_along_any_more_is_told_no_word_and_can_leave() {
        try (var ana = office.busyAgent(0); var carla = supervision.busyAgent(0); var maria =
                office.customer("maria")) {
            var conversation = taken(ana, maria);
            done(carla.command("monitor", conversation));
            participant(carla, "listening");
            assertThat(type(carla.command("open", conversation))).isEqualTo("history");
            // Behind our back, as another node would.
            becomes("AGENT");

            try (var again = supervision.agent(0)) {
                assertThat(last(again, "listening").isMissingNode()).isTrue();
                ana.request(Frames.seen("park", conversation, ana.post(conversation, "A word").path("seq").asLong()));
                ana.await("parked", told -> told.path("conversation").path("state").asString("").equals("waiting"));
                assertThat(again.catchUp().received("conversation")).isEmpty();

                done(again.command("leave", conversation));
                assertThat(last(again, "gone").isMissingNode()).isTrue();
                assertThat(code(again.command("leave", conversation))).isEqualTo("not-found");
            }
        }
    }

    /** The last word of the conversation in which somebody has come so far. */
    private static JsonNode last(SocketClient agent, String stage) {
        return agent.await(stage, told -> isParticipant(told, stage)).path("conversation").path("last");
    }

    private static JsonNode participant(SocketClient agent, String stage) {
        return agent.await(stage, told -> isParticipant(told, stage)).path("participant");
    }

    private static boolean isParticipant(JsonNode told, String stage) {
        return type(told).equals("participant") && told.path("participant").path("stage").asString().equals(stage);
    }

    /** As what others are beside an agent, as far as this one was told. */
    private static List<String> roles(SocketClient agent) {
        return agent.catchUp().received("participant").stream()
            .map(told -> told.path("participant").path("role").asString())
            .toList();
    }

    private static void done(JsonNode answer) {
        assertThat(type(answer)).as("%s", answer).isEqualTo("done");
    }
}
