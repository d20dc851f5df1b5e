package org.perdura.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perdura.agent.Presence;

class AutomaticPresencesTest {

    @ParameterizedTest
    @CsvSource({
        "100, 0, AVAILABLE", "100, 30, BUSY", "100, 99, BUSY", "100, 100, DO_NOT_DISTURB", "100, 130, DO_NOT_DISTURB",
        "0, 0, AVAILABLE", "0, 30, DO_NOT_DISTURB"})
    @Tag("WD-21")
    void presence_says_how_much_somebody_carries(int total, long used, Presence expected) {
        assertThat(AutomaticPresences.presenceFor(new Capacity(total, used, Map.of()))).isEqualTo(expected);
    }
}
