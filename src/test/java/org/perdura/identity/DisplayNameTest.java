package org.perdura.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("B-076")
@Tag("B-213")
class DisplayNameTest {

    @Test
    void a_name_is_shown_as_the_portal_writes_it() {
        assertThat(DisplayName.of("João Lima", "joao")).isEqualTo("João Lima");
        assertThat(DisplayName.of("<script>alert(1)</script>", "x")).isEqualTo("<script>alert(1)</script>");
        assertThat(DisplayName.of("مريم", "x")).isEqualTo("مريم");
    }

    @Test
    void it_stays_on_one_line_and_reads_in_one_direction() {
        assertThat(DisplayName.of(" Maria\r\n\tSouza \u2028", "x")).isEqualTo("Maria Souza");
        assertThat(DisplayName.of("Maria\u202Eazuo\u0000S\u2066", "x")).isEqualTo("MariaazuoS");
        assertThat(DisplayName.of("Maria\ud800", "x")).isEqualTo("Maria");
    }

    @Test
    void joiners_belong_to_the_script() {
        assertThat(DisplayName.of("علی\u200Cرضا", "x")).isEqualTo("علی\u200Cرضا");
    }

    @Test
    void a_long_name_ends_at_eighty_and_never_within_a_character() {
        assertThat(DisplayName.of("x".repeat(300), "x")).hasSize(80);
        assertThat(DisplayName.of("x".repeat(79) + "\uD83D\uDE80", "x")).isEqualTo("x".repeat(79));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b", "\u200d\u200d", "\u202e", "\n"})
    void who_has_no_name_is_called_by_their_subject(String name) {
        assertThat(DisplayName.of(name, "cust-1")).isEqualTo("cust-1");
        assertThat(DisplayName.of(null, "cust-1")).isEqualTo("cust-1");
    }
}
