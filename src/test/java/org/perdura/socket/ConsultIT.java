package org.perdura.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.socket.Frames.backstage;
import static org.perdura.socket.Frames.code;
import static org.perdura.socket.Frames.on;
import static org.perdura.socket.Frames.taken;
import static org.perdura.socket.Frames.values;
import static org.perdura.socket.Frames.word;
import static org.perdura.support.People.SOFIA;
import static org.perdura.support.SocketClient.frame;
import static org.perdura.support.SocketClient.type;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.SocketClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who is in a conversation beside its agent, as everybody whom it concerns meets it on the wire. */
@OnPerdura
class ConsultIT {

    private static final Duration PAST_THE_DEADLINE = Duration.ofSeconds(121);

    @Test
    @Tag("WD-18")
    void a_colleague_gives_advice_that_nobody_else_hears(PerduraServer perdura) {
        var office = Office.persistent(perdura, 3).speaking();
        var elsewhere = Office.persistent(perdura, 1);
        try (var ana = office.busyAgent(0); var bruno = elsewhere.busyAgent(0); var carla = office.busyAgent(2);
                var maria = office.customer("maria")) {
            var conversation = taken(ana, maria);
            assertThat(code(bruno.command("open", conversation))).isEqualTo("not-found");
            assertThat(type(ana.request(ask(conversation, bruno).put("note", "Do we take it back?"))))
                .isEqualTo("done");

            var asked = participant(bruno, "asked");
            assertThat(asked.path("by").path("name").asString()).isEqualTo(office.login(0));
            assertThat(said(bruno, conversation, asked)).isEqualTo("[Do we take it back?]");
            assertThat(code(bruno.command("open", conversation))).isEqualTo("not-found");
            answer(bruno, "consult-accept", conversation, asked);
            participant(ana, "listening");
            assertThat(type(bruno.command("open", conversation))).isEqualTo("history");
            assertThat(bruno.request(frame("hello")).path("capacity").path("used").asInt()).isZero();

            whisper(bruno, conversation, asked, "Yes, within thirty days");
            assertThat(ana.await("the advice", heard("Yes, within thirty days"))).isNotNull();
            maria.post("Are you still there?");
            assertThat(bruno.await("the customer", heard("Are you still there?"))).isNotNull();
            assertThat(code(bruno.request(word("post", conversation)))).isEqualTo("not-yours");
            assertThat(code(bruno.request(on("transfer", conversation).put("agent", carla.agentId()))))
                .isEqualTo("not-yours");
            assertThat(code(bruno.request(ask(conversation, carla)))).isEqualTo("not-yours");
            assertThat(code(carla.request(reading(conversation, asked)))).isEqualTo("not-yours");
            assertThat(everythingToldTo(maria)).doesNotContain("thirty").doesNotContain(elsewhere.login(0));
            assertThat(backstage(carla, conversation)).doesNotContain("thirty").contains("consult-started");
        }
    }

    @Test
    @Tag("WD-18")
    void whoever_is_let_in_speaks_to_the_customer_until_the_agent_is_through(PerduraServer perdura) {
        var office = Office.persistent(perdura, 2).speaking();
        try (var ana = office.busyAgent(0); var bruno = office.busyAgent(1); var maria = office.customer("maria")) {
            var conversation = taken(ana, maria);
            ana.request(ask(conversation, bruno));
            var asked = participant(bruno, "asked");
            answer(bruno, "consult-accept", conversation, asked);
            assertThat(code(bruno.request(about("consult-add", conversation, asked)))).isEqualTo("not-yours");

            answer(ana, "consult-add", conversation, asked);
            participant(bruno, "speaking");
            bruno.post(conversation, "I am the expert");
            assertThat(maria.await("the expert", heard("I am the expert")).path("from").path("name").asString())
                .isEqualTo(office.login(1));
            assertThat(values(maria.request(frame("history")).path("messages"), "trigger"))
                .contains("consult-accepted");

            ana.request(Frames.seen("park", conversation, newest(maria)));
            assertThat(participant(bruno, "gone").path("outcome").asString()).isEqualTo("over");
            assertThat(code(bruno.request(word("post", conversation)))).isEqualTo("not-yours");
        }
    }

    @Test
    @Tag("WD-18")
    void a_queue_is_asked_one_after_the_other_until_somebody_wants_to(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1).speaking();
        var experts = Office.persistent(perdura, 2);
        try (var ana = office.busyAgent(0); var bruno = experts.agent(0); var carla = experts.agent(1);
                var maria = office.customer("maria")) {
            var conversation = taken(ana, maria);
            var queue = ana.request(on("colleagues", conversation).put("query", experts.widget())).path("queues")
                .get(0);
            var question = on("consult", conversation).put("queue", queue.path("id").asString())
                .put("note", "Who knows?");
            assertThat(type(ana.request(question))).isEqualTo("done");

            var first = participant(ana, "asked").path("agent").path("name").asString();
            var one = first.equals(experts.login(0)) ? bruno : carla;
            var other = one == bruno ? carla : bruno;
            answer(one, "consult-reject", conversation, participant(one, "asked"));
            var asked = participant(other, "asked");
            assertThat(said(other, conversation, asked)).isEqualTo("[Who knows?]");

            perdura.advance(PAST_THE_DEADLINE);
            assertThat(participant(other, "gone").path("outcome").asString()).isEqualTo("timeout");
            assertThat(code(other.request(about("consult-accept", conversation, asked)))).isEqualTo("wrong-state");
            assertThat(backstage(ana, conversation)).contains("consult-timed-out");
            assertThat(code(ana.request(question))).isEqualTo("no-capacity");
        }
    }

    @Test
    @Tag("WD-18")
    void nobody_is_asked_twice_or_who_is_not_there(PerduraServer perdura) {
        var office = Office.persistent(perdura, 3);
        try (var ana = office.busyAgent(0); var bruno = office.busyAgent(1); var maria = office.customer("maria")) {
            var conversation = taken(ana, maria);
            String carla;
            try (var once = office.busyAgent(2)) {
                carla = once.agentId();
                once.request(frame("presence").put("presence", "offline"));
            }

            ana.request(ask(conversation, bruno));
            assertThat(code(ana.request(ask(conversation, bruno)))).isEqualTo("bad-value");
            assertThat(code(ana.request(ask(conversation, ana)))).isEqualTo("bad-value");
            assertThat(code(ana.request(on("consult", conversation).put("agent", carla)))).isEqualTo("bad-value");
            assertThat(code(bruno.request(ask(conversation, ana)))).isEqualTo("not-yours");

            answer(ana, "consult-end", conversation, participant(bruno, "asked"));
            assertThat(participant(bruno, "gone").path("outcome").asString()).isEqualTo("dismissed");
        }
    }

    @Test
    @Tag("WD-18")
    @Tag("WD-05")
    void advice_takes_capacity_where_the_workstream_says_so(PerduraServer perdura) {
        var office = Office.persistent(perdura, 2);
        perdura.post("/testing/sql",
            "update workstream set consult_takes_capacity = true where name = '" + office.widget() + "'");
        try (var ana = office.busyAgent(0); var bruno = office.busyAgent(1); var maria = office.customer("maria")) {
            var conversation = taken(ana, maria);
            ana.request(ask(conversation, bruno));
            var asked = participant(bruno, "asked");
            assertThat(used(bruno)).isEqualTo(30);
            assertThat(bruno.request(frame("capacity")).path("items").get(0).path("units").asInt()).isEqualTo(30);

            answer(bruno, "consult-reject", conversation, asked);
            assertThat(used(bruno)).isZero();
            for (var name : List.of("b", "c", "d")) {
                try (var customer = office.customer(name)) {
                    taken(bruno, customer);
                }
            }

            assertThat(code(ana.request(ask(conversation, bruno)))).isEqualTo("no-capacity");
        }
    }

    private static int used(SocketClient agent) {
        return agent.request(frame("hello")).path("capacity").path("used").asInt();
    }

    @Test
    @Tag("WD-18")
    void a_new_window_knows_whom_its_agent_advises(PerduraServer perdura) {
        var office = Office.persistent(perdura, 2);
        try (var ana = office.busyAgent(0); var bruno = office.busyAgent(1); var maria = office.customer("maria")) {
            var conversation = taken(ana, maria);
            ana.request(ask(conversation, bruno));
            var asked = participant(bruno, "asked");

            try (var again = SocketClient.agent(perdura, office.login(1))) {
                assertThat(participant(again, "asked").path("id")).isEqualTo(asked.path("id"));
            }
        }
    }

    @Test
    @Tag("SV-03")
    void a_supervisor_reads_along_unnoticed_and_joins_so_that_both_sides_know(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1).speaking();
        try (var ana = office.busyAgent(0); var maria = office.customer("maria"); var sofia =
                SocketClient.agent(perdura, SOFIA)) {
            var conversation = maria.post("Hello, anybody?").path("conversation").asString();
            assertThat(code(sofia.command("monitor", conversation))).isEqualTo("wrong-state");
            ana.command("pick", conversation);
            assertThat(code(sofia.command("join", conversation))).isEqualTo("wrong-state");
            assertThat(code(ana.command("monitor", conversation))).isEqualTo("forbidden");

            assertThat(type(sofia.command("monitor", conversation))).isEqualTo("done");
            participant(sofia, "listening");
            sofia.command("open", conversation);
            sofia.request(Frames.seen("read", conversation, 1));
            sofia.command("typing", conversation);
            assertThat(code(sofia.request(word("post", conversation)))).isEqualTo("not-yours");
            assertThat(everythingToldTo(maria)).doesNotContain("\"read\",\"by\"").doesNotContain("\"typing\"")
                .doesNotContain("Sofia");
            assertThat(ana.catchUp().received("participant")).isEmpty();
            assertThat(backstage(ana, conversation)).doesNotContain("Sofia");

            assertThat(type(sofia.command("join", conversation))).isEqualTo("done");
            assertThat(participant(ana, "speaking").path("role").asString()).isEqualTo("supervisor");
            sofia.post(conversation, "Let me help");
            assertThat(maria.await("the supervisor", heard("Let me help"))).isNotNull();
            assertThat(type(sofia.command("leave", conversation))).isEqualTo("done");
            assertThat(values(maria.request(frame("history")).path("messages"), "trigger"))
                .contains("colleague-joined", "colleague-left");
            assertThat(code(sofia.request(word("post", conversation)))).isEqualTo("not-yours");
        }
    }

    private static ObjectNode ask(String conversation, SocketClient colleague) {
        return on("consult", conversation).put("agent", colleague.agentId());
    }

    private static ObjectNode about(String type, String conversation, JsonNode participant) {
        return on(type, conversation).put("participant", participant.path("id").asString());
    }

    private static void answer(SocketClient agent, String type, String conversation, JsonNode participant) {
        var answer = agent.request(about(type, conversation, participant));
        assertThat(type(answer)).as("%s", answer).isEqualTo("done");
    }

    /** Somebody who has come so far, as this agent is told. */
    private static JsonNode participant(SocketClient agent, String stage) {
        return agent.await(stage, frame -> type(frame).equals("participant")
            && frame.path("participant").path("stage").asString().equals(stage)).path("participant");
    }

    private static void whisper(SocketClient agent, String conversation, JsonNode participant, String text) {
        var said = agent.request(word("whisper", conversation).put("participant", participant.path("id").asString())
            .put("text", text));
        assertThat(said.path("log").asString()).isEqualTo("consult");
    }

    private static ObjectNode reading(String conversation, JsonNode participant) {
        return about("whispers", conversation, participant);
    }

    private static String said(SocketClient agent, String conversation, JsonNode participant) {
        return values(agent.request(reading(conversation, participant)).path("messages"), "text").toString();
    }

    private static Predicate<JsonNode> heard(String text) {
        return frame -> frame.path("text").asString("").equals(text);
    }

    private static long newest(SocketClient customer) {
        return customer.request(frame("ping")).path("seq").asLong();
    }

    private static String everythingToldTo(SocketClient somebody) {
        return somebody.catchUp().received().toString();
    }
}
