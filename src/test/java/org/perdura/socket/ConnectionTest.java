package org.perdura.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** One writer for each socket, and a queue with a bound. */
class ConnectionTest {

    private final PretendSocket socket = new PretendSocket();
    private final Connection connection = socket.connection();

    @Test
    void news_waits_until_the_greeting_is_out() {
        connection.tell(pong("news"));
        assertThat(socket.written).isEmpty();
        assertThat(connection.isGreeted()).isFalse();

        connection.greet(pong("welcome"));
        connection.tell(pong("more news"));

        assertThat(socket.frames()).extracting(frame -> frame.path("ref").stringValue())
            .containsExactly("welcome", "news", "more news");
        assertThat(connection.isGreeted()).isTrue();
    }

    @Test
    void an_answer_does_not_wait_for_the_greeting() {
        connection.send(pong("error"));

        assertThat(socket.frames()).hasSize(1);
    }

    @Test
    void one_write_is_in_flight_and_the_next_follows_from_its_completion() {
        socket.becomesSlow();

        IntStream.range(0, 3).forEach(i -> connection.send(pong("r" + i)));
        assertThat(socket.written).hasSize(1);
        assertThat(socket.writesUnderWay()).isEqualTo(1);

        socket.completes();
        socket.completes();

        assertThat(socket.frames()).extracting(frame -> frame.path("ref").stringValue())
            .containsExactly("r0", "r1", "r2");
        assertThat(socket.writesUnderWay()).isEqualTo(1);
    }

    @Test
    void a_socket_that_cannot_be_written_to_any_more_is_closed_and_not_left_mute() {
        socket.isGone();

        connection.send(pong("r"));

        assertThat(connection.isClosing()).isTrue();
        assertThat(socket.closed).hasSize(1);
    }

    @Test
    void a_ping_goes_through_the_same_writer() {
        connection.ping();
        connection.send(pong("r"));

        assertThat(socket.written).first().isEqualTo("ping");
        assertThat(socket.frames()).hasSize(1);
    }

    @Test
    void who_reads_too_slowly_is_closed() {
        socket.becomesSlow();
        connection.send(pong("in flight"));

        IntStream.range(0, 256).forEach(i -> connection.send(pong("r")));
        assertThat(socket.closed).isEmpty();

        connection.send(pong("one too many"));
        assertThat(socket.closed).containsExactly(4410);
    }

    @Test
    void who_leaves_a_mebibyte_unread_is_closed() {
        socket.becomesSlow();
        connection.send(pong("in flight"));

        IntStream.range(0, 17).forEach(i -> connection.send(pong("r".repeat(64 * 1024))));

        assertThat(socket.closed).containsExactly(4410);
    }

    @Test
    void what_waits_is_counted_in_bytes_not_in_characters() {
        socket.becomesSlow();
        connection.send(pong("in flight"));

        IntStream.range(0, 9).forEach(i -> connection.send(pong("\u20ac".repeat(40 * 1024))));

        assertThat(socket.closed).containsExactly(4410);
    }

    @Test
    void what_has_time_goes_when_nothing_else_waits_and_is_never_too_much() {
        socket.becomesSlow();
        var out = connection.sendAtLeisure(Stream.generate(() -> pong("leisurely")).limit(300).toList());
        connection.send(pong("urgent"));
        assertThat(socket.writesUnderWay()).isEqualTo(1);

        IntStream.range(0, 301).forEach(i -> socket.completes());

        assertThat(socket.frames()).hasSize(301);
        assertThat(socket.frames().get(1).path("ref").stringValue()).isEqualTo("urgent");
        assertThat(out.toCompletableFuture()).isCompleted();
        assertThat(socket.closed).isEmpty();
    }

    @Test
    void who_is_dismissed_is_told_why_before_the_socket_closes() {
        socket.becomesSlow();
        connection.send(pong("in flight"));
        connection.send(pong("why"));
        connection.dismiss(Closing.TOO_MUCH);
        connection.send(pong("too late"));
        assertThat(socket.closed).isEmpty();
        assertThat(connection.isClosing()).isTrue();

        socket.completes();
        assertThat(socket.closed).isEmpty();
        socket.completes();

        assertThat(socket.frames()).extracting(frame -> frame.path("ref").stringValue())
            .containsExactly("in flight", "why");
        assertThat(socket.closed).containsExactly(4429);
    }

    @Test
    void who_is_dismissed_and_has_read_everything_is_closed_at_once() {
        connection.dismiss(Closing.MALFORMED);
        connection.close(Closing.SILENT);

        assertThat(socket.closed).containsExactly(4400);
    }

    @Test
    void who_does_not_even_read_why_is_closed_all_the_same() {
        socket.becomesSlow();
        connection.send(pong("in flight"));
        connection.dismiss(Closing.TOO_MUCH);

        connection.close(Closing.TOO_SLOW);

        assertThat(socket.closed).containsExactly(4410);
    }

    @Test
    void a_write_that_fails_closes_the_socket() {
        socket.becomesSlow();
        connection.send(pong("lost"));
        connection.send(pong("never written"));

        socket.fails();

        assertThat(socket.closed).containsExactly(4410);
        assertThat(socket.written).hasSize(1);
    }

    @Test
    void after_the_close_nothing_is_written_and_nothing_closed_again() {
        connection.close(Closing.MALFORMED);
        connection.send(pong("too late"));
        connection.close(Closing.SILENT);

        assertThat(socket.closed).containsExactly(4400);
        assertThat(socket.written).isEmpty();
    }

    @Test
    void the_close_codes_are_those_of_the_protocol() {
        assertThat(Closing.values()).extracting(Closing::getCode)
            .containsExactly(1001, 1003, 1009, 4400, 4401, 4403, 4408, 4410, 4429);
    }

    private static ServerFrame pong(String ref) {
        return new ServerFrame.CustomerPong(ref, null, null);
    }
}
