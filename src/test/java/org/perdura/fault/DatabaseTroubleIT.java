package org.perdura.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;
import static org.perdura.support.SocketClient.frame;
import static org.perdura.support.SocketClient.postFrame;
import static org.perdura.support.SocketClient.type;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.perdura.support.Office;
import org.perdura.support.RawRequest;
import org.perdura.support.SocketClient;

/**
 * Everything that happens to databases happens to that of a node, which is never started again. People hear within five
 * seconds that a message cannot be stored, and ten seconds after the trouble is over everything goes on.
 */
@Isolated("Speaks of seconds")
@ExtendWith(OnScene.class)
class DatabaseTroubleIT {

    private static final Duration TOLD_WITHIN = Duration.ofSeconds(5);
    private static final int TERMINATIONS = 8;

    @Test
    @Tag("F-43")
    void a_node_waits_for_a_database_that_starts_later(Scene scene) {
        assertThat(scene.hasWaited()).isTrue();
        assertThat(scene.perdura().isReady()).isTrue();
    }

    @Test
    @Tag("F-07")
    void a_database_that_is_restarted_is_missed_for_seconds_only(Scene scene) {
        try (var load = Faults.load(scene); var maria = Office.persistent(scene.perdura(), 0).customer("maria")) {
            scene.postgres().stopImmediately();
            assertIsToldThatItCannotBeStored(maria);
            scene.postgres().again();

            Faults.assertIsBack(load);
        }
    }

    @Test
    @Tag("F-08")
    void a_database_that_is_killed_has_kept_what_was_acknowledged(Scene scene) {
        try (var load = Faults.load(scene)) {
            scene.postgres().kill();
            scene.postgres().again();

            Faults.assertIsBack(load);
        }
    }

    @Test
    @Tag("F-09")
    void nobody_hears_of_connections_that_are_terminated_once(Scene scene) {
        try (var load = Faults.load(scene)) {
            scene.postgres().terminateConnections();

            Faults.assertIsBack(load);
            assertThat(load.refusals()).isEmpty();
        }
    }

    @Test
    @Tag("F-09")
    void connections_that_are_terminated_again_and_again_exhaust_nothing(Scene scene) {
        try (var load = Faults.load(scene)) {
            for (int i = 0; i < TERMINATIONS; i++) {
                scene.postgres().terminateConnections();
                assertThat(load.awaitProgress()).isLessThan(Faults.BACK_WITHIN);
            }

            Faults.assertIsBack(load);
        }
    }

    @Test
    @Tag("F-11")
    @Tag("P-10")
    void a_slow_database_refuses_in_time_and_keeps_the_connections(Scene scene) {
        try (var load = Faults.load(scene); var maria = Office.persistent(scene.perdura(), 0).customer("maria")) {
            scene.network().delay(Duration.ofSeconds(1)); // Two for a question and its answer.
            assertIsToldThatItCannotBeStored(maria);
            assertThat(scene.perdura().get("/health/live").statusCode()).isEqualTo(200);

            scene.network().heal();
            Faults.assertIsBack(load);
        }
    }

    @Test
    @Tag("F-12")
    @Tag("P-10")
    void a_database_behind_a_black_hole_is_given_up_in_time(Scene scene) {
        try (var load = Faults.load(scene); var maria = Office.persistent(scene.perdura(), 0).customer("maria")) {
            scene.network().blackHole();
            assertIsToldThatItCannotBeStored(maria);
            assertIsToldThatNobodyCanLogIn(scene);
            assertThat(scene.perdura().get("/health/ready").statusCode()).isEqualTo(503);
            assertThat(scene.perdura().get("/health/live").statusCode()).isEqualTo(200);

            scene.network().heal();
            Faults.assertIsBack(load);
            assertThat(scene.perdura().isReady()).isTrue();
        }
    }

    @Test
    @Tag("F-31")
    void a_database_without_room_refuses_until_there_is_room_again(Scene scene) {
        assumeThat(scene.disk().isSmall()).as("root can make a small disk").isTrue();

        try (var load = Faults.load(scene)) {
            scene.disk().fill();
            await("there is no room").atMost(Duration.ofMinutes(1))
                .until(() -> load.refusals().contains("unavailable"));
            scene.disk().makeRoom();

            Faults.assertIsBack(load);
        }
    }

    @Test
    @Tag("F-14")
    void whoever_gives_in_to_somebody_who_crosses_has_their_turn_behind_them(Scene scene) throws Exception {
        var office = Office.persistent(scene.perdura(), 2);
        try (var ana = office.busyAgent(0); var bruno = office.busyAgent(1); var maria = office.customer("maria");
                var other = scene.postgres().connect(); var statement = other.createStatement()) {
            var conversation = maria.post("Who of you will it be?").path("conversation").asString();
            ana.command("pick", conversation);
            var colleague = bruno.agentId();

            // Perdura has asked for the agent and waits for the conversation; the other one goes the other way and
            // never gives in.
            other.setAutoCommit(false);
            statement.execute("set deadlock_timeout = '1min'");
            statement.execute("select 1 from conversation where id = '" + conversation + "' for update");
            var crossing = CompletableFuture.runAsync(() -> cross(other, colleague));
            var answer = ana.request(frame("transfer").put("conversation", conversation).put("agent", colleague));

            crossing.get(1, TimeUnit.MINUTES);
            assertThat(type(answer)).as("%s", answer).isEqualTo("done");
            assertThat(bruno.await("offer").path("reason").asString()).isEqualTo("transferred");
            assertThat(scene.postgres().count("select deadlocks from pg_stat_database where datname = 'postgres'"))
                .isPositive();
            assertThat(new HistoryChecker(Stored.of(office.ledger()), List.of()).broken()).isEmpty();
        }
    }

    private static void cross(Connection other, String agent) {
        try (var statement = other.createStatement()) {
            statement.execute("""
                do $$ begin
                    while not exists (select from pg_locks where not granted) loop perform pg_sleep(0.01); end loop;
                    perform 1 from agent where id = '%s' for update;
                end $$
                """.formatted(agent));
            other.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertIsToldThatNobodyCanLogIn(Scene scene) {
        var answer = RawRequest.to(scene.perdura(), "POST /j_security_check").form("j_username=ana&j_password=ana")
            .send();

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text()).doesNotContain("Exception");
    }

    private static void assertIsToldThatItCannotBeStored(SocketClient maria) {
        var began = System.nanoTime();
        var answer = maria.request(postFrame(UUID.randomUUID(), "Said while the database is away"));

        assertThat(type(answer)).as("%s", answer).isEqualTo("error");
        assertThat(answer.path("code").asString()).isEqualTo("unavailable");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(TOLD_WITHIN);
    }
}
