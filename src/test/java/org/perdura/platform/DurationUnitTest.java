package org.perdura.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationUnitTest {

    @ParameterizedTest
    @CsvSource({"P28D, DAYS", "PT24H, DAYS", "PT36H, HOURS", "PT90M, MINUTES", "PT120S, MINUTES", "PT90S, SECONDS",
        "PT0S, SECONDS"})
    void a_duration_is_shown_in_its_largest_whole_unit(Duration duration, DurationUnit unit) {
        assertThat(DurationUnit.of(duration)).isEqualTo(unit);
    }
}
