package org.perdura.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;
import static org.perdura.support.SocketClient.frame;
import static org.perdura.support.SocketClient.postFrame;
import static org.perdura.support.SocketClient.type;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.perdura.support.Database;
import org.perdura.support.Lanes;
import org.perdura.support.Office;
import org.perdura.support.PerduraServer;
import org.perdura.support.SmallDisk;
import org.perdura.support.SocketClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A node on its embedded database dies while everybody writes, and comes back. Maria's message is just on its way: the
 * node dies at a place of its choice, with whatever else is in the same transaction.
 */
@ResourceLock(Lanes.OWN)
class KillIT {

    private static final long SEED = 3;
    private static final int CUSTOMERS = 5;
    private static final int AGENTS = 2;

    private static final int PARKED = 120;
    private static final Duration LONGER_THAN_KEPT = Duration.ofDays(29);
    private static final Duration WITHIN = Duration.ofMinutes(1);

    private static final int MEGABYTES = 64;
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(30);

    private static SmallDisk disk;
    private static PerduraServer perdura;

    private final UUID id = UUID.randomUUID();

    @BeforeAll
    static void start() {
        disk = SmallDisk.of("faults-h2-disk", MEGABYTES);
        perdura = Faults.server("faults-h2", Database.h2(disk.directory())).start();
    }

    @AfterAll
    static void stop() {
        perdura.close();
        disk.close();
    }

    @Test
    @Tag("F-01")
    @Tag("F-04")
    void killed_before_the_commit_the_message_is_not_there_and_can_be_sent_again() {
        try (var load = load()) {
            var office = Office.persistent(perdura, 0);
            killAt("before-commit", office.customer("maria"));

            try (var again = office.customer("maria")) {
                assertThat(again.welcome().path("messages")).isEmpty();
                var accepted = again.request(post());
                assertThat(accepted.has("duplicate")).isFalse();
                assertThat(accepted.path("seq").asInt()).isEqualTo(1);
            }

            assertNothingIsLost(load);
        }

        perdura.log().assertClean();
    }

    @Test
    @Tag("F-02")
    @Tag("F-04")
    void killed_after_the_commit_the_message_is_there_although_nobody_was_told() {
        try (var load = load()) {
            var office = Office.persistent(perdura, 0);
            var laptop = office.customer("maria");
            killAt("after-commit", office.customer("maria"));

            assertThat(laptop.received("message")).isEmpty();
            assertIsThereOnce(office);
            assertNothingIsLost(load);
        }

        perdura.log().assertClean();
    }

    @Test
    @Tag("F-03")
    @Tag("F-04")
    void killed_after_the_others_were_told_the_author_learns_it_by_asking_again() {
        try (var load = load()) {
            var office = Office.persistent(perdura, 0);
            var laptop = office.customer("maria");
            var phone = office.customer("maria");
            reach("after-news", phone);
            assertThat(laptop.await("message").path("id").asString()).isEqualTo(id.toString());
            kill(phone);

            assertIsThereOnce(office);
            assertNothingIsLost(load);
        }

        perdura.log().assertClean();
    }

    @Test
    @Tag("F-05")
    void asked_to_stop_it_finishes_says_goodbye_and_is_gone_in_time() {
        try (var load = load(); var maria = Office.persistent(perdura, 0).customer("maria")) {
            var began = System.nanoTime();
            perdura.stop();

            assertThat(maria.awaitClose()).isEqualTo(1001);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(STOPPED_WITHIN);
            perdura.start();
            assertNothingIsLost(load);
        }
    }

    @Test
    @Tag("F-30")
    @Tag("F-04")
    void without_memory_it_dies_and_comes_back_and_does_not_linger() {
        try (var load = load()) {
            assertThatThrownBy(() -> perdura.post("/testing/heap", "")).isInstanceOf(UncheckedIOException.class);
            perdura.awaitEnd();

            perdura.start();
            assertNothingIsLost(load);
        }
    }

    /**
     * H2 2.4.240 may keep the lock on a file that it could not write, and then only a restart helps, or may open it
     * again; see {@link DatabaseTroubleIT} for PostgreSQL.
     */
    @Test
    @Tag("F-31")
    @Tag("F-04")
    void without_room_on_the_disk_it_refuses_and_goes_on_or_asks_to_be_started_again() {
        assumeThat(disk.isSmall()).as("root can make a small disk").isTrue();

        try (var load = load()) {
            disk.fill();
            await("there is no room").atMost(Duration.ofMinutes(1))
                .until(() -> load.refusals().contains("unavailable"));
            disk.makeRoom();
            var accepted = load.accepted();
            await("it goes on or asks for a restart").atMost(Duration.ofMinutes(1))
                .until(() -> load.accepted() > accepted || !isLive());

            if (!isLive()) {
                assertThat(perdura.isReady()).isFalse();
                perdura.kill();
                perdura.start();
            }

            assertNothingIsLost(load);
            assertThat(load.refusals()).allMatch("unavailable"::equals);
        }
    }

    @Test
    @Tag("F-34")
    @Tag("ST-05")
    void killed_in_the_middle_of_what_time_does_it_does_the_rest_and_nothing_twice() {
        var office = Office.persistent(perdura, 1);
        parkMany(office);
        perdura.advance(LONGER_THAN_KEPT);
        await("time has begun").atMost(WITHIN).until(() -> office.conversations("state = 'CLOSED'") > 0);
        perdura.kill();

        perdura.start();
        perdura.advance(LONGER_THAN_KEPT);
        await("time has done it").atMost(WITHIN).until(() -> office.conversations("state = 'CLOSED'") == PARKED);
        perdura.advance(LONGER_THAN_KEPT.negated());
        assertThat(office.conversations("""
            (select count(*) from backstage_entry b where b.conversation_id = conversation.id and b.to_state = 'CLOSED') = 1
            """)).isEqualTo(PARKED);
        assertThat(new HistoryChecker(Stored.of(office.ledger()), List.of()).broken()).isEmpty();
    }

    private static void parkMany(Office office) {
        try (var ana = office.busyAgent(0)) {
            IntStream.range(0, PARKED).forEach(i -> {
                try (var customer = office.customer("customer-" + i)) {
                    var conversation = customer.post("See you in a month").path("conversation").asString();
                    ana.command("pick", conversation);
                    ana.request(frame("park").put("conversation", conversation).put("seq", 1));
                }
            });
        }
    }

    private static boolean isLive() {
        return perdura.get("/health/live").statusCode() == 200;
    }

    private static Load load() {
        return new Load(perdura, null, CUSTOMERS, AGENTS, SEED).begin();
    }

    private static void assertNothingIsLost(Load load) {
        load.awaitProgress();
        load.finish().assertEverythingHolds();
    }

    /** Maria's message goes out, and the power goes out where it has come to. She has heard nothing of it. */
    private void killAt(String failPoint, SocketClient phone) {
        reach(failPoint, phone);
        kill(phone);
    }

    private void reach(String failPoint, SocketClient phone) {
        Faults.arm(perdura, failPoint, id);
        phone.send(post());
        Faults.awaitReached(perdura, failPoint);
    }

    private static void kill(SocketClient phone) {
        perdura.kill();
        assertThat(phone.received("accepted")).isEmpty();
        perdura.start();
    }

    private void assertIsThereOnce(Office office) {
        try (var again = office.customer("maria")) {
            assertThat(again.welcome().path("messages")).hasSize(1)
                .allSatisfy(message -> assertThat(message.path("id").asString()).isEqualTo(id.toString()));

            JsonNode accepted = again.request(post());
            assertThat(type(accepted)).isEqualTo("accepted");
            assertThat(accepted.path("duplicate").asBoolean()).isTrue();
            assertThat(accepted.path("seq").asInt()).isEqualTo(1);
        }
    }

    private ObjectNode post() {
        return postFrame(id, "Sent as the light went out");
    }
}
