package org.perdura.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.support.SocketClient.frame;
import static org.perdura.support.SocketClient.type;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.perdura.support.Office;
import org.perdura.support.Lanes;
import org.perdura.support.PerduraServer;
import org.perdura.support.RawFrame;
import org.perdura.support.RawSocket;
import org.perdura.support.SharedServers;
import org.perdura.support.SocketClient;

import tools.jackson.databind.JsonNode;

/**
 * What only real time shows, all of it in the same forty-five seconds: who is not heard for two heartbeats is cut off,
 * who does not stop when told to is cut off, and who lives is not.
 */
@ExtendWith(SharedServers.class)
@ResourceLock(Lanes.OWN)
class SilenceIT {

    private static final Duration TWO_HEARTBEATS = Duration.ofSeconds(45);
    private static final int PAUSE = 20;

    @Test
    @Tag("B-029")
    @Tag("B-034")
    @Tag("B-035")
    @Tag("B-038")
    @Tag("B-162")
    @Tag("F-20")
    @Tag("F-42")
    void who_gives_no_sign_of_life_is_cut_off_and_who_does_is_not(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        var begun = System.nanoTime();
        try (var ana = office.busyAgent(0);
                var alive = office.customer("alive");
                var silent = RawSocket.customer(perdura, office, "silent");
                var unfinished = RawSocket.customer(perdura, office, "unfinished");
                var binary = RawSocket.customer(perdura, office, "binary");
                var beyond = RawSocket.customer(perdura, office, "beyond");
                var vanished = RawSocket.customer(perdura, office, "vanished");
                var flooding = RawSocket.customer(perdura, office, "flooding")) {
            ana.command("pick", conversationOf(vanished));
            unfinished.send(RawFrame.text("{\"type\":").unfinished());
            // Open Liberty 26.0.0.5 hands on no binary frame that comes in fragments, and says nothing about it.
            binary.send(RawFrame.binary(8).unfinished(), RawFrame.continuation((byte) 1));
            // Open Liberty 26.0.0.5 gives no close frame back for this one (L-06), and takes nothing any more.
            beyond.send(RawFrame.closeWith(5000));
            var last = flood(flooding);

            assertThat(silent.awaitEnd()).as("B-038 silent").isEqualTo(4408);
            assertThat(unfinished.awaitEnd()).as("B-029 an unfinished fragment").isEqualTo(4408);
            assertThat(binary.awaitEnd()).as("B-034 a binary frame in fragments").isEqualTo(4408);
            assertThat(beyond.awaitEnd()).as("B-035 a close with 5000").isIn(4408, RawSocket.CUT);
            ana.await("F-20 that the customer is gone", SilenceIT::isOffline);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(TWO_HEARTBEATS.plusSeconds(5));

            assertThat(last.path("code").asString()).as("B-162").isEqualTo("rate-limited");
            assertThat(last.path("retryAfter").asInt()).isPositive();
            assertThat(type(alive.request(frame("ping")))).as("alive").isEqualTo("pong");
            assertThat(alive.received("pong")).as("F-42 heartbeats").hasSizeGreaterThanOrEqualTo(3);
        }
    }

    private static String conversationOf(RawSocket customer) {
        customer.send(SocketClient.postFrame(UUID.randomUUID(), "Hello, anybody?"));
        return customer.await("accepted").path("conversation").asString();
    }

    private static boolean isOffline(JsonNode frame) {
        return type(frame).equals("conversation")
            && !frame.path("conversation").path("customer").path("online").asBoolean(true);
    }

    /** Says too much until it is cut off. @return the last error */
    private static JsonNode flood(RawSocket customer) {
        var sender = Executors.newSingleThreadScheduledExecutor();
        try {
            sender.scheduleAtFixedRate(() -> customer.send(frame("ping")), 0, PAUSE, TimeUnit.MILLISECONDS);
            assertThat(customer.awaitEnd()).as("B-162 flooding").isEqualTo(4429);
            return customer.lastWords();
        } finally {
            sender.shutdownNow();
        }
    }
}
