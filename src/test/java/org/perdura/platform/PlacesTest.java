package org.perdura.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Who is served at once, and who has to wait. */
class PlacesTest {

    @Test
    void there_are_so_many_and_each_can_be_taken_again() {
        var places = new Places(2, 0);

        assertThat(places.take()).isTrue();
        assertThat(places.take()).isTrue();
        assertThat(places.take()).isFalse();

        places.leave();
        assertThat(places.take()).isTrue();
        assertThat(places.take()).isFalse();
    }

    @Test
    void who_would_have_to_stand_too_far_behind_is_sent_away_at_once() {
        var places = new Places(1, 60);
        assertThat(places.take()).isTrue();
        var line = Stream.generate(() -> new Thread(places::take)).limit(Places.IN_LINE_FOR_EACH).toList();
        line.forEach(Thread::start);
        await().until(() -> places.inLine() == Places.IN_LINE_FOR_EACH);

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThat(places.take()).isFalse());

        line.forEach(Thread::interrupt);
    }

    @Test
    void there_is_one_at_least() {
        var places = new Places(0, 0);

        assertThat(places.take()).isTrue();
        assertThat(places.take()).isFalse();
    }
}
