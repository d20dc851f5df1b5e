package org.perdura.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.support.SocketClient.type;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.Entrance;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.RawAnswer;
import org.perdura.support.RawRequest;

/** A supervisor changes who works for which queue, sent as no browser would. */
@OnPerdura
@Tag("SV-03")
class OwnQueuesIT {

    private static final Pattern ADDRESS = Pattern.compile("href=\"(/supervisor/agent\\.xhtml\\?[^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("JSESSIONID=[^;]+");

    private PerduraServer server;
    private Office own;
    private Office next;
    private String cookies;
    private String address;
    private String page;

    @BeforeEach
    void log_in(PerduraServer perdura) {
        server = perdura;
        own = Office.persistent(perdura, 2);
        next = Office.persistent(perdura, 0);
        change("update agent set roles = 'AGENT,SUPERVISOR' where login = '" + own.login(0) + "'");
        cookies = new Entrance(perdura).logIn(own.login(0)).cookies();
    }

    @AfterEach
    void allow() {
        change("update mandate set monitoring = true");
    }

    private void change(String sql) {
        server.post("/testing/sql", sql);
    }

    @Test
    void a_queue_that_is_chosen_twice_is_one() {
        open(own.login(1));

        assertThat(choose(queue(own), queue(next), queue(next)).status()).isEqualTo(302);
        assertThat(queuesOf(own.login(1))).isEqualTo(2);
    }

    @Test
    void who_may_not_read_along_does_not_get_at_the_words_by_way_of_a_queue() {
        change("update mandate set monitoring = false");
        open(own.login(0));

        var answer = choose(queue(own), queue(next));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("Nobody chooses their own queues while reading along is switched off");
        assertThat(queuesOf(own.login(0))).isEqualTo(1);
        open(own.login(1));
        assertThat(choose(queue(own), queue(next)).status()).as("somebody else's").isEqualTo(302);
    }

    /** The client does not ask again, though it is told to. */
    @Test
    @Tag("F-33")
    void who_loses_a_queue_is_told_so_once_and_nothing_of_it_any_more() {
        try (var ana = own.busyAgent(0); var bruno = own.busyAgent(1); var maria = own.customer("maria");
                var joao = own.customer("joao")) {
            var conversation = maria.post("Hello, anybody?").path("conversation").asString();
            assertThat(type(bruno.command("open", conversation))).isEqualTo("history");
            open(own.login(1));
            assertThat(choose(queue(next)).status()).isEqualTo(302);
            bruno.await("gone");
            var before = bruno.catchUp().received("conversation").size();

            var other = joao.post("Is nobody there?").path("conversation").asString();

            ana.await("the other", told -> told.path("conversation").path("id").asString("").equals(other));
            assertThat(bruno.catchUp().received("conversation")).hasSize(before);
            assertThat(bruno.received("pong").stream().filter(pong -> !pong.has("ref"))).hasSize(1);
        }
    }

    /** The page of an agent, from the list. */
    private void open(String login) {
        var list = get("/supervisor/agents.xhtml?q=" + login);
        COOKIE.matcher(list.header("Set-Cookie").orElse("")).results().findFirst()
            .ifPresent(session -> cookies = cookies.replaceAll("JSESSIONID=[^;]+(; )?", "") + "; " + session.group());
        address = ADDRESS.matcher(list.text()).results().findFirst().orElseThrow(() -> new AssertionError(list.text()))
            .group(1).replace("&amp;", "&");
        page = get(address).text();
    }

    private RawAnswer get(String path) {
        return RawRequest.to(server, "GET " + path).header("Cookie: " + cookies).send();
    }

    private String queue(Office office) {
        return found("value=\"([0-9a-f-]{36})\"(?:(?!value=\").)*?" + office.widget());
    }

    private String field(String name) {
        return found("name=\"" + Pattern.quote(name) + "\"[^>]*value=\"([^\"]+)\"");
    }

    private String found(String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(page).results().findFirst()
            .orElseThrow(() -> new AssertionError(page)).group(1);
    }

    private RawAnswer choose(String... queues) {
        return RawRequest.to(server, "POST " + address)
            .header("Cookie: " + cookies)
            .form("queuesForm=queuesForm&chooseQueues=chooseQueues&queueIds=" + String.join("&queueIds=", queues)
                + "&primefaces.nonce=" + encoded(field("primefaces.nonce"))
                + "&jakarta.faces.ViewState=" + encoded(field("jakarta.faces.ViewState")))
            .send();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private long queuesOf(String login) {
        var sql = "select count(*) from queue_member where agent_id = (select id from agent where login = '" + login
            + "')";
        return Long.parseLong(server.post("/testing/sql", sql).body().strip());
    }
}
