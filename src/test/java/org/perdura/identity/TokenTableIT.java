package org.perdura.identity;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.identity.PretendIssuer.AUDIENCE;
import static org.perdura.identity.PretendIssuer.EC;
import static org.perdura.identity.PretendIssuer.ISSUER;
import static org.perdura.identity.PretendIssuer.RSA;
import static org.perdura.identity.PretendIssuer.claims;
import static org.perdura.identity.PretendIssuer.claimsWith;
import static org.perdura.identity.PretendIssuer.token;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.RawAnswer;
import org.perdura.support.RawRequest;
import org.perdura.support.SocketClient;

/** Every token of the table at the door of a running server, and what else may stand there in its place. */
@OnPerdura
@Tag("T-07")
class TokenTableIT {

    private static final String PATH = "/api/v1/session";

    private static PretendJwks portal;
    private static Office office;

    @BeforeAll
    static void open(PerduraServer perdura) {
        portal = new PretendJwks().publishes(RSA, EC);
        office = Office.persistent(perdura, 0).believe(ISSUER, AUDIENCE, portal.url());
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.perdura.identity.TokenCase#all")
    @Tag("B-397")
    @Tag("S-07")
    void a_token_gets_what_the_table_says(TokenCase token, PerduraServer perdura) {
        var shown = token.token();
        perdura.log().neverHolds(shown);

        var answer = ask(perdura, "Authorization: Bearer " + shown);

        assertThat(answer.status()).as(answer.text()).isEqualTo(token.status());
        assertThat(answer.body()).contains(token.isGood() ? "\"ticket\"" : "\"" + token.code() + "\"");
    }

    @Test
    @Tag("B-188")
    @Tag("B-221")
    void strangers_cannot_make_the_server_ask_the_portal_again_and_again(PerduraServer perdura) {
        assertThat(ask(perdura, "Authorization: Bearer " + token(claims(""))).status()).isEqualTo(201);
        var before = portal.fetches.get();

        for (int i = 0; i < 30; i++) {
            assertThat(ask(perdura,
                "Authorization: Bearer " + token(PretendIssuer.header("nobody-" + i), claims(""))).status())
                .isEqualTo(401);
        }

        assertThat(portal.fetches.get() - before).isLessThanOrEqualTo(1);
    }

    @Test
    @Tag("B-191")
    void a_token_comes_in_one_header_of_the_one_form(PerduraServer perdura) {
        var good = token(claims(""));

        assertThat(ask(perdura, "Authorization: bearer " + good).status()).isEqualTo(201);
        assertThat(ask(perdura, "Authorization: Bearer  " + good).status()).isEqualTo(401);
        assertThat(ask(perdura, "Authorization: Basic " + good).status()).isEqualTo(401);
        assertThat(ask(perdura, "Authorization: Basic x").status()).isEqualTo(401);
        assertThat(ask(perdura, "Cookie: token=" + good).status()).isEqualTo(401);
        assertThat(ask(perdura, "Authorization: Bearer " + good, "Authorization: Bearer " + good).status())
            .isEqualTo(400);
        assertThat(RawRequest.to(perdura, "POST " + PATH + "?token=" + good + "&access_token=" + good)
            .json(body()).send().status()).isEqualTo(401);
    }

    @ParameterizedTest
    @Tag("B-190")
    @ValueSource(strings = {"GET /api/v1/widgets/demo", "POST /api/v1/agent/session", "GET /api/v1/nowhere"})
    void a_bad_token_is_refused_where_none_is_asked_for(String line, PerduraServer perdura) {
        assertThat(RawRequest.to(perdura,
            line).header("Authorization: Bearer nonsense").header("Content-Length: 0").send().status())
            .isEqualTo(401);
    }

    @Test
    @Tag("B-192")
    void a_token_of_a_megabyte_is_not_even_read(PerduraServer perdura) {
        assertThat(ask(perdura, "Authorization: Bearer " + "x".repeat(1_000_000)).status()).isIn(400, 431);
    }

    @Test
    @Tag("B-203")
    void a_token_may_be_shown_again(PerduraServer perdura) {
        var good = token(claims(",\"jti\":\"1\""));

        assertThat(Stream.of(good, good).map(one -> ask(perdura, "Authorization: Bearer " + one).status()))
            .containsOnly(201);
    }

    @Test
    @Tag("B-210")
    @Tag("B-212")
    void two_spellings_are_two_customers(PerduraServer perdura) {
        var name = "cust-" + office.widget();
        var subjects = List.of(name, name.toUpperCase(), name + " ", "\uFF43" + name.substring(1),
            "\u0441" + name.substring(1), name + "\u00e9", name + "e\u0301");

        var conversations = subjects.stream().map(subject -> conversationOf(perdura, subject)).toList();

        assertThat(conversations).doesNotHaveDuplicates().doesNotContain("");
        assertThat(conversationOf(perdura, name)).isEqualTo(conversations.get(0));
    }

    private static String conversationOf(PerduraServer perdura, String subject) {
        var claims = claimsWith("sub", "\"" + escaped(subject) + "\"")
            .replaceFirst("}$", ",\"email\":\"maria@example.com\"}");
        var ticket = ask(perdura, "Authorization: Bearer " + token(claims)).json().path("ticket").asString();
        try (var client = SocketClient.withTicket(perdura, "/ws/customer/" + office.widget(), ticket)) {
            client.hello(SocketClient.frame("hello"));
            return client.post("Who am I?").path("conversation").asString();
        }
    }

    private static String escaped(String text) {
        return text.chars().mapToObj(unit -> unit < 128 ? Character.toString(unit) : "\\u%04x".formatted(unit))
            .collect(joining());
    }

    @Test
    @Tag("B-214")
    void no_claim_makes_a_customer_one_of_the_staff(PerduraServer perdura) {
        var token = token(
            claims(",\"groups\":[\"agent\",\"administrator\"],\"roles\":[\"administrator\"],\"upn\":\"admin\""));

        assertThat(Stream.of("GET /admin/workstreams.xhtml", "GET /workspace/", "POST /api/v1/agent/session")
            .map(line -> RawRequest.to(perdura,
                line).header("Authorization: Bearer " + token).json("{}").send().status()))
            .containsExactly(302, 302, 401);
    }

    private static RawAnswer ask(PerduraServer perdura, String... headers) {
        var request = RawRequest.to(perdura, "POST " + PATH).json(body());
        Stream.of(headers).forEach(request::header);
        return request.send();
    }

    private static String body() {
        return "{\"widget\":\"" + office.widget() + "\"}";
    }
}
