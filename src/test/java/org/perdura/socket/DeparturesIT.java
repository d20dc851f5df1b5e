package org.perdura.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.support.SocketClient.frame;
import static org.perdura.support.SocketClient.type;

import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.Entrance;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.SocketClient;

/** Whose right to be here has ended is shown out, wherever they are connected, within five seconds. */
@OnPerdura
@Tag("F-33")
class DeparturesIT {

    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    @Test
    @Tag("B-144")
    void who_logs_out_loses_every_window_of_that_login_and_no_other(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        var atWork = new Entrance(perdura).logIn(office.login(0));
        var atHome = new Entrance(perdura).logIn(office.login(0));
        try (var one = window(perdura, atWork); var two = window(perdura, atWork); var home = window(perdura, atHome)) {
            assertShownOut(4401, () -> atWork.logOut(), one, two);

            assertThat(type(home.request(frame("ping")))).isEqualTo("pong");
            assertThat(atWork.agentSession().statusCode()).isEqualTo(401);
        }
    }

    @Test
    @Tag("B-144")
    void another_password_shows_everybody_out_who_came_with_the_one_before(PerduraServer perdura) {
        assertThat(codeAfter("NEW_PASSWORD", perdura)).isEqualTo(4401);
    }

    @Test
    @Tag("B-144")
    void who_is_no_agent_any_more_is_shown_out_for_good(PerduraServer perdura) {
        assertThat(codeAfter("DISABLED", perdura)).isEqualTo(4403);
        assertThat(codeAfter("ADMINISTRATOR_ONLY", perdura)).isEqualTo(4403);
    }

    private static int codeAfter(String change, PerduraServer perdura) {
        var office = Office.persistent(perdura, 2);
        try (var ana = office.agent(0); var bruno = office.agent(1)) {
            change(perdura, office.login(0), change);
            var code = closeAtOnce(ana);
            assertThat(type(bruno.request(frame("ping")))).as("a colleague").isEqualTo("pong");
            return code;
        }
    }

    @Test
    @Tag("AD-03")
    void a_workstream_that_is_switched_off_shows_its_customers_out_and_leaves_its_agents_to_their_work(
            PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        try (var ana = office.agent(0); var maria = office.customer("maria")) {
            var conversation = maria.post("Hello?").path("conversation").asString();
            ana.await("offer");
            office.switchOff();

            assertThat(closeAtOnce(maria)).isEqualTo(4403);
            assertThat(perdura.get("/api/v1/widgets/" + office.widget()).statusCode()).isEqualTo(404);
            assertThat(perdura.get("/api/v1/widgets/" + office.widget() + "/availability").statusCode()).isEqualTo(404);
            assertThat(perdura.get("/widget/" + office.widget() + "/frame").statusCode()).isEqualTo(404);
            assertThat(type(ana.command("accept", conversation))).isEqualTo("done");
        }
    }

    @Test
    void another_name_is_no_reason_to_go(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        try (var ana = office.agent(0)) {
            change(perdura, office.login(0), "RENAMED");

            assertThat(type(ana.request(frame("ping")))).isEqualTo("pong");
            assertThat(ana.hello(frame("hello")).path("agent").path("name").asString()).isEqualTo("Somebody new");
        }
    }

    @Test
    void a_log_out_while_the_socket_opens_is_found_at_the_first_word(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        var entrance = new Entrance(perdura).logIn(office.login(0));
        try (var ana = SocketClient.window(perdura, entrance)) {
            // Behind our back, as another node or the instant before would.
            perdura.post("/testing/sql",
                "delete from staff_session where agent_id = (select id from agent where login = '"
                + office.login(0) + "')");
            ana.send(frame("hello"));

            assertThat(closeAtOnce(ana)).isEqualTo(4401);
        }
    }

    @Test
    void a_renewed_line_lives_as_long_as_the_login_behind_its_new_ticket(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        var atWork = new Entrance(perdura).logIn(office.login(0));
        var atHome = new Entrance(perdura).logIn(office.login(0));
        var gone = new Entrance(perdura).logIn(office.login(0));
        try (var ana = window(perdura, atWork)) {
            var worthless = gone.agentTicket();
            gone.logOut();
            assertThat(ana.request(frame("renew").put("ticket", worthless)).path("code").asString())
                .isEqualTo("not-authenticated");

            assertThat(type(ana.request(frame("renew").put("ticket", atHome.agentTicket())))).isEqualTo("done");
            atWork.logOut();
            assertThat(type(ana.request(frame("ping")))).isEqualTo("pong");
            assertShownOut(4401, () -> atHome.logOut(), ana);
        }
    }

    @Test
    void a_customers_right_ends_with_the_token_unless_it_is_renewed(PerduraServer perdura) {
        var office = Office.persistent(perdura, 0);
        try (var left = shortLived(perdura, office); var renewed = shortLived(perdura, office)) {
            assertThat(type(renewed.request(frame("renew").put("ticket", office.ticket("maria"))))).isEqualTo("done");

            assertThat(closeAtOnce(left)).isEqualTo(4401);
            assertThat(type(renewed.request(frame("ping")))).isEqualTo("pong");
        }
    }

    /** With a right that ends in a moment. */
    private static SocketClient shortLived(PerduraServer perdura, Office office) {
        var ticket = office.ticket("maria");
        perdura.post("/testing/sql", """
            update ticket set right_ends_at = current_timestamp + interval '2' second
            where widget_id = (select id from widget where widget_key = '%s')""".formatted(office.widget()));
        return SocketClient.withTicket(perdura, "/ws/customer/" + office.widget(), ticket).welcomed();
    }

    private static SocketClient window(PerduraServer perdura, Entrance entrance) {
        return SocketClient.window(perdura, entrance).welcomed();
    }

    private static void change(PerduraServer perdura, String login, String change) {
        perdura.post("/testing/agent?login=" + login + "&change=" + change, "");
    }

    private static void assertShownOut(int code, Runnable departure, SocketClient... windows) {
        departure.run();
        assertThat(windows).allSatisfy(window -> assertThat(closeAtOnce(window)).isEqualTo(code));
    }

    private static int closeAtOnce(SocketClient window) {
        var since = System.nanoTime();
        var code = window.awaitClose();
        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(AT_ONCE);
        return code;
    }
}
