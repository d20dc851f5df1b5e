package org.perdura.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.support.People.SOFIA;
import static org.perdura.support.SocketClient.frame;
import static org.perdura.support.SocketClient.type;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perdura.support.Entrance;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.SocketClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A supervisor steps in over the wire: who is told what, and what the organisation does not want. */
@OnPerdura
@Tag("SV-02")
class InterventionsIT extends SupervisorAtWork {

    @Test
    void what_nobody_has_is_assigned_to_an_agent_who_is_asked(PerduraServer perdura) {
        var office = Office.persistent(perdura, 2);
        try (var ana = office.busyAgent(0); var bruno = office.busyAgent(1); var maria = office.customer("maria")) {
            var conversation = start(maria);

            assertDone(sofia.request(assign(conversation, ana)));

            assertThat(ana.await("offer").path("reason").asString()).isEqualTo("transferred");
            assertThat(bruno.catchUp().received("offer")).isEmpty();
            assertDone(ana.command("accept", conversation));
            maria.await("state", told -> told.path("state").asString().equals("active"));
            assertThat(assignments(conversation)).isEqualTo("1");
        }
    }

    @Test
    void and_what_is_assigned_to_another_queue_waits_there(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        var other = Office.persistent(perdura, 1);
        try (var ana = office.busyAgent(0); var dora = other.agent(0); var maria = office.customer("maria")) {
            var queue = queueOf(other);
            var conversation = start(maria);

            assertDone(sofia.request(on("assign", conversation).put("queue", queue)));

            dora.await("the offer", told -> type(told).equals("offer")
                && told.path("conversation").path("id").asString().equals(conversation));
            ana.await("gone");
        }
    }

    @Test
    @Tag("PC-13")
    void whoever_writes_to_what_was_force_closed_begins_anew(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        try (var ana = office.busyAgent(0); var maria = office.customer("maria")) {
            var conversation = start(maria);
            assertDone(sofia.command("force-close", conversation));

            var next = maria.post("Hello again").path("conversation").asString();

            assertThat(next).isNotEqualTo(conversation);
            assertThat(office.conversations("previous_id = '" + conversation + "'")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"force-close", "transfer"})
    @Tag("WD-02")
    void an_offer_that_a_supervisor_overtakes_is_revoked_and_cannot_be_accepted(String act) {
        var office = Office.persistent(server, 2);
        try (var ana = office.agent(0); var bruno = office.busyAgent(1); var maria = office.customer("maria")) {
            var conversation = start(maria);
            ana.await("offer");

            assertDone(sofia.request(on(act, conversation).put("agent", bruno.agentId())));

            assertThat(ana.await("revoked").path("reason").asString()).isEqualTo("withdrawn");
            assertThat(type(ana.command("accept", conversation))).isEqualTo("error");
            server.advance(Duration.ofMinutes(5));
            assertThat(office.conversations("state in ('ACTIVE', 'WAITING')")).isZero();
        }
    }

    @Test
    void what_somebody_has_cannot_be_assigned_only_transferred(PerduraServer perdura) {
        var office = Office.persistent(perdura, 2);
        try (var ana = office.busyAgent(0); var bruno = office.busyAgent(1); var maria = office.customer("maria")) {
            var conversation = start(maria);
            assertDone(ana.command("pick", conversation));

            assertThat(code(sofia.request(assign(conversation, bruno)))).isEqualTo("already-taken");
            assertDone(sofia.request(on("transfer", conversation).put("agent", bruno.agentId())));
            bruno.await("offer");
            awaitFree(ana);
        }
    }

    @Test
    void nobody_is_asked_who_is_not_there_has_no_room_or_does_not_exist(PerduraServer perdura) {
        var office = Office.persistent(perdura, 2);
        try (var ana = office.busyAgent(0); var bruno = office.busyAgent(1); var maria = office.customer("maria")) {
            bruno.request(frame("presence").put("presence", "offline"));
            var conversation = start(maria);

            assertThat(code(sofia.request(assign(conversation, bruno)))).isEqualTo("bad-value");
            var nowhere = on("assign", conversation);
            assertThat(code(sofia.request(nowhere.deepCopy().put("agent", conversation)))).isEqualTo("bad-value");
            assertThat(code(sofia.request(nowhere.deepCopy().put("queue", conversation)))).isEqualTo("bad-value");
            assertThat(code(sofia.request(nowhere))).isEqualTo("bad-value");
            Stream.of("a", "b", "c").forEach(name -> fill(office, ana, name));
            assertThat(code(sofia.request(assign(conversation, ana)))).isEqualTo("no-capacity");
            assertThat(office.conversations("state = 'OPEN'")).isEqualTo(1);
        }
    }

    private static void fill(Office office, SocketClient ana, String name) {
        try (var customer = office.customer(name)) {
            assertDone(ana.command("pick", start(customer)));
        }
    }

    @Test
    void what_the_organisation_does_not_want_is_forbidden_at_once(PerduraServer perdura) {
        var office = Office.persistent(perdura, 2);
        try (var ana = office.busyAgent(0); var bruno = office.busyAgent(1); var maria = office.customer("maria")) {
            var conversation = start(maria);
            allow("assigning = false, transferring = false, force_closing = false");

            assertThat(code(sofia.request(assign(conversation, ana)))).isEqualTo("forbidden");
            var transfer = on("transfer", conversation).put("agent", ana.agentId());
            assertThat(code(sofia.request(transfer))).isEqualTo("forbidden");
            assertThat(code(sofia.command("force-close", conversation))).isEqualTo("forbidden");
            assertDone(ana.command("pick", conversation));
            assertDone(ana.request(on("transfer", conversation).put("agent", bruno.agentId())));
        }
    }

    @Test
    @Tag("SV-03")
    void who_may_not_read_along_sees_where_a_conversation_stands_and_not_a_word_of_it(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        try (var ana = office.busyAgent(0); var maria = office.customer("maria")) {
            var conversation = start(maria);
            assertDone(ana.command("pick", conversation));
            assertThat(type(sofia.command("open", conversation))).isEqualTo("history");
            allow("monitoring = false");

            assertThat(code(sofia.command("open", conversation))).isEqualTo("forbidden");
            assertThat(code(sofia.command("history", conversation))).isEqualTo("forbidden");
            assertThat(code(sofia.command("monitor", conversation))).isEqualTo("forbidden");
            assertThat(type(ana.command("open", conversation))).isEqualTo("history");
        }
    }

    @Test
    void what_nobody_has_yet_is_not_transferred_where_nobody_may_assign(PerduraServer perdura) {
        var office = Office.persistent(perdura, 2);
        try (var ana = office.busyAgent(0); var bruno = office.busyAgent(1); var maria = office.customer("maria")) {
            var conversation = start(maria);
            allow("assigning = false");
            var toBruno = on("transfer", conversation).put("agent", bruno.agentId());

            assertThat(code(sofia.request(toBruno.deepCopy()))).isEqualTo("forbidden");
            assertThat(code(sofia.request(on("transfer", conversation).put("queue", queueOf(office)))))
                .isEqualTo("forbidden");
            assertThat(assignments(conversation)).isEqualTo("0");
            assertDone(ana.command("pick", conversation));
            assertDone(sofia.request(toBruno.deepCopy()));
        }
    }

    @Test
    @Tag("SV-03")
    void who_may_not_join_any_more_speaks_no_more_and_who_may_not_read_along_is_gone(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        try (var ana = office.busyAgent(0); var maria = office.customer("maria"); var joao = office.customer("joao")) {
            var joined = start(maria);
            var watched = start(joao);
            Stream.of(joined, watched).forEach(conversation -> {
                assertDone(ana.command("pick", conversation));
                assertDone(sofia.command("monitor", conversation));
            });
            assertDone(sofia.command("join", joined));

            mandate(true, false);
            assertThat(sofia.await("the end", gone(joined)).path("participant").path("outcome").asString())
                .isEqualTo("dismissed");
            ana.await("the end", gone(joined));
            assertThat(code(sofia.request(word(joined)))).isEqualTo("not-yours");
            assertThat(sofia.catchUp().received("participant")).noneMatch(gone(watched));

            mandate(false, false);
            sofia.await("the end of the other", gone(watched));
            assertThat(code(sofia.command("monitor", watched))).isEqualTo("forbidden");
        }
    }

    @Test
    @Tag("SV-03")
    void who_is_no_supervisor_any_more_speaks_no_more(PerduraServer perdura) {
        var office = Office.persistent(perdura, 2);
        change(office.login(1), "SUPERVISOR_TOO");
        try (var ana = office.busyAgent(0); var bruno = office.busyAgent(1); var maria = office.customer("maria")) {
            var conversation = start(maria);
            assertDone(ana.command("pick", conversation));
            assertDone(bruno.command("monitor", conversation));
            assertDone(bruno.command("join", conversation));

            change(office.login(1), "AGENT_ONLY");

            bruno.await("the end", gone(conversation));
            assertThat(code(bruno.request(word(conversation)))).isEqualTo("not-yours");
        }
    }

    @Test
    @Tag("SV-03")
    void what_agents_note_is_read_along_or_not(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        try (var ana = office.busyAgent(0); var maria = office.customer("maria")) {
            var conversation = start(maria);
            assertDone(ana.command("pick", conversation));
            ana.request(on("note", conversation).put("id", UUID.randomUUID().toString()).put("text", "Owes us a lot"));
            var browser = new Entrance(perdura).logIn(SOFIA);
            var page = "/supervisor/conversation.xhtml?id=" + conversation;
            assertThat(browser.get(page).body()).contains("Owes us a lot");

            allow("monitoring = false");

            assertThat(browser.get(page).body()).contains(office.login(0)).doesNotContain("Owes us a lot");
        }
    }

    private void mandate(boolean monitoring, boolean joining) {
        server.post("/testing/mandate?monitoring=" + monitoring + "&joining=" + joining, "");
    }

    private void change(String login, String change) {
        server.post("/testing/agent?login=" + login + "&change=" + change, "");
    }

    private static Predicate<JsonNode> gone(String conversation) {
        return told -> type(told).equals("participant")
            && told.path("conversation").path("id").asString().equals(conversation)
            && told.path("participant").path("stage").asString().equals("gone");
    }

    private static ObjectNode word(String conversation) {
        return on("post", conversation).put("id", UUID.randomUUID().toString()).put("text", "One more word");
    }

    /** How many of its decisions say that somebody has assigned it. */
    private String assignments(String conversation) {
        var sql = "select count(*) from trace_entry where code = 'ASSIGNED' and conversation_id = '";
        return server.post("/testing/sql", sql + conversation + "'").body().strip();
    }
}
