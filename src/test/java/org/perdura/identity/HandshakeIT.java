package org.perdura.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.support.People.DEMO;
import static org.perdura.support.People.MARIA;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.Entrance;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.SocketClient;

/** Nobody reaches a socket without a right to it, and everybody is told why in plain HTTP. */
@OnPerdura
class HandshakeIT {

    private static final String OUR_PROTOCOL = "perdura.v1";
    private static final String FOREIGN = "https://elsewhere.example";

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    @Tag("S-02")
    @Tag("B-002")
    @Tag("B-010")
    @Tag("B-011")
    void without_a_good_ticket_nobody_gets_in(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        var notGood = Map.of(
            "nothing offered", new String[] {},
            "no ticket", new String[] {OUR_PROTOCOL},
            "an empty one", new String[] {OUR_PROTOCOL, "ticket."},
            "an invented one", new String[] {OUR_PROTOCOL, "ticket." + "A".repeat(43)},
            "another widget's", new String[] {OUR_PROTOCOL, ticketOf(Office.persistent(perdura, 0))},
            "an agent's", new String[] {OUR_PROTOCOL, "ticket." + office.agentTicket(0)});

        notGood.forEach((why, protocols) ->
            assertThat(attempt(perdura, customers(office), perdura.origin(), protocols)).as(why).isEqualTo(401));
    }

    @Test
    @Tag("S-02")
    @Tag("B-009")
    void a_ticket_is_good_once(PerduraServer perdura) {
        var office = Office.persistent(perdura, 0);
        var ticket = office.ticket("maria");
        SocketClient.withTicket(perdura, customers(office), ticket).close();

        assertThat(attempt(perdura, customers(office), perdura.origin(), OUR_PROTOCOL, "ticket." + ticket))
            .isEqualTo(401);
    }

    @Test
    @Tag("S-03")
    void foreign_pages_stay_outside_and_do_not_use_up_the_ticket(PerduraServer perdura) {
        var office = Office.persistent(perdura, 0);
        var ticket = ticketOf(office);
        var path = customers(office);

        assertThat(Stream.of(FOREIGN, "null", perdura.origin() + ".elsewhere.example")
            .map(origin -> attempt(perdura, path, origin, OUR_PROTOCOL, ticket))).containsOnly(403);
        assertThat(attempt(perdura, path, null, OUR_PROTOCOL, ticket)).as("no origin").isEqualTo(403);
        SocketClient.withTicket(perdura, path, ticket.substring("ticket.".length())).close();
    }

    @Test
    void a_widget_that_does_not_exist_is_not_found(PerduraServer perdura) {
        var office = Office.persistent(perdura, 0);

        assertThat(Stream.of("/ws/customer/nowhere", "/ws/customer/", "/ws/customer/" + office.widget() + "/more")
            .map(path -> attempt(perdura, path, perdura.origin(), OUR_PROTOCOL, ticketOf(office)))).containsOnly(404);
    }

    @Test
    @Tag("S-16")
    void agents_get_in_with_login_and_ticket_together_and_from_our_own_pages_only(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        var ticket = "ticket." + office.agentTicket(0);

        assertThat(attempt(perdura, "/ws/agent", perdura.origin(), OUR_PROTOCOL, ticket)).isEqualTo(401);
        assertThat(attempt(perdura, "/ws/agent", perdura.origin(), OUR_PROTOCOL, ticketOf(office))).isEqualTo(401);
        assertThat(attempt(perdura, "/ws/agent", FOREIGN, OUR_PROTOCOL, ticket)).isEqualTo(403);
        assertThat(new Entrance(perdura).agentSession().statusCode()).as("no login").isEqualTo(401);
        assertThat(new Entrance(perdura).logIn(office.login(0), "guessed").agentSession().statusCode()).isEqualTo(401);
    }

    @Test
    @Tag("S-06")
    void a_sixth_device_of_one_customer_has_to_wait(PerduraServer perdura) {
        var office = Office.persistent(perdura, 0);
        var devices = Stream.generate(() -> office.customer("maria")).limit(5).toList();
        try {
            var refused = refusal(perdura, customers(office), perdura.origin(), OUR_PROTOCOL, ticketOf(office));

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
            assertThat(devices).allMatch(SocketClient::isOpen);
        } finally {
            devices.forEach(SocketClient::close);
        }
    }

    @Test
    @Tag("AU-03")
    void a_token_that_proves_nothing_gets_no_ticket(PerduraServer perdura) {
        var entrance = new Entrance(perdura);
        var token = entrance.token(MARIA);
        var parts = token.split("\\.");
        var bad = List.of("", "nonsense", "a.b.c", parts[0] + "." + parts[1] + ".", parts[0] + "." + parts[1],
            "eyJhbGciOiJub25lIn0." + parts[1] + ".", token + "A",
            parts[0] + "." + parts[1].substring(1) + "." + parts[2]);

        assertThat(bad).allSatisfy(forged -> {
            var answer = entrance.session(DEMO, forged);
            assertThat(answer.statusCode()).as(forged).isEqualTo(401);
            assertThat(answer.body()).doesNotContain("ticket\"");
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        });
        assertThat(entrance.session("nowhere", token).statusCode()).isEqualTo(404);
        assertThat(entrance.session(DEMO, token).statusCode()).isEqualTo(201);
    }

    private static String customers(Office office) {
        return "/ws/customer/" + office.widget();
    }

    private static String ticketOf(Office office) {
        return "ticket." + office.ticket("maria");
    }

    private int attempt(PerduraServer perdura, String path, String origin, String... protocols) {
        return refusal(perdura, path, origin, protocols).statusCode();
    }

    private HttpResponse<?> refusal(PerduraServer perdura, String path, String origin, String... protocols) {
        var request = http.newWebSocketBuilder();
        if (origin != null) {
            request.header("Origin", origin);
        }

        if (protocols.length > 0) {
            request.subprotocols(protocols[0], List.of(protocols).subList(1, protocols.length).toArray(String[]::new));
        }

        try {
            request.buildAsync(perdura.socket(path), new WebSocket.Listener() { }).join().abort();
        } catch (CompletionException refused) {
            return ((WebSocketHandshakeException) refused.getCause()).getResponse();
        }

        throw new AssertionError("It was let in");
    }
}
