package org.perdura.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameSizeTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "\u007f\u0080\u07ff\u0800\uffff", "\u00e9\u00e0\u00fc", "\u20ac",
        "\ud83d\ude42 smile"})
    void is_what_the_wire_carries(String text) {
        assertThat(FrameSize.of(text)).isEqualTo(text.getBytes(UTF_8).length);
    }
}
