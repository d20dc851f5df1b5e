package org.perdura.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.platform.Ids;

/** How long it usually takes, in queues that are played through. */
@Tag("AM-04")
class QueueWaitTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration FOUR_MINUTES = Duration.ofMinutes(4);

    private final QueueWait wait = new QueueWait(Ids.next(), NOON);
    private Instant now = NOON;

    @Test
    void nothing_is_told_before_twenty_were_connected() {
        connect(19, FOUR_MINUTES);
        assertThat(wait.usual(now)).isEmpty();

        connect(1, FOUR_MINUTES);
        assertThat(wait.usual(now)).contains(FOUR_MINUTES);
    }

    @Test
    void a_minute_is_not_worth_telling() {
        connect(20, Duration.ofMinutes(1));
        assertThat(wait.usual(now)).isEmpty();

        connect(1, Duration.ofMinutes(1).plusSeconds(1));
        assertThat(wait.usual(now)).isPresent();
    }

    @Test
    void after_a_week_without_anybody_it_begins_anew() {
        connect(30, FOUR_MINUTES);
        now = now.plus(Duration.ofDays(7));
        assertThat(wait.usual(now)).isPresent();
        now = now.plusSeconds(1);
        assertThat(wait.usual(now)).isEmpty();

        connect(19, Duration.ofMinutes(9));
        assertThat(wait.usual(now)).isEmpty();
        connect(1, Duration.ofMinutes(9));
        assertThat(wait.usual(now)).contains(Duration.ofMinutes(9));
    }

    @Test
    void a_clock_that_was_put_back_makes_no_wait_less_than_nothing() {
        connect(20, FOUR_MINUTES);
        connect(400, Duration.ofHours(-1));

        assertThat(wait.usual(now)).isEmpty();
        connect(1, Duration.ofMinutes(42));
        assertThat(minutes()).isCloseTo(4, within(0.01));
    }

    @Test
    void the_newest_count_most() {
        connect(40, FOUR_MINUTES);
        connect(1, Duration.ofMinutes(46));
        assertThat(minutes()).isCloseTo(8, within(0.01));

        connect(60, Duration.ofMinutes(10));
        assertThat(minutes()).isCloseTo(10, within(0.05));
    }

    @Test
    void it_is_counted_at_most_every_ten_minutes() {
        assertThat(wait.isDue(NOON)).isTrue();

        wait.counted(NOON);

        assertThat(wait.isDue(NOON.plusSeconds(599))).isFalse();
        assertThat(wait.isDue(NOON.plusSeconds(600))).isTrue();
        assertThat(wait.countedUntil()).isEqualTo(NOON);
    }

    /**
     * One agent, five minutes for each, somebody new every five minutes, six already there: half an hour for everybody.
     */
    @Test
    void in_a_steady_queue_it_is_what_everybody_waits() {
        var random = new Random(22);
        var queue = new ArrayDeque<Instant>();
        for (var minutes = 25; minutes >= 0; minutes -= 5) {
            queue.add(NOON.minus(Duration.ofMinutes(minutes)));
        }

        for (var i = 0; i < 200; i++) {
            now = now.plus(Duration.ofMinutes(5));
            queue.add(now.plusSeconds(random.nextInt(-60, 61)));
            wait.connected(Duration.between(queue.remove(), now), now);
        }

        assertThat(minutes()).isCloseTo(30, within(2.0));
    }

    private double minutes() {
        return wait.usual(now).orElseThrow().toMillis() / 60_000.0;
    }

    private void connect(int people, Duration waited) {
        for (var i = 0; i < people; i++) {
            now = now.plusSeconds(20);
            wait.connected(waited, now);
        }
    }
}
