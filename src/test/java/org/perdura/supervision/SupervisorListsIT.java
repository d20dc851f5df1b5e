package org.perdura.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.perdura.support.People.SOFIA;
import static org.perdura.support.SocketClient.frame;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.Entrance;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.SocketClient;

/** What supervisors find in their lists, by every filter and in every order that there is. */
@OnPerdura
class SupervisorListsIT {

    private static final Pattern CONVERSATION = Pattern.compile("conversation\\.xhtml\\?id=([0-9a-f-]{36})");
    private static final Pattern AGENT = Pattern.compile("\\bid=([0-9a-f-]{36})\">");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Entrance sofia;

    @BeforeEach
    void log_in(PerduraServer perdura) {
        sofia = new Entrance(perdura).logIn(SOFIA);
    }

    @Test
    @Tag("SV-01")
    void a_conversation_is_found_by_what_it_is_and_by_nothing_else(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        try (var ana = office.busyAgent(0); var maria = office.customer("maria")) {
            var conversation = start(maria);
            assertThat(conversations("state=open&queue=" + office.queue())).containsExactly(conversation);

            ana.command("pick", conversation);
            assertThat(conversations("state=active&agent=" + ana.agentId())).containsExactly(conversation);
            assertThat(conversations("agent=" + ana.agentId() + "&q=customer")).containsExactly(conversation);
            assertThat(conversations("agent=" + ana.agentId() + "&q=nobody")).isEmpty();
            assertThat(conversations("agent=" + ana.agentId() + "&state=open")).isEmpty();
            assertThat(conversations("agent=" + ana.agentId() + "&waiting=5")).isEmpty();
            perdura.advance(Duration.ofMinutes(6));
            assertThat(conversations("agent=" + ana.agentId() + "&waiting=5")).containsExactly(conversation);
            assertThat(conversations("agent=" + ana.agentId() + "&waiting=15")).isEmpty();

            ana.request(frame("end").put("conversation", conversation).put("seq", 1));
            assertThat(conversations("agent=" + ana.agentId() + "&state=wrap-up")).containsExactly(conversation);
            ana.command("close", conversation);
            assertThat(conversations("agent=" + ana.agentId())).isEmpty();
        }
    }

    @Test
    @Tag("SV-01")
    @Tag("WD-11")
    void what_all_have_declined_and_what_is_held_for_somebody_is_found(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        try (var ana = office.agent(0); var maria = office.customer("maria"); var joao = office.customer("joao")) {
            var declined = start(maria);
            ana.await("offer");
            ana.command("reject", declined);
            await("declined by all").atMost(PATIENCE)
                .until(() -> conversations("why=declined&queue=" + office.queue()).contains(declined));

            ana.request(frame("presence").put("presence", "busy"));
            var held = start(joao);
            ana.command("pick", held);
            ana.request(frame("park").put("conversation", held).put("seq", 1));
            joao.post("I am back");
            assertThat(conversations("why=held&agent=" + ana.agentId())).containsExactly(held);
        }
    }

    @Test
    @Tag("SV-01")
    @Tag("WD-16")
    void what_waits_for_a_preferred_agent_is_found_until_that_one_comes(PerduraServer perdura) {
        var office = Office.persistent(perdura, 2);
        try (var bruno = office.agent(1); var maria = office.customer("maria")) {
            leaveInQueue(perdura, office, "maria", office.login(0));
            var waiting = start(maria);
            await("left in the queue").atMost(PATIENCE)
                .until(() -> conversations("why=preferred-away&queue=" + office.queue()).contains(waiting));
            assertThat(bruno.received()).noneMatch(frame -> SocketClient.type(frame).equals("offer"));

            try (var ana = office.agent(0)) {
                assertThat(ana.await("offer").path("conversation").path("id").asString()).isEqualTo(waiting);
            }
        } finally {
            perdura.post("/testing/sql", "update workstream set preference_policy = 'OFF'");
        }
    }

    private static void leaveInQueue(PerduraServer perdura, Office office, String customer, String login) {
        perdura.post("/testing/sql", "update workstream set preference_policy = 'LEAVE_IN_QUEUE' where name = '"
            + office.widget() + "'");
        perdura.post("/testing/sql", "insert into preferred_agent (customer_id, rank, agent_id)"
            + " select c.id, 1, a.id from customer c, agent a where c.subject = '" + customer + "@" + office.widget()
            + "' and a.login = '" + login + "'");
    }

    @Test
    @Tag("SV-01")
    @Tag("SV-04")
    @Tag("SV-05")
    void every_order_and_every_page_is_shown() {
        Stream.of("name", "waiting", "since", "queue", "agent", "priority").forEach(order -> {
            conversations("sort=" + order);
            conversations("sort=" + order + "&desc=true&page=2");
        });
        Stream.of("sort=name", "sort=since&desc=true", "presence=offline", "presence=available", "q=sofia")
            .forEach(this::agents);
        assertThat(page("/supervisor/stuck.xhtml")).contains("Nothing is stuck");
    }

    @Test
    @Tag("SV-04")
    void agents_are_found_by_what_they_are(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        try (var ana = office.busyAgent(0)) {
            assertThat(agents("q=" + office.login(0) + "&presence=busy")).containsExactly(ana.agentId());
            assertThat(agents("q=" + office.login(0) + "&presence=offline")).isEmpty();
            assertThat(agents("q=admin")).isEmpty();
        }
    }

    private List<String> conversations(String query) {
        return ids(CONVERSATION, page("/supervisor/conversations.xhtml?" + query));
    }

    private List<String> agents(String query) {
        return ids(AGENT, page("/supervisor/agents.xhtml?" + query));
    }

    private static List<String> ids(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private String page(String path) {
        var answer = sofia.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static String start(SocketClient customer) {
        return customer.post("Hello, anybody?").path("conversation").asString();
    }
}
