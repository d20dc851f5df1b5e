package org.perdura.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.perdura.socket.Frames.code;
import static org.perdura.socket.Frames.seen;
import static org.perdura.support.SocketClient.frame;
import static org.perdura.support.SocketClient.postFrame;
import static org.perdura.support.SocketClient.type;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.SocketClient;

import tools.jackson.databind.JsonNode;

/** Live chat as both sides meet it on the wire: it starts, it waits, and it ends. */
@OnPerdura
class LiveChatIT {

    private static final Duration GONE = Duration.ofMinutes(3);
    private static final Duration A_MOMENT = Duration.ofSeconds(20);

    @Test
    @Tag("ST-02")
    @Tag("AM-01")
    void each_side_can_end_it_and_the_other_hears_of_it(PerduraServer perdura) {
        var office = Office.live(perdura, 1).speaking();
        try (var ana = office.busyAgent(0); var maria = office.customer("maria"); var joao = office.customer("joao")) {
            var marias = taken(ana, maria);
            assertThat(said(maria, "agent-joined").path("seq").asInt()).isGreaterThan(1);
            assertThat(type(maria.request(frame("end")))).isEqualTo("done");

            assertThat(whispered(ana, marias, "customer-ended").path("by").path("kind").asString()).isEqualTo("system");
            awaitState(ana, marias, "wrap-up");
            assertThat(code(maria.request(frame("end")))).isEqualTo("wrong-state");
            ana.command("close", marias);
            said(maria, "session-ended");

            var joaos = taken(ana, joao);
            assertThat(type(ana.request(seen("end", joaos, 1)))).isEqualTo("done");
            said(joao, "agent-ended");
            assertThat(joao.await("end", frame -> frame.path("state").asString("").equals("wrap-up"))).isNotNull();
            assertThat(joao.post("And another thing").path("conversation").asString()).isNotEqualTo(joaos);
        }
    }

    @Test
    @Tag("ST-02")
    void who_ends_it_before_anybody_has_taken_it_closes_it_and_the_offer_is_withdrawn(PerduraServer perdura) {
        var office = Office.live(perdura, 1).speaking();
        try (var ana = office.busyAgent(0); var maria = office.customer("maria"); var joao = office.customer("joao")) {
            maria.post("Never mind");
            assertThat(type(maria.request(frame("end")))).isEqualTo("done");
            assertThat(maria.await("end", frame -> frame.path("state").asString("").equals("closed"))).isNotNull();

            ana.request(frame("presence").put("presence", "available"));
            var joaos = joao.post("Hello?").path("conversation").asString();
            ana.await("offer");
            joao.request(frame("end"));

            assertThat(ana.await("revoked").path("reason").asString()).isEqualTo("withdrawn");
            assertThat(code(ana.command("accept", joaos))).isIn("not-found", "wrong-state");
            assertThat(office.conversations("state = 'CLOSED'")).isEqualTo(2);
        }
    }

    @Test
    @Tag("ST-04")
    @Tag("AG-02")
    void who_is_gone_for_three_minutes_is_given_up_and_who_is_back_in_time_goes_on(PerduraServer perdura) {
        var office = Office.live(perdura, 1).speaking();
        try (var ana = office.busyAgent(0); var maria = office.customer("maria"); var joao = office.customer("joao");
                var chloe = office.customer("chloe")) {
            var marias = taken(ana, maria);
            var joaos = taken(ana, joao);
            chloe.post("Is anybody there?");
            maria.close();
            joao.vanish();
            chloe.close();
            awaitGone(office, 3);
            awaitOffline(ana, marias);

            perdura.advance(GONE.minusSeconds(10));
            try (var again = office.customer("maria")) {
                assertThat(again.welcome().path("state").asString()).isEqualTo("active");
                awaitGone(office, 2);
                perdura.advance(GONE);

                whispered(ana, joaos, "customer-disconnected");
                awaitState(ana, joaos, "wrap-up");
                await().atMost(A_MOMENT).until(() -> office.conversations("state = 'CLOSED'") == 1);
                assertThat(again.post("Here I am again").path("conversation").asString()).isEqualTo(marias);
            }

            awaitGone(office, 1);
            perdura.advance(GONE);
            whispered(ana, marias, "customer-disconnected");
        }
    }

    @Test
    @Tag("ST-04")
    void another_page_of_the_same_site_is_the_same_customer(PerduraServer perdura) {
        var office = Office.live(perdura, 1);
        try (var ana = office.busyAgent(0); var page = office.customer("maria"); var gone = office.customer("joao")) {
            var marias = taken(ana, page);
            var next = office.customer("maria");
            page.close();
            gone.post("I will not wait");
            gone.close();
            awaitGone(office, 1);

            perdura.advance(GONE);

            await().atMost(A_MOMENT).until(() -> office.conversations("state = 'CLOSED'") == 1);
            assertThat(next.post("Second page").path("conversation").asString()).isEqualTo(marias);
            next.close();
        }
    }

    @Test
    @Tag("ST-03")
    @Tag("ST-01")
    void an_agent_who_leaves_it_gives_it_to_another_one_and_it_never_waits(PerduraServer perdura) {
        var office = Office.live(perdura, 2);
        try (var ana = office.agent(0); var maria = office.customer("maria"); var bruno = office.busyAgent(1)) {
            var conversation = maria.post("Hello?").path("conversation").asString();
            ana.await("offer");
            ana.command("accept", conversation);
            ana.request(seen("park", conversation, 1));
            assertThat(code(ana.command("resume", conversation))).isEqualTo("wrong-state");
            bruno.request(frame("presence").put("presence", "available"));

            assertThat(bruno.await("offer").path("conversation").path("state").asString()).isEqualTo("offered");
            assertThat(ana.catchUp().received("offer")).hasSize(1);
            assertThat(office.conversations("state = 'OFFERED'")).isEqualTo(1);
        }
    }

    @Test
    @Tag("ST-06")
    void what_nobody_takes_ends_after_twenty_minutes_and_a_wrap_up_after_fifteen(PerduraServer perdura) {
        var office = Office.live(perdura, 1).speaking();
        try (var ana = office.busyAgent(0); var maria = office.customer("maria"); var joao = office.customer("joao")) {
            maria.post("Is anybody there?");
            var joaos = taken(ana, joao);
            ana.request(seen("end", joaos, 1));

            perdura.advance(Duration.ofMinutes(15));
            said(joao, "session-ended");
            assertThat(office.conversations("state = 'OPEN'")).isEqualTo(1);
            perdura.advance(Duration.ofMinutes(5));
            said(maria, "overflow-ended");
            assertThat(maria.await("end", frame -> frame.path("state").asString("").equals("closed"))).isNotNull();
        }
    }

    @Test
    @Tag("AM-04")
    void those_who_wait_are_told_their_place_and_nobody_else(PerduraServer perdura) {
        var office = Office.live(perdura, 1).speaking();
        var persistent = Office.persistent(perdura, 1).speaking();
        try (var ana = office.busyAgent(0); var maria = office.customer("maria"); var joao = office.customer("joao");
                var chloe = persistent.customer("chloe")) {
            var marias = maria.post("Hello?").path("conversation").asString();
            joao.post("Hello?");
            chloe.post("I have time");

            assertThat(said(maria, "next-in-line").path("seq").asInt()).isEqualTo(2);
            assertThat(said(joao, "queue-position").path("text").asString()).contains("1");
            ana.command("pick", marias);
            perdura.advance(Duration.ofSeconds(30));
            assertThat(said(joao, "next-in-line").path("seq").asInt()).isEqualTo(3);
            assertThat(chloe.catchUp().received("message")).extracting(message -> message.path("trigger").asString(""))
                .containsExactly("greeting");
        }
    }

    @Test
    @Tag("AM-04")
    void after_twenty_who_waited_two_minutes_the_next_one_hears_so(PerduraServer perdura) {
        var office = Office.live(perdura, 1).speaking();
        try (var ana = office.busyAgent(0); var maria = office.customer("maria")) {
            for (var i = 0; i < 20; i++) {
                var conversation = maria.post("Hello?").path("conversation").asString();
                perdura.advance(Duration.ofMinutes(2));
                ana.command("pick", conversation);
                ana.request(seen("end", conversation, 1));
            }

            perdura.advance(Duration.ofMinutes(10));
            maria.post("How long will it take?");

            assertThat(said(maria, "wait-minutes").path("text").asString()).contains("2 minutes");
            assertThat(maria.catchUp().received("message")).extracting(message -> message.path("trigger").asString(""))
                .containsOnlyOnce("wait-minutes");
        }
    }

    @Test
    @Tag("OH-02")
    @Tag("PC-02")
    void outside_hours_nobody_can_start_one_and_one_that_runs_goes_on(PerduraServer perdura) {
        var office = Office.live(perdura, 1);
        try (var ana = office.busyAgent(0); var maria = office.customer("maria")) {
            var marias = taken(ana, maria);
            office.closeForTheNight();
            assertThat(maria.post("Are you still there?").path("conversation").asString()).isEqualTo(marias);

            try (var joao = office.customer("joao")) {
                var hours = joao.welcome().path("hours");
                var post = postFrame(UUID.randomUUID(), "Good evening");
                assertThat(hours.path("open").asBoolean(true)).isFalse();
                assertThat(code(joao.request(post))).isEqualTo("outside-hours");

                perdura.advance(Duration.between(perdura.now(), Instant.parse(hours.path("nextOpening").asString())));
                assertThat(type(joao.request(post))).isEqualTo("accepted");
                assertThat(joao.hello(frame("hello")).path("hours").path("open").asBoolean()).isTrue();
            }
        }
    }

    @Test
    @Tag("AM-01")
    void whose_queue_has_no_agents_is_told_once_and_kept(PerduraServer perdura) {
        var office = Office.live(perdura, 0).speaking();
        try (var maria = office.customer("maria"); var joao = office.customer("joao")) {
            maria.post("Hello?");
            assertThat(said(maria, "agent-not-assigned").path("seq").asInt()).isEqualTo(2);
            joao.post("Hello?");
            said(joao, "agent-not-assigned");

            assertThat(maria.catchUp().received("message")).extracting(message -> message.path("trigger").asString(""))
                .containsOnlyOnce("agent-not-assigned");
            assertThat(office.conversations("state = 'OPEN'")).isEqualTo(2);
        }
    }

    @Test
    @Tag("OH-04")
    void who_waits_when_it_closes_is_told_so_once(PerduraServer perdura) {
        var office = Office.live(perdura, 1).speaking();
        try (var ana = office.busyAgent(0); var maria = office.customer("maria")) {
            maria.post("Hello?");
            said(maria, "next-in-line");
            office.closeForTheNight();

            assertThat(said(maria, "out-of-hours").path("text").asString()).contains("open again");
            perdura.advance(Duration.ofMinutes(20));
            said(maria, "overflow-ended");
            assertThat(maria.catchUp().received("message")).extracting(message -> message.path("trigger").asString(""))
                .containsOnlyOnce("out-of-hours");
            assertThat(ana.catchUp().received("offer")).isEmpty();
        }
    }

    @Test
    @Tag("AM-03")
    void what_the_page_has_told_about_the_visit_stands_where_a_text_wants_it(PerduraServer perdura) {
        var office = Office.live(perdura, 1).speaking();
        office.says("session-ended", "Order {$Order$} of {$Total$}, {$Deep$}{$order$}.");
        try (var ana = office.busyAgent(0); var maria = office.silentCustomer("maria")) {
            var hello = frame("hello");
            hello.putObject("context").put("Order", "HP-20814 {AgentName}").put("Total", 12.5).put("a b", "x")
                .putObject("Deep");
            maria.hello(hello);
            var marias = taken(ana, maria);
            ana.request(seen("end", marias, 1));
            ana.command("close", marias);

            assertThat(said(maria, "session-ended").path("text").asString())
                .isEqualTo("Order HP-20814 {AgentName} of 12.5, .");
        }
    }

    @Test
    @Tag("OH-05")
    void a_page_can_ask_whether_somebody_is_there(PerduraServer perdura) {
        var office = Office.live(perdura, 1);
        var persistent = Office.persistent(perdura, 0);
        assertThat(office.availability())
            .hasToString("{\"open\":true,\"nextOpening\":null,\"agents\":false,\"waiting\":0}");
        assertThat(persistent.availability()).hasToString("{\"open\":true,\"nextOpening\":null,\"agents\":false}");

        try (var ana = office.agent(0); var maria = office.customer("maria")) {
            await().atMost(A_MOMENT).until(() -> office.availability().path("agents").asBoolean());
            ana.request(frame("presence").put("presence", "busy"));
            maria.post("Hello?");
            await().atMost(A_MOMENT).until(() -> office.availability().path("waiting").asInt() == 1);
            assertThat(office.availability().path("agents").asBoolean(true)).isFalse();

            office.closeForTheNight();
            await().atMost(A_MOMENT).until(() -> !office.availability().path("open").asBoolean());
            var closed = office.availability();
            assertThat(closed.path("zone").asString()).isEqualTo(office.zoneOfNight().getId());
            assertThat(Instant.parse(closed.path("nextOpening").asString())).isAfter(perdura.now());
            assertThat(closed.has("nextClosing")).isFalse();
        }
    }

    /** As a node would do that starts beside this one. */
    @Test
    @Tag("ST-04")
    void who_is_here_is_not_given_up_because_another_node_knows_nobody(PerduraServer perdura) {
        var office = Office.live(perdura, 0);
        try (var maria = office.customer("maria")) {
            maria.post("Hello?");
            perdura.post("/testing/sql",
                "update conversation set customer_gone_at = current_timestamp where open_slot is not null"
                + " and widget_id = (select id from widget where widget_key = '" + office.widget() + "')");

            awaitGone(office, 0);
        }
    }

    private static String taken(SocketClient agent, SocketClient customer) {
        var conversation = customer.post("Hello?").path("conversation").asString();
        assertThat(type(agent.command("pick", conversation))).isEqualTo("done");
        agent.command("open", conversation);
        return conversation;
    }

    /** What was said by itself to a customer. */
    private static JsonNode said(SocketClient customer, String trigger) {
        return customer.await(trigger,
            frame -> type(frame).equals("message") && frame.path("trigger").asString("").equals(trigger));
    }

    /** What was said by itself to the agents. */
    private static JsonNode whispered(SocketClient agent, String conversation, String trigger) {
        return agent.await(trigger, frame -> type(frame).equals("backstage")
            && frame.path("conversation").asString().equals(conversation)
            && frame.path("trigger").asString("").equals(trigger));
    }

    private static void awaitState(SocketClient agent, String conversation, String state) {
        agent.await(state, frame -> isRow(frame, conversation)
            && frame.path("conversation").path("state").asString().equals(state));
    }

    private static void awaitOffline(SocketClient agent, String conversation) {
        agent.await("offline", frame -> isRow(frame, conversation)
            && !frame.path("conversation").path("customer").path("online").asBoolean(true));
    }

    private static boolean isRow(JsonNode frame, String conversation) {
        return type(frame).equals("conversation")
            && frame.path("conversation").path("id").asString().equals(conversation);
    }

    private static void awaitGone(Office office, int customers) {
        await(customers + " are gone").atMost(A_MOMENT)
            .until(() -> office.conversations("customer_gone_at is not null") == customers);
    }
}
