package org.perdura.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.perdura.support.People.ADMIN;
import static org.perdura.support.People.DEMO;

import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.perdura.support.Database;
import org.perdura.support.Entrance;
import org.perdura.support.Office;
import org.perdura.support.PerduraServer;

/** The configuration that is shipped: nothing of the demo, nothing by default that would be a hole. */
@TestMethodOrder(OrderAnnotation.class)
class ProductionIT {

    private static final Pattern INVITATION = Pattern.compile("(/setup\\?key=[\\w-]{43})");

    private static PerduraServer perdura;

    @BeforeAll
    static void start() {
        perdura = new PerduraServer("production", Database.h2(),
            Map.of("perdura.demo", "false", "perdura.secure", "true")).start();
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
            Map.of("perdura.demo", "false", "perdura.secure", "false"));

        assertThatThrownBy(careless::start).hasMessageContaining("does not start");
        assertThat(careless.log().find(Pattern.compile("(perdura\\.secure=false sends cookies .* perdura\\.demo=true)")))
            .isNotEmpty();
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
