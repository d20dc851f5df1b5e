package org.perdura.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.perdura.support.SocketClient.frame;
import static org.perdura.support.SocketClient.type;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.perdura.support.Entrance;
import org.perdura.support.Office;
import org.perdura.support.People;

/**
 * What a node meets in the course of time: slow reports, very long conversations, clocks that are set, and a long
 * sleep.
 */
@Isolated("Speaks of seconds")
@ExtendWith(OnScene.class)
@TestMethodOrder(OrderAnnotation.class)
class LongLivedNodeIT {

    private static final Duration TWO_HEARTBEATS = Duration.ofSeconds(41);
    private static final int REPORTS = 10;
    private static final int AT_ONCE = 2;
    private static final int LONG_THREAD = 20_000;

    @Test
    @Tag("F-45")
    void reports_leave_the_chat_its_connections(Scene scene) throws InterruptedException {
        var administrators = Executors.newFixedThreadPool(REPORTS);
        try (var load = Faults.load(scene)) {
            var admin = new Entrance(scene.perdura()).logIn(People.ADMIN);
            IntStream.range(0, REPORTS).forEach(i -> administrators.execute(() -> admin.get("/admin/testing-report")));
            await("reports are being made").until(() -> reportsUnderWay(scene) > 0);

            assertThat(reportsUnderWay(scene)).isLessThanOrEqualTo(AT_ONCE);
            assertThat(load.awaitProgress()).isLessThan(Duration.ofSeconds(2));
            administrators.shutdown();
            assertThat(administrators.awaitTermination(1, TimeUnit.MINUTES)).as("all reports are over").isTrue();
            Faults.assertIsBack(load);
            assertThat(load.refusals()).isEmpty();
        }
    }

    private static long reportsUnderWay(Scene scene) {
        return scene.postgres().count("""
            select count(*) from pg_stat_activity where query like '%pg_sleep%' and state = 'active' and pid <> pg_backend_pid()
            """);
    }

    @Test
    @Tag("F-28")
    void a_very_long_conversation_opens_at_its_end_and_is_read_in_pages(Scene scene) {
        var office = Office.persistent(scene.perdura(), 0);
        try (var phone = office.customer("maria")) {
            var conversation = phone.post("The first of very many").path("conversation").asString();
            scene.postgres().run("""
                insert into message (conversation_id, seq, author_kind, author_id, author_name, client_id, text, at)
                select conversation_id, n, author_kind, author_id, author_name, gen_random_uuid(), 'Word ' || n, at
                from message, generate_series(2, %d) n where conversation_id = '%s'
                """.formatted(LONG_THREAD, conversation));
            scene.postgres()
                .run("update conversation set last_seq = %d where id = '%s'".formatted(LONG_THREAD, conversation));

            var welcome = office.customer("maria").welcome();
            assertThat(welcome.path("messages")).hasSize(50);
            assertThat(welcome.path("seq").asInt()).isEqualTo(LONG_THREAD);

            var caughtUp = new Diary("maria", "");
            var thread = new ShownThread(conversation, caughtUp).fromTheStart();
            for (var more = true; more;) {
                var page = phone.request(frame("history").put("after", thread.held()).put("limit", 100));
                thread.takePage(page.path("messages"));
                more = page.path("more").asBoolean();
            }

            assertThat(caughtUp.shown()).hasSize(LONG_THREAD);
            assertThat(phone.post("And one more").path("seq").asInt()).isEqualTo(LONG_THREAD + 1);
        }
    }

    @Test
    @Tag("F-23")
    void a_clock_that_is_set_back_changes_nothing_about_the_order(Scene scene) {
        var office = Office.persistent(scene.perdura(), 1);
        try (var maria = office.customer("maria"); var ana = office.agent(0)) {
            var conversation = maria.post("Said before the clock was set back").path("conversation").asString();
            ana.await("offer");
            scene.perdura().advance(Duration.ofSeconds(-10));
            ana.command("accept", conversation);
            assertThat(ana.post(conversation, "And answered before it was said").path("seq").asInt()).isEqualTo(2);
            assertThat(type(ana.request(frame("park").put("conversation", conversation).put("seq", 2))))
                .isEqualTo("done");
            assertThat(maria.post("Back again").path("seq").asInt()).isEqualTo(3);
            assertThat(ana.await("offer").path("reason").asString()).isEqualTo("returned");

            scene.perdura().advance(Duration.ofSeconds(10));
            assertThat(new HistoryChecker(Stored.of(office.ledger()), List.of()).broken()).isEmpty();
        }
    }

    @Test
    @Tag("F-42")
    void the_heartbeat_keeps_a_quiet_connection_through_a_proxy_that_cuts_idle_ones(Scene scene) {
        await("a heartbeat after the proxy's patience").atMost(TWO_HEARTBEATS)
            .until(() -> scene.silent().received("pong").size() >= 2);
        assertThat(scene.silent().isOpen()).isTrue();
        assertThat(scene.silent().catchUp().isOpen()).isTrue();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @Tag("F-06")
    void a_node_that_wakes_up_after_two_heartbeats_cuts_off_who_was_there_before(Scene scene) {
        var office = Office.persistent(scene.perdura(), 0);
        try (var load = Faults.load(scene)) {
            var silent = office.customer("maria");
            scene.perdura().pause();
            assertThat(silent.next(TWO_HEARTBEATS)).as("what a node says that stands still").isEmpty();
            scene.perdura().resume();

            assertThat(silent.awaitClose()).isEqualTo(4408);
            Faults.assertIsBack(load);
        }
    }
}
