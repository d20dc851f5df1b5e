package org.perdura.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

class ReadableTextsTest {

    @ReadableTexts(max = 5)
    private final LocalText texts = LocalText.NONE;

    private final ReadableTexts.Validator validator = new ReadableTexts.Validator();

    ReadableTextsTest() throws NoSuchFieldException {
        validator.initialize(ReadableTextsTest.class.getDeclaredField("texts").getAnnotation(ReadableTexts.class));
    }

    @Test
    void each_language_reads_as_it_is_written() {
        assertThat(validator.isValid(texts, null)).isTrue();
        assertThat(validator.isValid(in("Lunch", "Almo"), null)).isTrue();
        assertThat(validator.isValid(in("Lunch", "Al\u202Emo"), null)).isFalse();
        assertThat(validator.isValid(in("Lunch", "Al\u2028mo"), null)).isFalse();
        assertThat(validator.isValid(in("Lunch", "Almoço"), null)).isFalse();
    }

    @Test
    void what_is_not_written_needs_not_be_read() {
        assertThat(ReadableTexts.Validator.isReadable(null, 5)).isTrue();
        assertThat(ReadableTexts.Validator.isReadable("", 5)).isTrue();
        assertThat(ReadableTexts.Validator.isReadable("a\u200Db", 5)).isTrue();
    }

    private static LocalText in(String english, String portuguese) {
        return new LocalText(Map.of("en", english, "pt-BR", portuguese));
    }
}
