package org.perdura.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.socket.Frames.code;
import static org.perdura.support.SocketClient.frame;
import static org.perdura.support.SocketClient.type;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.SocketClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an agent's windows hear of the agent's own work: presence, capacity, and what will happen by itself. */
@OnPerdura
class DutyIT {

    private static final UUID RULE = UUID.randomUUID();

    @Test
    @Tag("WD-21")
    void who_misses_an_offer_reads_so_in_every_window_and_comes_back_from_any(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        try (var maria = office.customer("maria"); var here = office.agent(0); var there = office.agent(0)) {
            maria.post("Is anybody there?");
            here.await("offer");
            perdura.advance(Duration.ofSeconds(121));

            assertThat(presence(here, "inactive").path("by").asString()).isEqualTo("system");
            presence(there, "inactive");
            assertThat(there.hello(frame("hello")).path("agent").path("presence").asString()).isEqualTo("inactive");

            assertThat(code(here.request(frame("presence").put("presence", "inactive")))).isEqualTo("bad-value");
            here.request(frame("presence").put("presence", "available"));
            there.await("back", told -> type(told).equals("presence") && told.path("by").asString("").equals("me"));
        }
    }

    private static JsonNode presence(SocketClient window, String presence) {
        return window.await("presence " + presence,
            told -> type(told).equals("presence") && told.path("presence").asString("").equals(presence));
    }

    @Test
    @Tag("WD-21")
    void a_custom_presence_can_be_chosen_as_long_as_there_is_one(PerduraServer perdura) {
        var id = UUID.randomUUID();
        perdura.post("/testing/sql", "insert into custom_presence (id, version, name, base, texts) values ('" + id
            + "', 0, 'Phone " + id.toString().substring(0, 8) + "', 'BUSY', '{\"pt-BR\":\"Ao telefone\"}')");
        try (var ana = Office.persistent(perdura, 1).agent(0)) {
            var told = ana.hello(frame("hello").put("locale", "pt-BR")).path("presences").valueStream()
                .filter(custom -> custom.path("id").asString().equals(id.toString())).findFirst().orElseThrow();
            assertThat(told.path("text").asString()).isEqualTo("Ao telefone");
            assertThat(told.path("presence").asString()).isEqualTo("busy");

            ana.request(frame("presence").put("custom", id.toString()));
            assertThat(presence(ana, "busy").path("custom").asString()).isEqualTo(id.toString());
            assertThat(ana.hello(frame("hello")).path("agent").path("custom").asString()).isEqualTo(id.toString());
            assertThat(code(ana.request(frame("presence").put("custom", UUID.randomUUID().toString()))))
                .isEqualTo("bad-value");
        } finally {
            perdura.post("/testing/sql", "update agent_presence set custom_id = null where custom_id = '" + id + "'");
            perdura.post("/testing/sql", "delete from custom_presence where id = '" + id + "'");
        }
    }

    @Test
    @Tag("WD-21")
    @Tag("ST-07")
    void what_uses_my_capacity_is_told_when_i_ask(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        try (var maria = office.customer("maria"); var joao = office.customer("joao"); var ana = office.busyAgent(0)) {
            var active = maria.post("One").path("conversation").asString();
            var ended = joao.post("Two").path("conversation").asString();
            ana.command("pick", active);
            ana.command("pick", ended);
            ana.request(frame("end").put("conversation", ended).put("seq", 1));

            var told = ana.request(frame("capacity"));

            assertThat(type(told)).isEqualTo("capacity");
            assertThat(told.path("used").asInt()).isEqualTo(60);
            assertThat(told.path("items")).extracting(item -> item.path("state").asString())
                .containsExactlyInAnyOrder("active", "wrap-up");
            assertThat(told.path("items")).allSatisfy(item -> {
                assertThat(item.path("units").asInt()).isEqualTo(30);
                assertThat(item.path("customer").path("name").asString()).isEqualTo("Customer");
                assertThat(item.has("until")).isEqualTo(item.path("state").asString().equals("wrap-up"));
            });
        }
    }

    @Test
    @Tag("ST-11")
    void a_rule_is_seen_coming_stopped_and_set_going_in_every_window(PerduraServer perdura) {
        var office = officeWithRule(perdura);
        try (var maria = office.customer("maria"); var ana = office.busyAgent(0); var there = office.agent(0)) {
            var conversation = maria.post("My chair creaks").path("conversation").asString();
            ana.command("pick", conversation);
            ana.command("open", conversation);
            there.command("open", conversation);
            assertThat(stage(there, "idle").path("after").asInt()).isEqualTo(600);

            ana.post(conversation, "Which one?");
            assertThat(stage(there, "running").path("dueAt").asString()).isNotEmpty();

            assertThat(type(ana.request(rule(conversation, "pause")))).isEqualTo("done");
            assertThat(stage(there, "paused").path("left").asInt()).isBetween(500, 600);
            perdura.advance(Duration.ofHours(1));
            assertThat(type(ana.request(rule(conversation, "pause")))).isEqualTo("done");
            assertThat(type(ana.request(rule(conversation, "resume")))).isEqualTo("done");
            stage(there, "running");

            perdura.advance(Duration.ofMinutes(10));
            there.await("parked", told -> type(told).equals("backstage")
                && told.path("reason").asString("").equals("parked by rule"));
            assertThat(code(ana.request(rule(conversation, "stop")))).isEqualTo("bad-value");
        }
    }

    private static ObjectNode rule(String conversation, String act) {
        return frame("rule").put("conversation", conversation).put("rule", RULE.toString()).put("act", act);
    }

    private static JsonNode stage(SocketClient window, String stage) {
        return window.await("rule that is " + stage, told -> type(told).equals("rules")
            && told.path("rules").path(0).path("stage").asString("").equals(stage)).path("rules").path(0);
    }

    private static Office officeWithRule(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        perdura.post("/testing/sql", "update workstream set timeout_rules = '{\"rules\":[{\"id\":\"" + RULE
            + "\",\"silence\":\"CUSTOMER\",\"after\":600,\"action\":\"PARK\",\"texts\":{},\"since\":\"2026-01-01T00:00:00Z\"}]}'"
            + " where name = '" + office.widget() + "'");
        return office;
    }
}
