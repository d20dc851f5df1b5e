package org.perdura.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.socket.Frames.on;
import static org.perdura.socket.Frames.seen;
import static org.perdura.socket.Frames.values;
import static org.perdura.support.SocketClient.frame;
import static org.perdura.support.SocketClient.type;

import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.Entrance;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.SocketClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The wire protocol as an agent's window meets it. */
@OnPerdura
class AgentWireIT {

    private static final JsonMapper mapper = new JsonMapper();

    @Test
    void an_agent_is_welcomed_with_who_they_are_and_what_they_carry(PerduraServer perdura) {
        try (var ana = Office.persistent(perdura, 1).agent(0)) {
            var welcome = ana.welcome();

            assertThat(welcome.path("agent").path("presence").asString()).isEqualTo("available");
            assertThat(welcome.path("capacity").path("total").asInt()).isEqualTo(100);
            assertThat(welcome.path("capacity").path("used").asInt()).isZero();
            assertThat(welcome.path("conversations")).isEmpty();
            assertThat(welcome.path("offers")).isEmpty();
            assertThat(welcome.path("returned")).isEmpty();
            assertThat(code(ana, frame("presence").put("presence", "asleep"))).isEqualTo("bad-value");
        }
    }

    @Test
    @Tag("F-09")
    void who_came_while_the_database_was_away_is_there_with_the_first_hello_that_is_answered(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        try (var ana = SocketClient.silentAgent(perdura, office.login(0))) {
            perdura.post("/testing/sql",
                "delete from agent_presence where agent_id = (select id from agent where login = '"
                + office.login(0) + "')");

            assertThat(ana.hello(frame("hello")).path("agent").path("presence").asString()).isEqualTo("available");
        }
    }

    @Test
    void a_presence_is_told_to_all_windows_of_the_agent(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        try (var here = office.agent(0); var there = office.agent(0)) {
            here.request(frame("presence").put("presence", "do-not-disturb"));

            var told = there.await("presence", frame -> frame.path("presence").asString("").equals("do-not-disturb"));
            assertThat(told.path("by").asString()).isEqualTo("me");
            assertThat(there.hello(frame("hello")).path("agent").path("presence")).isEqualTo(told.path("presence"));
        }
    }

    @Test
    @Tag("WD-20")
    void its_trace_tells_every_step_to_those_who_may_see_it(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        try (var ana = office.agent(0); var maria = office.customer("maria")) {
            var conversation = maria.post("Hello").path("conversation").asString();
            ana.await("offer");
            ana.command("accept", conversation);
            ana.request(seen("park", conversation, 1));
            ana.request(frame("presence").put("presence", "do-not-disturb"));
            maria.post("Hello again");
            ana.command("pick", conversation);

            var path = "/api/v1/conversations/" + conversation + "/trace";
            var decisions = mapper.readTree(new Entrance(perdura).logIn(office.login(0)).get(path).body())
                .path("decisions");
            assertThat(decisions).extracting(AgentWireIT::step).filteredOn(step -> !step.startsWith("not-assigned"))
                .containsExactly("changed started", "offered method", "changed accepted", "changed parked",
                    "changed returned", "changed picked");
            assertThat(decisions.get(decisions.size() - 1).path("texts").get(0).asString())
                .isEqualTo(office.login(0) + " has picked it.");

            var stranger = Office.persistent(perdura, 1).login(0);
            assertThat(new Entrance(perdura).logIn(stranger).get(path).statusCode()).isEqualTo(404);
            assertThat(new Entrance(perdura).get(path).statusCode()).isEqualTo(401);
        }
    }

    private static String step(JsonNode decision) {
        return decision.path("code").asString() + " " + decision.path("details").path("why").asString();
    }

    @Test
    @Tag("WD-02")
    void a_pending_offer_is_there_again_after_a_reconnect_and_gone_after_its_answer(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        try (var maria = office.customer("maria"); var again = office.agent(0)) {
            try (var ana = office.agent(0)) {
                var conversation = maria.post("Is anybody there?").path("conversation").asString();
                var offer = ana.await("offer");
                ana.vanish();

                var pending = again.hello(frame("hello")).path("offers").get(0);
                assertThat(pending.path("until")).isEqualTo(offer.path("until"));
                assertThat(pending.path("reason").asString()).isEqualTo("new");
                assertThat(type(again.command("accept", conversation))).isEqualTo("done");
                assertThat(again.hello(frame("hello")).path("offers")).isEmpty();
                assertThat(Frames.code(again.command("accept", conversation))).isEqualTo("already-taken");
            }
        }
    }

    @Test
    @Tag("PC-07")
    @Tag("PC-08")
    @Tag("PC-09")
    @Tag("PC-10")
    @Tag("AG-03")
    void a_customer_who_is_back_comes_to_the_agent_who_parked(PerduraServer perdura) {
        var office = Office.persistent(perdura, 2);
        try (var ana = office.busyAgent(0); var bruno = office.agent(1); var maria = office.customer("maria")) {
            bruno.request(frame("presence").put("presence", "busy"));
            var conversation = maria.post("Hello, anybody?").path("conversation").asString();
            ana.command("pick", conversation);
            ana.request(seen("park", conversation, 1));
            var freed = ana.hello(frame("hello"));
            ana.request(frame("presence").put("presence", "available"));
            bruno.request(frame("presence").put("presence", "available"));

            maria.post("Here I am again");
            var returned = ana.await("returned");
            var offer = ana.await("offer");

            assertThat(freed.path("capacity").path("used").asInt()).isZero();
            assertThat(freed.path("conversations").get(0).path("state").asString()).isEqualTo("waiting");
            assertThat(returned.path("conversation").path("id").asString()).isEqualTo(conversation);
            assertThat(returned.path("parkedSince").asString()).isNotEmpty();
            assertThat(offer.path("reason").asString()).isEqualTo("returned");
            assertThat(bruno.catchUp().received("offer")).isEmpty();
            assertThat(ana.hello(frame("hello")).path("capacity").path("used").asInt()).isEqualTo(30);
        }
    }

    @Test
    @Tag("AG-03")
    void a_return_is_listed_until_it_is_seen_in_any_window(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        try (var here = office.busyAgent(0); var there = office.agent(0); var maria = office.customer("maria")) {
            var conversation = maria.post("Hello, anybody?").path("conversation").asString();
            here.command("pick", conversation);
            here.request(seen("park", conversation, 1));
            maria.post("Here I am again");
            here.await("returned");
            there.await("returned");

            try (var reloaded = office.agent(0)) {
                assertThat(reloaded.welcome().path("returned")).hasSize(1);
                here.command("open", conversation);
                assertThat(there.await("returned-seen").path("conversation").asString()).isEqualTo(conversation);
                assertThat(reloaded.hello(frame("hello")).path("returned")).isEmpty();
            }
        }
    }

    @Test
    @Tag("AG-06")
    void a_reloaded_window_gets_what_it_missed_in_both_logs(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        try (var ana = office.busyAgent(0); var maria = office.customer("maria")) {
            var conversation = maria.post("Hello, anybody?").path("conversation").asString();
            ana.command("pick", conversation);
            ana.command("open", conversation);
            ana.vanish();
            maria.post("While you were away");

            try (var again = office.agent(0)) {
                var hello = frame("hello");
                hello.putObject("after").putArray(conversation).add(1).add(0);
                again.hello(hello);
                var missed = again.await("message or page", frame -> frame.toString().contains("While you were away"));
                maria.post("And now live");

                assertThat(missed).isNotNull();
                assertThat(again.await("news", frame -> frame.path("text").asString("").equals("And now live")))
                    .isNotNull();
                assertThat(again.catchUp().received()).anyMatch(frame -> frame.toString().contains("\"picked\""));
                var heads = again.request(frame("ping")).path("seqs").path(conversation);
                assertThat(heads.get(0).asInt()).isEqualTo(3);
                assertThat(heads.get(1).asInt()).isPositive();
            }
        }
    }

    @Test
    @Tag("ST-08")
    void notes_and_transitions_are_numbered_backstage_and_never_reach_the_customer(PerduraServer perdura) {
        var office = Office.persistent(perdura, 2);
        try (var ana = office.busyAgent(0); var bruno = office.busyAgent(1); var maria = office.customer("maria")) {
            var conversation = maria.post("Hello, anybody?").path("conversation").asString();
            bruno.command("open", conversation);
            ana.command("pick", conversation);
            var id = UUID.randomUUID();
            var note = on("note", conversation).put("id", id.toString()).put("text", "Handle with care, please");

            var accepted = ana.request(note);
            var again = ana.request(note);
            var seenByBruno = bruno.await("note", frame -> frame.path("kind").asString("").equals("note"));
            var log = ana.request(on("history", conversation).put("log", "backstage")).path("messages");

            assertThat(accepted.path("log").asString()).isEqualTo("backstage");
            assertThat(again.path("duplicate").asBoolean()).isTrue();
            assertThat(again.path("seq")).isEqualTo(accepted.path("seq"));
            assertThat(seenByBruno.path("id").asString()).isEqualTo(id.toString());
            assertThat(values(log, "kind")).containsExactly("transition", "transition", "note");
            assertThat(values(log, "seq")).containsExactly("1", "2", "3");
            assertThat(values(log, "reason")).startsWith("started", "picked");
            assertThat(maria.catchUp().received()).noneMatch(frame -> frame.toString().contains("Handle with care"))
                .noneMatch(frame -> type(frame).equals("backstage"));
        }
    }

    @Test
    void both_sides_see_each_other_read_and_write(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        try (var ana = office.busyAgent(0); var maria = office.customer("maria")) {
            var conversation = maria.post("Hello, anybody?").path("conversation").asString();
            ana.command("pick", conversation);
            ana.command("open", conversation);

            maria.send(frame("typing"));
            ana.send(on("typing", conversation));
            ana.request(seen("read", conversation, 1));
            assertThat(ana.await("typing").path("from").path("kind").asString()).isEqualTo("customer");
            assertThat(maria.await("typing").path("from").path("kind").asString()).isEqualTo("agent");
            assertThat(maria.await("read").path("seq").asInt()).isEqualTo(1);

            ana.post(conversation, "Here I am");
            maria.request(frame("read").put("seq", 2));
            assertThat(ana.await("the customer's", frame -> frame.path("by").asString("").equals("customer")))
                .isNotNull();
            assertThat(code(ana, seen("read", conversation, 9))).isEqualTo("bad-value");
        }
    }

    private static String code(SocketClient agent, ObjectNode command) {
        return Frames.code(agent.request(command));
    }
}
