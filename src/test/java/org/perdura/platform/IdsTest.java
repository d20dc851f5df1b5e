package org.perdura.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @Test
    void an_id_is_a_time_ordered_uuid() {
        var before = System.currentTimeMillis();
        var id = Ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, System.currentTimeMillis());
    }

    @Test
    void no_two_ids_are_the_same() {
        assertThat(Stream.generate(Ids::next).limit(10_000)).doesNotHaveDuplicates();
    }

    @Test
    @Tag("B-063")
    void an_id_in_capitals_is_the_same_id() {
        var id = Ids.next();

        assertThat(Ids.parse(id.toString())).contains(id);
        assertThat(Ids.parse(id.toString().toUpperCase())).contains(id);
    }

    @ParameterizedTest
    @Tag("B-063")
    @ValueSource(strings = {"", "1", "1-1-1-1-1", "../1", "{01890a5d-ac96-774b-bcce-b302099a8057}",
        "01890a5dac96774bbcceb302099a8057", "01890a5d-ac96-774b-bcce-b302099a8057 ",
        "01890a5d-ac96-774b-bcce-b302099a805g"})
    void anything_else_is_no_id(String text) {
        assertThat(Ids.parse(text)).isEmpty();
    }
}
