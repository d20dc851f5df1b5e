package org.perdura.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.support.SocketClient.frame;
import static org.perdura.support.SocketClient.postFrame;
import static org.perdura.support.SocketClient.type;

import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.RawFrame;
import org.perdura.support.RawHandshake;
import org.perdura.support.RawSocket;
import org.perdura.support.SocketClient;

/** Too much of everything, from an address of its own: it is told so, and nobody else notices. */
@OnPerdura
class FloodsIT {

    private static final int AT_ONCE = 40;
    private static final int PER_CUSTOMER = 5;
    private static final int MANY = 5_000;

    @Test
    @Tag("B-160")
    void of_a_hundred_words_at_once_those_within_the_limit_are_kept_in_order_and_the_others_are_not(
            PerduraServer perdura) {
        var office = Office.persistent(perdura, 0);
        try (var maria = office.customer("maria"); var bystander = office.customer("bystander")) {
            IntStream.range(0, 100)
                .forEach(i -> maria.send(postFrame(UUID.randomUUID(), "Word " + i).put("ref", "" + i)));
            var answers = IntStream.range(0, 100).mapToObj(i -> maria.await("answer", answer -> answer.has("id")))
                .toList();
            assertServed(bystander);

            var kept = answers.stream().filter(answer -> type(answer).equals("accepted"))
                .map(answer -> answer.path("ref").asString()).toList();
            assertThat(kept).hasSizeGreaterThanOrEqualTo(AT_ONCE - 2).isSortedAccordingTo((one, other) ->
                Integer.compare(Integer.parseInt(one), Integer.parseInt(other)));
            assertThat(answers).filteredOn(answer -> type(answer).equals("error")).isNotEmpty().allSatisfy(error -> {
                assertThat(error.path("code").asString()).isEqualTo("rate-limited");
                assertThat(error.path("retryAfter").asInt()).isPositive();
            });
            // Welcomed on another line, since this one has no more words now.
            try (var again = office.customer("maria")) {
                assertThat(again.request(frame("history").put("limit", 100)).path("messages"))
                    .extracting(message -> message.path("text").asString().substring("Word ".length()))
                    .containsExactlyElementsOf(kept);
            }
        }
    }

    @Test
    @Tag("B-132")
    @Tag("B-165")
    void who_pages_or_guesses_without_end_is_limited_like_anybody(PerduraServer perdura) {
        var office = Office.persistent(perdura, 0);
        try (var maria = office.customer("maria"); var bystander = office.customer("bystander")) {
            IntStream.range(0, 200).forEach(i ->
                maria.send(frame("history").put("ref", "g" + i).put("conversation", UUID.randomUUID().toString())));
            var codes = IntStream.range(0, 200)
                .mapToObj(i -> maria.await("answer", answer -> answer.path("ref").asString("").equals("g" + i)))
                .map(answer -> answer.path("code").asString()).toList();

            assertThat(codes).containsOnly("not-found", "rate-limited").contains("rate-limited");
            assertServed(bystander);
        }
    }

    @Test
    @Tag("B-164")
    void pings_by_the_thousand_cost_nobody_else_anything(PerduraServer perdura) {
        var office = Office.persistent(perdura, 0);
        try (var bystander = office.customer("bystander");
                var mallory = RawHandshake.customer(perdura, office, "mallory").from("127.0.0.3").open().greeted()) {
            var reader = CompletableFuture.supplyAsync(mallory::awaitEnd);
            mallory.send(Collections.nCopies(5_000, RawFrame.ping(4)).toArray(RawFrame[]::new));
            assertServed(bystander);
            mallory.send(RawFrame.closeWith(1000));

            assertThat(reader.join()).isIn(1000, 4429);
        }
    }

    @Test
    @Tag("B-167")
    void sockets_that_come_and_go_leave_nothing_behind(PerduraServer perdura) {
        var office = Office.persistent(perdura, 0);
        for (int i = 0; i < 100; i++) {
            var socket = RawHandshake.customer(perdura, office, "maria").from("127.0.0.4").open();
            if (i % 2 == 0) {
                socket.reset();
            } else {
                socket.send(RawFrame.closeWith(1000)).awaitEnd();
                socket.close();
            }

            // As many as one customer may have; if one stayed behind, the next would be refused.
            if (i % PER_CUSTOMER == 0) {
                RawSocket.customer(perdura, office, "maria").close();
            }
        }

        try (var maria = office.customer("maria")) {
            assertServed(maria);
        }
    }

    @Test
    @Tag("S-06")
    void at_the_same_instant_too_not_more_than_five_get_in(PerduraServer perdura) {
        var office = Office.persistent(perdura, 0);
        var requests = Stream.generate(() -> RawHandshake.customer(perdura, office, "maria")).limit(3 * PER_CUSTOMER)
            .toList();
        var sockets = requests.parallelStream().flatMap(request -> request.tryToOpen().stream()).toList();

        var alive = sockets.stream().filter(socket -> socket.send(frame("hello")).isAnswered()).count();
        sockets.forEach(RawSocket::close);

        assertThat(alive).isBetween(1L, (long) PER_CUSTOMER);
    }

    @Test
    @Tag("B-171")
    @Tag("B-172")
    @Tag("F-27")
    void wrong_tickets_are_refused_by_hundreds_and_then_not_even_looked_at(PerduraServer perdura) {
        var office = Office.persistent(perdura, 0);
        try (var bystander = office.customer("bystander")) {
            assertThat(guess(perdura, office, "10.0.0.1")).isEqualTo(401);
            assertThat(IntStream.range(0, MANY).parallel()
                .anyMatch(i -> guess(perdura, office, "10.0." + i / 250 + "." + i % 250) == 429))
                .as("too many, whatever addresses the client makes up").isTrue();
            assertServed(bystander);
            assertThat(RawHandshake.customer(perdura, office, "maria").status()).as("from elsewhere").isEqualTo(101);
        }
    }

    private static int guess(PerduraServer perdura, Office office, String madeUp) {
        return RawHandshake.to(perdura, "/ws/customer/" + office.widget()).ticket("A".repeat(43)).from("127.0.0.5")
            .header("X-Forwarded-For", madeUp).header("Forwarded", "for=" + madeUp).status();
    }

    private static void assertServed(SocketClient client) {
        var asked = System.nanoTime();
        assertThat(type(client.request(frame("ping")))).isEqualTo("pong");
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(1));
    }
}
