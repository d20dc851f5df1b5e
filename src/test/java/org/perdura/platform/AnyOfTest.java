package org.perdura.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many parameters a list of values takes. */
class AnyOfTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "4, 4", "5, 8", "256, 256", "257, 512", "500, 512"})
    void there_is_a_place_for_each_value_and_few_lengths(int values, int places) {
        assertThat(AnyOf.places(values)).isEqualTo(places);
    }
}
