package org.perdura.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.support.RawFrame.bytes;
import static org.perdura.support.RawFrame.closeWith;
import static org.perdura.support.RawFrame.continuation;
import static org.perdura.support.SocketClient.frame;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.RawFrame;
import org.perdura.support.RawHandshake;
import org.perdura.support.RawSocket;
import org.perdura.support.SocketClient;

import tools.jackson.databind.JsonNode;

/**
 * Bytes that are no proper frames, from somebody who has a right to the socket: RFC 6455 says what becomes of them, and
 * nobody else notices.
 */
@OnPerdura
@TestInstance(Lifecycle.PER_CLASS)
class RawFramesIT {

    private static final int LIMIT = 64 * 1024;
    private static final String ELSEWHERE = "127.0.0.2";

    private PerduraServer perdura;
    private Office office;
    private SocketClient bystander;
    private int customers;

    @BeforeAll
    void open(PerduraServer perdura) {
        this.perdura = perdura;
        office = Office.persistent(perdura, 1);
        bystander = office.customer("bystander");
    }

    @AfterAll
    void nothing_was_stored() {
        bystander.close();
        try (var agent = office.agent(0)) {
            assertThat(agent.welcome().path("openCount").asInt(-1)).isZero();
        }
    }

    private RawSocket customer() {
        return RawHandshake.customer(perdura, office, "customer-" + customers++).from(ELSEWHERE).open().greeted();
    }

    private void assertOthersAreServed() {
        var asked = System.nanoTime();
        bystander.request(frame("ping"));
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(1));
    }

    static Stream<BrokenFrames.Case> brokenFrames() {
        return BrokenFrames.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenFrames")
    @Tag("B-020")
    @Tag("B-023")
    @Tag("B-024")
    @Tag("B-026")
    @Tag("B-028")
    @Tag("B-030")
    @Tag("B-033")
    @Tag("B-034")
    @Tag("B-035")
    void closes_the_socket(BrokenFrames.Case bad) {
        try (var mallory = customer()) {
            mallory.send(bad.frames().toArray(RawFrame[]::new));

            assertThat(mallory.awaitEnd()).isEqualTo(bad.code());
        }

        assertOthersAreServed();
    }

    @Test
    @Tag("B-021")
    void a_character_may_be_cut_by_a_fragment() {
        var words = SocketClient.postFrame(UUID.randomUUID(), "🙂").put("ref", "cut").toString().getBytes(UTF_8);
        var cut = new String(words, UTF_8).indexOf("🙂") + 2;
        var other = Office.persistent(perdura, 0);
        try (var maria = RawSocket.customer(perdura, other, "maria")) {
            maria.send(RawFrame.of(1, Arrays.copyOf(words, cut)).unfinished(),
                continuation(Arrays.copyOfRange(words, cut, words.length)));

            assertThat(maria.await("accepted").path("ref").asString()).isEqualTo("cut");
            maria.send(frame("history"));
            assertThat(maria.await("history").path("messages").path(0).path("text").asString()).isEqualTo("🙂");
        }
    }

    @Test
    @Tag("B-027")
    void a_frame_of_exactly_the_limit_is_read() {
        var most = "{\"type\":\"ping\",\"ref\":\"full\"%s}";
        try (var maria = customer()) {
            maria.send(RawFrame.text(most.formatted(" ".repeat(LIMIT - most.length() + 2))));

            assertThat(maria.await("pong").path("ref").asString()).isEqualTo("full");
        }
    }

    @Test
    @Tag("B-032")
    void a_length_may_take_more_room_than_it_needs() {
        try (var maria = customer()) {
            maria.send(ping("16").lengthIn(16), ping("64").lengthIn(64));

            assertThat(maria.await("pong").path("ref").asString()).isEqualTo("16");
            assertThat(maria.await("pong").path("ref").asString()).isEqualTo("64");
        }
    }

    private static RawFrame ping(String ref) {
        return RawFrame.text(frame("ping").put("ref", ref).toString());
    }

    /** Open Liberty 26.0.0.5 loses its place in the stream, and closes over the frame behind it (L-06). */
    @Test
    @Tag("B-022")
    void a_frame_without_a_mask_ends_the_talk() {
        try (var mallory = customer()) {
            mallory.send(ping("unmasked").unmasked());
            mallory.send(ping("masked"));

            assertThat(mallory.awaitEnd()).isIn(RawSocket.CUT, 1002);
        }

        assertOthersAreServed();
    }

    /** Open Liberty 26.0.0.5 counts the bytes of each fragment alone and has no bound for all of them (L-02). */
    @Test
    @Tag("B-028")
    @Tag("F-29")
    void fragments_without_end_are_taken_by_the_platform_until_they_end() {
        try (var mallory = customer()) {
            mallory.send(BrokenFrames.fragments(200, 1_000, false));
            assertOthersAreServed();

            mallory.send(continuation());
            assertThat(mallory.awaitEnd()).isEqualTo(1009);
        }
    }

    @Test
    @Tag("B-036")
    void another_protocol_on_an_open_socket_is_no_talk() {
        var get = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8);
        var clientHello = bytes(0x16, 3, 1, 0, 0xA5, 1, 0, 0, 0xA1, 3, 3);
        for (var words : List.of(get, clientHello)) {
            try (var mallory = customer()) {
                mallory.sendBytes(words).send(closeWith(1000));
            }
        }

        assertOthersAreServed();
    }

    @Test
    @Tag("B-036")
    void noise_does_no_harm() {
        var random = new Random(20261122);
        for (int i = 0; i < 60; i++) {
            try (var mallory = customer()) {
                var noise = new byte[4096];
                random.nextBytes(noise);
                mallory.sendBytes(noise);
            }
        }

        assertOthersAreServed();
    }

    @Test
    @Tag("B-039")
    void who_is_cut_off_is_gone_for_everybody_at_once() {
        var other = Office.persistent(perdura, 1);
        try (var ana = other.busyAgent(0)) {
            var reset = present(other, ana, "reset");
            reset.send(RawFrame.text("{\"type\":").declaring(100)).reset();
            ana.await("offline", RawFramesIT::isOffline);

            var hungUp = present(other, ana, "hung-up");
            hungUp.close();
            ana.await("offline", RawFramesIT::isOffline);
        }
    }

    private RawSocket present(Office office, SocketClient ana, String name) {
        var customer = RawSocket.customer(perdura, office, name);
        customer.send(SocketClient.postFrame(UUID.randomUUID(), "Hello, anybody?"));
        var conversation = customer.await("accepted").path("conversation").asString();
        ana.command("pick", conversation);
        return customer;
    }

    private static boolean isOffline(JsonNode frame) {
        return SocketClient.type(frame).equals("conversation")
            && !frame.path("conversation").path("customer").path("online").asBoolean(true);
    }
}
