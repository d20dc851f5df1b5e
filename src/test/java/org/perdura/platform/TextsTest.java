package org.perdura.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    private static final String KEY = "error.forbidden";

    private final Locale ofTheServer = Locale.getDefault();

    @BeforeEach
    void the_server_speaks_french() {
        Locale.setDefault(Locale.FRENCH);
    }

    @AfterEach
    void the_server_speaks_as_before() {
        Locale.setDefault(ofTheServer);
    }

    @ParameterizedTest
    @CsvSource({"pt-BR", "pt", "pt-PT", "PT-br"})
    void who_reads_portuguese_gets_portuguese(String tag) {
        assertThat(Texts.in(tag).get(KEY)).isEqualTo(Texts.in(Texts.PORTUGUESE).get(KEY));
        assertThat(Texts.in(tag).get(KEY)).isNotEqualTo(Texts.in(Locale.ENGLISH).get(KEY));
    }

    @ParameterizedTest
    @CsvSource({"en", "en-GB", "fr", "tlh", "''", "not a tag", "../../etc/passwd"})
    void everybody_else_gets_english_whatever_the_server_speaks(String tag) {
        assertThat(Texts.in(tag).get(KEY)).isEqualTo("You may not do this.");
    }

    @Test
    void who_says_nothing_gets_english() {
        assertThat(Texts.in((String) null).get(KEY)).isEqualTo("You may not do this.");
    }

    @Test
    void a_text_that_nobody_has_written_is_a_mistake() {
        assertThatThrownBy(() -> Texts.in("en").get("no.such.text")).isInstanceOf(MissingResourceException.class);
    }
}
