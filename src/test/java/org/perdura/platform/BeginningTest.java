package org.perdura.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("B-096")
class BeginningTest {

    @Test
    void what_fits_is_left_alone() {
        assertThat(Beginning.of("Maria", 5)).isEqualTo("Maria");
        assertThat(Beginning.of("", 5)).isEmpty();
    }

    @Test
    void what_does_not_fit_ends_where_it_has_to() {
        assertThat(Beginning.of("Maria Souza", 5)).isEqualTo("Maria");
    }

    @ParameterizedTest
    @ValueSource(strings = {"👨‍👩‍👧‍👦", "🇧🇷", "👍🏽", "1️⃣", "e\u0301\u0302", "\u1112\u1161\u11ab",
        "❤️", "🏴‍☠️", "नि"})
    void what_people_see_as_one_character_is_whole_or_not_there(String character) {
        for (var limit = 2; limit < 2 + character.length(); limit++) {
            assertThat(Beginning.of("Hi" + character + "!", limit)).isEqualTo("Hi");
        }

        assertThat(Beginning.of("Hi" + character + "!", 2 + character.length())).isEqualTo("Hi" + character);
    }

    @Test
    @Tag("B-095")
    void a_heap_of_accents_is_cut_all_the_same() {
        assertThat(Beginning.of("a" + "\u0301".repeat(200), 140)).hasSize(140);
        assertThat(Beginning.of("😀" + "\u0301".repeat(200), 1)).isEmpty();
    }
}
