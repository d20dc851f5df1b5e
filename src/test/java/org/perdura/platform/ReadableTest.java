package org.perdura.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jakarta.validation.constraints.Pattern;

class ReadableTest {

    private static final String PATTERN = Readable.class.getAnnotation(Pattern.class).regexp();

    @ParameterizedTest
    @ValueSource(strings = {"", "Service", "<b>Bold</b> & co", "مريم", "علی\u200Cرضا",
        "👨‍👩‍👧‍👦", "Żółć – №1 (日本)"})
    void names_of_all_scripts_can_be_read(String name) {
        assertThat(name).matches(PATTERN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\tb", "a\0b", "abc\u202Egpj.exe", "a\u2066b", "a\u200Bb",
        "\uFEFFa", "a\u2028b", "a\u001b[2Jb", "a\ud800"})
    @Tag("B-094")
    @Tag("B-270")
    void what_hides_or_turns_round_cannot(String name) {
        assertThat(name).doesNotMatch(PATTERN);
    }
}
