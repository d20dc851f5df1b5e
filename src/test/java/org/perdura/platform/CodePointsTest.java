package org.perdura.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CodePointsTest {

    @CodePoints(max = 3)
    private String text;

    private final CodePoints.Validator validator = new CodePoints.Validator();

    @BeforeEach
    void reads_the_limit() throws NoSuchFieldException {
        validator.initialize(CodePointsTest.class.getDeclaredField("text").getAnnotation(CodePoints.class));
    }

    @Test
    void an_emoji_is_one_as_people_count() {
        assertThat(validator.isValid("😀😀😀", null)).isTrue();
        assertThat(validator.isValid("😀😀😀!", null)).isFalse();
        assertThat(validator.isValid(null, null)).isTrue();
    }
}
