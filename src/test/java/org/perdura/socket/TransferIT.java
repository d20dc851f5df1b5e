package org.perdura.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.socket.Frames.backstage;
import static org.perdura.socket.Frames.code;
import static org.perdura.socket.Frames.on;
import static org.perdura.socket.Frames.taken;
import static org.perdura.socket.Frames.values;
import static org.perdura.support.People.SOFIA;
import static org.perdura.support.SocketClient.frame;
import static org.perdura.support.SocketClient.postFrame;
import static org.perdura.support.SocketClient.type;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.SocketClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Conversations that are passed on, as everybody whom it concerns meets it on the wire. */
@OnPerdura
@Tag("WD-17")
class TransferIT {

    private static final Duration PAST_THE_DEADLINE = Duration.ofSeconds(121);

    @Test
    void a_colleague_is_asked_and_takes_it_with_the_note_and_whoever_had_it_is_free(PerduraServer perdura) {
        var office = Office.persistent(perdura, 2).speaking();
        try (var ana = office.busyAgent(0); var bruno = office.busyAgent(1); var maria = office.customer("maria")) {
            var conversation = taken(ana, maria);
            assertThat(maria.await("state of " + office.login(0), state -> isWith(state, office.login(0)))).isNotNull();

            var done = ana.request(toAgent(conversation, bruno).put("note", "She has the invoice at hand"));
            assertThat(type(done)).isEqualTo("done");
            assertThat(done.has("warning")).isFalse();

            var offer = bruno.await("offer");
            assertThat(offer.path("reason").asString()).isEqualTo("transferred");
            assertThat(bruno.request(frame("hello")).path("capacity").path("used").asInt()).isEqualTo(30);
            assertThat(ana.request(frame("hello")).path("capacity").path("used").asInt()).isZero();
            assertThat(code(ana.request(Frames.word("post", conversation)))).isEqualTo("not-yours");
            assertThat(backstage(bruno, conversation))
                .contains("She has the invoice at hand").contains("transfer-started").contains("\"transferred\"");

            bruno.command("accept", conversation);
            assertThat(told(maria, "transfer-accepted")).isEqualTo("You are now talking to " + office.login(1) + ".");
            assertThat(maria.await("state of " + office.login(1), state -> isWith(state, office.login(1)))).isNotNull();
            bruno.post(conversation, "I will see to it");
            assertThat(maria.request(frame("history")).toString()).contains("I will see to it")
                .doesNotContain("invoice");
            assertThat(office.conversations(
                "id in (select conversation_id from engagement where end_reason = 'transferred')"))
                .isEqualTo(1);
        }
    }

    private static boolean isWith(JsonNode state, String agent) {
        return type(state).equals("state") && state.path("agent").path("name").asString("").equals(agent);
    }

    @Test
    void a_colleagues_no_opens_it_for_the_others_of_its_queue(PerduraServer perdura) {
        var office = Office.persistent(perdura, 3).speaking();
        try (var ana = office.busyAgent(0); var bruno = office.busyAgent(1); var maria = office.customer("maria")) {
            var conversation = taken(ana, maria);
            ana.request(toAgent(conversation, bruno));
            bruno.await("offer");
            bruno.command("reject", conversation);
            assertThat(backstage(bruno, conversation)).contains("transfer-rejected").contains("\"transfer rejected\"");

            try (var carla = office.agent(2)) {
                assertThat(carla.await("offer").path("reason").asString()).isEqualTo("released");
            }
        }
    }

    @Test
    void whoever_says_nothing_in_time_leaves_it_open(PerduraServer perdura) {
        var office = Office.persistent(perdura, 2);
        try (var ana = office.busyAgent(0); var bruno = office.busyAgent(1); var maria = office.customer("maria")) {
            var conversation = taken(ana, maria);
            ana.request(toAgent(conversation, bruno));
            bruno.await("offer");

            perdura.advance(PAST_THE_DEADLINE);

            assertThat(bruno.await("revoked").path("reason").asString()).isEqualTo("timeout");
            assertThat(type(ana.command("pick", conversation))).isEqualTo("done");
        }
    }

    @Test
    @Tag("B-126")
    void nobody_is_asked_who_could_not_take_it(PerduraServer perdura) {
        var office = Office.persistent(perdura, 3);
        try (var ana = office.busyAgent(0); var bruno = office.busyAgent(1); var maria = office.customer("maria")) {
            var conversation = taken(ana, maria);
            String carla;
            try (var once = office.agent(2)) {
                carla = once.agentId();
                once.request(frame("presence").put("presence", "offline"));
                assertRefused("bad-value", "agent", ana, on("transfer", conversation).put("agent", carla));
            }

            assertRefused("bad-value", "agent", ana, toAgent(conversation, ana));
            assertRefused("bad-value", "agent", ana,
                on("transfer", conversation).put("agent", UUID.randomUUID().toString()));
            assertRefused("bad-value", "queue", ana,
                on("transfer", conversation).put("queue", UUID.randomUUID().toString()));
            assertRefused("not-yours", null, bruno, toAgent(conversation, ana));
            perdura.post("/testing/agent?login=" + office.login(2) + "&change=DISABLED", "");
            assertRefused("bad-value", "agent", ana, on("transfer", conversation).put("agent", carla));

            Stream.of("b", "c", "d").forEach(name -> {
                try (var customer = office.customer(name)) {
                    taken(bruno, customer);
                }
            });
            assertRefused("no-capacity", null, ana, toAgent(conversation, bruno));
            assertThat(backstage(ana, conversation)).doesNotContain("transferred");
            assertThat(type(ana.request(Frames.word("post", conversation)))).isEqualTo("accepted");
        }
    }

    @Test
    void a_queue_that_is_closed_or_has_nobody_keeps_it_open_and_says_so(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        var closed = Office.persistent(perdura, 1).closeForTheNight();
        var empty = Office.persistent(perdura, 0);
        var other = Office.persistent(perdura, 1);
        try (var ana = office.busyAgent(0); var dora = other.agent(0); var maria = office.customer("maria");
                var joao = office.customer("joao"); var chloe = office.customer("chloe")) {
            assertThat(toQueue(ana, taken(ana, maria), closed).path("warning").asString()).isEqualTo("queue-closed");
            assertThat(toQueue(ana, taken(ana, joao), empty).path("warning").asString()).isEqualTo("queue-empty");
            assertThat(office.conversations("state = 'OPEN' and agent_id is null")).isEqualTo(2);
            assertThat(type(maria.request(frame("history")))).isEqualTo("history");

            var chloes = taken(ana, chloe);
            assertThat(toQueue(ana, chloes, other).has("warning")).isFalse();
            assertThat(dora.await("offer").path("reason").asString()).isEqualTo("transferred");
            assertThat(code(ana.command("open", chloes))).isEqualTo("not-found");
        }
    }

    @Test
    @Tag("S-05")
    void who_had_it_open_hears_no_more_of_it_once_it_is_in_another_queue(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        var other = Office.persistent(perdura, 1);
        try (var ana = office.busyAgent(0); var maria = office.customer("maria")) {
            var conversation = taken(ana, maria);
            ana.command("open", conversation);

            toQueue(ana, conversation, other);
            ana.await("gone");
            maria.post("Not for everybody any more");

            assertThat(ana.catchUp().received("message")).isEmpty();
        }
    }

    /** However closely they follow: what is stored behind the transfer is for others. */
    @RepeatedTest(5)
    @Tag("S-05")
    void not_one_word_behind_a_transfer_reaches_who_had_it_open(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        var other = Office.persistent(perdura, 1);
        try (var ana = office.busyAgent(0); var maria = office.customer("maria");
                var sofia = SocketClient.agent(perdura, SOFIA)) {
            var conversation = taken(ana, maria);
            ana.command("open", conversation);
            var queue = queue(ana, conversation, other);

            words(12).forEach(maria::send);
            ana.send(on("transfer", conversation).put("queue", queue));
            words(20).forEach(maria::send);

            maria.await("all are stored", frame -> frame.path("seq").asLong() > 32 && type(frame).equals("accepted"));
            ana.await("gone");
            var page = sofia.request(on("history", conversation).put("log", "backstage")).path("messages");
            var transferred = Instant.parse(page.valueStream()
                .filter(entry -> entry.path("reason").asString("").equals("transferred to queue"))
                .findFirst().orElseThrow().path("at").asString());
            assertThat(ana.catchUp().received("message"))
                .allSatisfy(word ->
                    assertThat(Instant.parse(word.path("at").asString())).isBeforeOrEqualTo(transferred));
        }
    }

    private static Stream<ObjectNode> words(int number) {
        return Stream.generate(() -> postFrame(UUID.randomUUID(), "One word after the other")).limit(number);
    }

    @Test
    @Tag("SV-02")
    void a_supervisor_takes_an_offer_back_and_gives_it_to_somebody_else(PerduraServer perdura) {
        var office = Office.persistent(perdura, 2);
        try (var ana = office.agent(0); var maria = office.customer("maria"); var sofia = SocketClient.agent(perdura,
                SOFIA)) {
            var conversation = maria.post("Hello, anybody?").path("conversation").asString();
            ana.await("offer");

            try (var bruno = office.busyAgent(1)) {
                assertThat(type(sofia.request(toAgent(conversation, bruno)))).isEqualTo("done");
                assertThat(ana.await("revoked").path("reason").asString()).isEqualTo("withdrawn");
                assertThat(bruno.await("offer").path("conversation").path("id").asString()).isEqualTo(conversation);
                assertThat(code(ana.command("accept", conversation))).isEqualTo("not-yours");
                assertThat(type(bruno.command("accept", conversation))).isEqualTo("done");
                assertThat(office.conversations(
                    "id in (select conversation_id from offer where outcome = 'WITHDRAWN')"))
                    .isEqualTo(1);
            }
        }
    }

    @Test
    void an_agent_sees_who_is_at_hand_before_choosing(PerduraServer perdura) {
        var office = Office.persistent(perdura, 3);
        try (var ana = office.busyAgent(0); var bruno = office.busyAgent(1); var maria = office.customer("maria")) {
            var conversation = taken(ana, maria);
            bruno.request(SocketClient.frame("presence").put("presence", "available"));

            var found = ana.request(on("colleagues", conversation).put("query", office.login(1).toUpperCase()));
            var peer = found.path("agents").get(0);
            assertThat(found.path("agents")).hasSize(1);
            assertThat(peer.path("id").asString()).isEqualTo(bruno.agentId());
            assertThat(peer.path("presence").asString()).isEqualTo("available");
            assertThat(peer.path("reachable").asBoolean()).isTrue();
            assertThat(peer.path("free").asInt()).isEqualTo(100);
            assertThat(peer.has("full")).isFalse();

            var absent = ana.request(on("colleagues", conversation).put("query", office.login(2))).path("agents")
                .get(0);
            assertThat(absent.path("reachable").asBoolean()).isFalse();
            assertThat(absent.path("presence").asString()).isEqualTo("offline");
            var queue = ana.request(on("colleagues", conversation).put("query", office.widget()));
            assertThat(values(queue.path("queues"), "name")).containsExactly(office.widget());
            assertThat(queue.path("queues").get(0).path("agents").asInt()).isEqualTo(3);
            assertThat(queue.path("queues").get(0).path("open").asBoolean()).isTrue();
            assertThat(ana.request(on("colleagues", conversation).put("query", "100%")).path("agents")).isEmpty();
        }
    }

    /** Written by the customer and picked. */
    @ParameterizedTest
    @ValueSource(strings = {"overflow", "assign", "transfer"})
    void who_worked_for_the_queue_before_hears_nothing_of_what_is_said_in_the_next(String way, PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        var next = Office.persistent(perdura, 1);
        perdura.post("/testing/sql", """
            update queue set late_action = 'TRANSFER', late_limit = 60, late_target_id =
                (select queue_id from workstream where name = '%s')
            where id = (select queue_id from workstream where name = '%s')
            """.formatted(next.widget(), office.widget()).strip());
        try (var ana = office.busyAgent(0); var dora = next.busyAgent(0); var sofia = SocketClient.agent(perdura,
            SOFIA);
                var maria = office.customer("maria")) {
            var conversation = maria.post("Hello, anybody?").path("conversation").asString();
            assertThat(type(ana.command("open", conversation))).isEqualTo("history");

            if (way.equals("overflow")) {
                perdura.advance(Duration.ofSeconds(61));
            } else {
                var queue = sofia.request(on("colleagues", conversation).put("query", next.widget())).path("queues")
                    .get(0);
                assertThat(type(sofia.request(on(way, conversation).put("queue", queue.path("id").asString()))))
                    .isEqualTo("done");
            }

            dora.await("the row", told -> told.path("conversation").path("id").asString("").equals(conversation));
            assertThat(type(dora.command("pick", conversation))).isEqualTo("done");
            ana.await("gone");
            dora.post(conversation, "For your eyes only");
            maria.await("the word", told -> told.path("text").asString("").equals("For your eyes only"));
            assertThat(ana.catchUp().received().toString()).doesNotContain("For your eyes only");
            assertThat(code(ana.command("open", conversation))).isEqualTo("not-found");
        }
    }

    private static ObjectNode toAgent(String conversation, SocketClient colleague) {
        return on("transfer", conversation).put("agent", colleague.agentId());
    }

    private static JsonNode toQueue(SocketClient agent, String conversation, Office office) {
        return agent.request(on("transfer", conversation).put("queue", queue(agent, conversation, office)));
    }

    private static String queue(SocketClient agent, String conversation, Office office) {
        return agent.request(on("colleagues", conversation).put("query", office.widget())).path("queues").get(0)
            .path("id").asString();
    }

    private static String told(SocketClient customer, String trigger) {
        return customer.await(trigger, frame -> frame.path("trigger").asString("").equals(trigger)).path("text")
            .asString();
    }

    private static void assertRefused(String code, String field, SocketClient agent, ObjectNode frame) {
        var answer = agent.request(frame);
        assertThat(code(answer)).isEqualTo(code);
        assertThat(answer.path("field").asString(null)).isEqualTo(field);
    }
}
