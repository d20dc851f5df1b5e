package org.perdura.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.perdura.support.People.ADMIN;
import static org.perdura.support.People.DEMO;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.perdura.support.Database;
import org.perdura.support.Entrance;
import org.perdura.support.Lanes;
import org.perdura.support.Office;
import org.perdura.support.PerduraServer;
import org.perdura.support.RawRequest;

/** The configuration that is shipped: nothing of the demo, nothing by default that would be a hole. */
@TestMethodOrder(OrderAnnotation.class)
@ResourceLock(Lanes.OWN)
class ProductionIT {

    private static final Pattern INVITATION = Pattern.compile("(/setup\\?key=[\\w-]{43})");

    private static PerduraServer perdura;

    @BeforeAll
    static void start() {
        perdura = new PerduraServer("production", Database.h2(),
            Map.of("perdura.demo", "false", "perdura.secure", "true")).shortLived().start();
    }

    @AfterAll
    static void stop() {
        perdura.close();
    }

    @Test
    @Tag("S-37")
    void nothing_of_the_demo_is_there() {
        assertThat(perdura.get("/demo/portal").statusCode()).isEqualTo(404);
        assertThat(perdura.get("/demo/jwks").statusCode()).isEqualTo(404);
        assertThat(perdura.post("/demo/token", "{\"customer\": \"maria\"}").statusCode()).isEqualTo(404);
        assertThat(perdura.get("/").body()).doesNotContain("bruno", "sofia", "/demo/");
        assertThat(new Entrance(perdura).logIn(ADMIN).agentSession().statusCode()).isEqualTo(401);
        assertThat(new Entrance(perdura).session(DEMO, "token").statusCode()).isEqualTo(404);
    }

    @Test
    @Tag("S-27")
    @Tag("B-316")
    void the_log_invites_the_first_administrator_once() {
        var invitations = perdura.log().find(INVITATION);

        assertThat(invitations).hasSize(1);
        assertThat(perdura.get(invitations.get(0)).statusCode()).isEqualTo(200);
        assertThat(perdura.get("/setup?key=" + "A".repeat(43)).statusCode()).isIn(403, 404);
        assertThat(perdura.get("/setup").statusCode()).isIn(403, 404);
    }

    @Test
    @Tag("S-37")
    void cookies_in_the_clear_are_for_the_demo_only() {
        var careless = new PerduraServer("careless", Database.h2(),
            Map.of("perdura.demo", "false", "perdura.secure", "false")).shortLived();

        assertThatThrownBy(careless::start).hasMessageContaining("does not start");
        assertThat(careless.log()
            .find(Pattern.compile("(perdura\\.secure=false sends cookies .* perdura\\.demo=true)")))
            .isNotEmpty();
    }

    @Test
    @Tag("F-44")
    @Tag("B-398")
    void what_is_set_up_wrongly_does_not_start_and_says_why() {
        var wrong = new PerduraServer("wrong", Database.h2(), Map.of("perdura.demo", "false", "perdura.secure", "ture",
            "perdura.origin", "https://chat.example.com/", "perdura.limit.sessions", "none", "perdura.limit.sesions",
            "600"))
            .shortLived();

        assertThatThrownBy(wrong::start).hasMessageContaining("does not start");
        assertThat(wrong.log().find(Pattern.compile("Perdura does not start: (perdura\\.[\\w.]+=)")))
            .containsExactlyInAnyOrder("perdura.secure=", "perdura.origin=", "perdura.limit.sessions=");
        assertThat(wrong.log().find(Pattern.compile("(perdura\\.limit\\.sesions is no setting of Perdura)")))
            .hasSize(1);
        assertThat(wrong.log().find(Pattern.compile("^\\s+at (org\\.perdura\\..*)"))).isEmpty();
        assertThat(wrong.log().find(Pattern.compile("(CNTR\\d{4}E.*)"))).as("errors of other beans").isEmpty();
    }

    @Test
    @Tag("S-25")
    @Tag("B-390")
    void browsers_are_told_to_stay_with_tls() {
        var answers = Stream.of("GET /", "GET /login.xhtml", "GET /admin/", "GET /api/v1/nowhere", "GET /nowhere",
            "GET /widget/loader.js")
            .map(line -> RawRequest.to(perdura, line).send());
        var logout = RawRequest.to(perdura, "POST /logout").header("Content-Length: 0").send();

        assertThat(answers).allSatisfy(answer ->
            assertThat(answer.header("Strict-Transport-Security").orElse("")).as(answer.head())
                .contains("max-age=31536000"));
        assertThat(logout.headers("Set-Cookie")).anySatisfy(cookie ->
            assertThat(cookie).startsWith("__Host-perdura=").contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain"));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void a_server_that_is_asked_to_stop_says_goodbye_to_its_clients() {
        try (var maria = Office.persistent(perdura, 0).customer("maria")) {
            perdura.stop();

            assertThat(maria.awaitClose()).isEqualTo(1001);
        }
    }
}
