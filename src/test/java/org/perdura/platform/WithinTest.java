package org.perdura.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WithinTest {

    @Within(min = "PT1M", max = "P1D")
    private Duration limit;

    private final Within.Validator validator = new Within.Validator();

    @BeforeEach
    void reads_the_bounds() throws NoSuchFieldException {
        validator.initialize(WithinTest.class.getDeclaredField("limit").getAnnotation(Within.class));
    }

    @Test
    void both_bounds_are_allowed_and_nothing_beyond_them() {
        assertThat(validator.isValid(Duration.ofMinutes(1), null)).isTrue();
        assertThat(validator.isValid(Duration.ofHours(24), null)).isTrue();
        assertThat(validator.isValid(Duration.ofMinutes(1).minusMillis(1), null)).isFalse();
        assertThat(validator.isValid(Duration.ofHours(24).plusMillis(1), null)).isFalse();
        assertThat(validator.isValid(Duration.ofMinutes(-5), null)).isFalse();
    }

    @Test
    void whether_there_must_be_one_is_said_elsewhere() {
        assertThat(validator.isValid(limit, null)).isTrue();
    }
}
