package org.perdura.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.perdura.support.Entrance;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.RawHandshake;

/** Requests for a socket as no browser of ours makes them: each is refused in plain HTTP, and by us. */
@OnPerdura
class UpgradesIT {

    private static final String OTHER = "https://elsewhere.example";

    private static Office shared;

    /** What is changed in a good request, and what may come of it. */
    private record Case(String id, Request request, Integer... allowed) {

        @Override
        public String toString() {
            return id;
        }
    }

    private interface Request {

        RawHandshake of(RawHandshake good, PerduraServer perdura, Office office);
    }

    private static Case refused(String id, UnaryOperator<RawHandshake> change, Integer... allowed) {
        return new Case(id, (good, perdura, office) -> change.apply(good), allowed);
    }

    private static Case fromOrigin(String id, String origin) {
        return new Case(id, (good, perdura, office) -> good.header("Origin", origin.formatted(perdura.origin())), 403);
    }

    private static Case withTicket(String id, String ticket, Integer... allowed) {
        return new Case(id, (good, perdura, office) -> good.ticket(ticket.formatted(office.ticket("mallory"))),
            allowed);
    }

    static Stream<Case> cases() {
        return Stream.of(
            refused("B-002 no ticket", good -> good.without("Sec-WebSocket-Protocol"), 401),
            fromOrigin("B-003 a foreign origin", OTHER),
            refused("B-004 no origin", good -> good.without("Origin"), 403),
            fromOrigin("B-005 the origin null", "null"),
            fromOrigin("B-006 a longer host", "%s.elsewhere.example"),
            fromOrigin("B-006 a host that ends alike", "http://evil-localhost"),
            fromOrigin("B-006 ours as a user name", "%s@elsewhere.example"),
            fromOrigin("B-006 another port", "%s0"),
            fromOrigin("B-006 another scheme", "https://localhost"),
            fromOrigin("B-006 a path behind it", "%s/"),
            fromOrigin("B-006 empty", ""),
            new Case("B-008 two origins, ours first",
                (good, perdura, office) -> good.header("Origin", perdura.origin(), OTHER), 403),
            new Case("B-008 two origins, ours twice",
                (good, perdura, office) -> good.header("Origin", perdura.origin(), perdura.origin()), 403),
            fromOrigin("B-008 two origins in one line", "%s, " + OTHER),
            withTicket("B-011 wrong in the last character", "%.42sB", 401),
            withTicket("B-011 empty", "", 401),
            withTicket("B-011 of 10 KB", "A".repeat(10_240), 400, 401),
            withTicket("B-011 with a comma", "%.20s,%<.20s", 401),
            withTicket("B-011 with a NUL", "%s\0", 400, 401),
            withTicket("B-011 in other letters", "%S", 401),
            refused("B-015 version 8", good -> good.header("Sec-WebSocket-Version", "8"), 400, 426),
            refused("B-015 version 99", good -> good.header("Sec-WebSocket-Version", "99"), 400, 426),
            refused("B-015 no version", good -> good.without("Sec-WebSocket-Version"), 400, 426),
            refused("B-015 no key", good -> good.without("Sec-WebSocket-Key"), 400),
            refused("B-015 a key of 3 bytes", good -> good.header("Sec-WebSocket-Key", "AAAA"), 400),
            refused("B-015 a key of 17 bytes", good -> good.header("Sec-WebSocket-Key", "A".repeat(23) + "="), 400),
            new Case("B-016 POST", (good, perdura, office) -> good.requestLine("POST " + path(office) + " HTTP/1.1")
                .header("Content-Length", "0"), 400, 404, 405, 426),
            new Case("B-016 HTTP/1.0",
                (good, perdura, office) -> good.requestLine("GET " + path(office) + " HTTP/1.0"), 400, 404, 426, 505),
            refused("B-016 Connection: close", good -> good.header("Connection", "close"), 400, 404, 426),
            refused("B-016 no Connection", good -> good.without("Connection"), 400, 404, 426),
            refused("B-016 no Upgrade", good -> good.without("Upgrade"), 400, 404, 426),
            refused("B-016 an upgrade to something else", good -> good.header("Upgrade", "h2c"), 400, 404, 426),
            new Case("B-018 a query of 60 KB", (good, perdura, office) ->
                good.requestLine("GET " + path(office) + "?q=" + "x".repeat(60_000) + " HTTP/1.1"), 400, 414, 431),
            refused("B-018 a header of 64 KB", good -> good.header("X-Long", "x".repeat(65_536)), 400, 431),
            refused("B-018 300 headers", good -> {
                IntStream.range(0, 300).forEach(i -> good.line("X-" + i + ": x"));
                return good;
            }, 400, 431),
            // RFC 9112, 5.2 leaves the choice to refuse it or to unfold it; Open Liberty 26.0.0.5 unfolds it.
            refused("B-018 a folded header", good -> good.line("X-Folded: one\r\n two"), 101, 400, 431));
    }

    private static String path(Office office) {
        return "/ws/customer/" + office.widget();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @Tag("B-002")
    @Tag("B-003")
    @Tag("B-004")
    @Tag("B-005")
    @Tag("B-006")
    @Tag("B-008")
    @Tag("B-011")
    @Tag("B-015")
    @Tag("B-016")
    @Tag("B-018")
    void is_answered_in_plain_http(Case bad, PerduraServer perdura) {
        var office = office(perdura);
        var request = bad.request().of(RawHandshake.customer(perdura, office, "mallory"), perdura, office);

        assertThat(request.status()).as(request.answer()).isIn((Object[]) bad.allowed());
        assertThat(request.answer()).doesNotContain("SRVE", "Exception", "io.openliberty", "com.ibm", "org.perdura");
    }

    private static synchronized Office office(PerduraServer perdura) {
        if (shared == null) {
            shared = Office.persistent(perdura, 0);
        }

        return shared;
    }

    @Test
    @Tag("B-004")
    void a_widget_for_native_clients_takes_a_ticket_without_an_origin_and_no_foreign_origin(PerduraServer perdura) {
        var office = Office.persistent(perdura, 0);
        perdura.post("/testing/sql",
            "update widget set native_clients = true where widget_key = '" + office.widget() + "'");

        assertThat(good(perdura, office).without("Origin").status()).isEqualTo(101);
        assertThat(good(perdura, office).header("Origin", OTHER).status()).isEqualTo(403);
        assertThat(good(perdura, office).without("Origin").without("Sec-WebSocket-Protocol").status()).isEqualTo(401);
    }

    @Test
    @Tag("B-010")
    void a_ticket_that_was_not_used_in_time_is_worth_nothing(PerduraServer perdura) {
        var office = Office.persistent(perdura, 0);
        var request = good(perdura, office);
        perdura.post("/testing/sql", """
            update ticket set expires_at = expires_at - interval '31' second
            where widget_id = (select id from widget where widget_key = '%s')""".formatted(office.widget()));

        assertThat(request.status()).isEqualTo(401);
    }

    @Test
    @Tag("B-012")
    void the_login_alone_opens_no_socket_from_anywhere(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        var ana = new Entrance(perdura).logIn(office.login(0));

        assertThat(agent(perdura, ana).header("Origin", OTHER).status()).isEqualTo(403);
        assertThat(agent(perdura, ana).status()).isEqualTo(401);
        assertThat(agent(perdura, ana).ticket(ana.agentTicket()).status()).isEqualTo(101);
    }

    @Test
    @Tag("B-014")
    void a_ticket_ends_with_the_login_it_was_issued_for(PerduraServer perdura) {
        var office = Office.persistent(perdura, 4);

        assertThat(changedBetweenIssueAndUse(perdura, office.login(0), "DISABLED")).isEqualTo(401);
        assertThat(changedBetweenIssueAndUse(perdura, office.login(1), "NEW_PASSWORD")).isEqualTo(401);
        assertThat(changedBetweenIssueAndUse(perdura, office.login(2), "ADMINISTRATOR_ONLY")).isEqualTo(403);

        var ana = new Entrance(perdura).logIn(office.login(3));
        var again = new Entrance(perdura).logIn(office.login(3));
        assertThat(agent(perdura, again).ticket(ana.agentTicket()).status()).as("another login's ticket")
            .isEqualTo(401);
    }

    private static int changedBetweenIssueAndUse(PerduraServer perdura, String login, String change) {
        var entrance = new Entrance(perdura).logIn(login);
        var request = agent(perdura, entrance).ticket(entrance.agentTicket());
        perdura.post("/testing/agent?login=" + login + "&change=" + change, "");
        return request.status();
    }

    @Test
    @Tag("B-014")
    void a_ticket_ends_with_its_widget(PerduraServer perdura) {
        var office = Office.persistent(perdura, 0);
        var request = good(perdura, office);
        perdura.post("/testing/sql", "update widget set enabled = false where widget_key = '" + office.widget() + "'");

        assertThat(request.status()).isEqualTo(404);
    }

    /** As if another node had changed it: here nobody is told. */
    @Test
    @Tag("B-014")
    void what_changes_elsewhere_holds_here_a_moment_later(PerduraServer perdura) {
        var office = Office.persistent(perdura, 0);
        assertThat(good(perdura, office).status()).isEqualTo(101);
        perdura.post("/testing/sql", "update widget set enabled = false where widget_key = '" + office.widget() + "'");

        await().atMost(Duration.ofSeconds(5))
            .untilAsserted(() -> assertThat(good(perdura, office).status()).isEqualTo(404));
    }

    @ParameterizedTest(name = "B-017 {0}")
    @MethodSource("extensions")
    @Tag("B-017")
    void frames_are_never_compressed(String offered, PerduraServer perdura) {
        var request = good(perdura, office(perdura)).header("Sec-WebSocket-Extensions", offered);

        assertThat(request.status()).isEqualTo(101);
        assertThat(request.answer()).doesNotContainIgnoringCase("Sec-WebSocket-Extensions")
            .containsIgnoringCase("Sec-WebSocket-Protocol: perdura.v1\r\n");
    }

    static Stream<String> extensions() {
        return Stream.of("permessage-deflate", "permessage-deflate; client_max_window_bits=99",
            "permessage-deflate; server_no_context_takeover; client_max_window_bits", "x-unheard-of; a=\"b;c\"");
    }

    private static RawHandshake good(PerduraServer perdura, Office office) {
        return RawHandshake.customer(perdura, office, "maria");
    }

    private static RawHandshake agent(PerduraServer perdura, Entrance entrance) {
        return RawHandshake.to(perdura, "/ws/agent").header("Cookie", entrance.cookies());
    }
}
