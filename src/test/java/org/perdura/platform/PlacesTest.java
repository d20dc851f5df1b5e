package org.perdura.platform;

import static org.assertj.core.api.Assertions.assertThat;

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
    void there_is_one_at_least() {
        var places = new Places(0, 0);

        assertThat(places.take()).isTrue();
        assertThat(places.take()).isFalse();
    }
}
