package org.perdura.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

class LocalTextTest {

    private static final Locale PORTUGAL = Locale.forLanguageTag("pt-PT");
    private static final LocalText BOTH = new LocalText(Map.of("en", "Lunch", "pt-BR", "Almoço"));
    private static final LocalText PORTUGUESE = new LocalText(Map.of("pt-BR", "Almoço"));

    @Test
    void everybody_reads_their_own_language_whatever_their_country() {
        assertThat(BOTH.in(PORTUGAL, Locale.ENGLISH)).contains("Almoço");
        assertThat(BOTH.in(Locale.UK, PORTUGAL)).contains("Lunch");
    }

    @Test
    void whose_language_is_missing_reads_the_one_that_stands_in_and_otherwise_any() {
        assertThat(BOTH.in(Locale.FRENCH, PORTUGAL)).contains("Almoço");
        assertThat(BOTH.in(Locale.FRENCH, Locale.GERMAN)).contains("Lunch");
        assertThat(PORTUGUESE.in(Locale.ENGLISH, Locale.ENGLISH)).contains("Almoço");
        assertThat(PORTUGUESE.exactlyIn(Locale.ENGLISH)).isEmpty();
        assertThat(LocalText.NONE.in(Locale.ENGLISH, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void fields_that_are_left_empty_are_not_written() {
        var fields = new HashMap<>(LocalText.NONE.fields());
        assertThat(fields).containsOnlyKeys("en", "pt-BR");

        fields.put("en", "  Lunch ");
        fields.put("pt-BR", "   ");

        assertThat(LocalText.typed(fields)).isEqualTo(new LocalText(Map.of("en", "Lunch")));
    }

    @Test
    void it_is_stored_and_read_again() {
        var converter = new LocalTextConverter();

        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(BOTH))).isEqualTo(BOTH);
        assertThat(converter.convertToDatabaseColumn(LocalText.NONE)).isNull();
        assertThat(converter.convertToEntityAttribute(null)).isEqualTo(LocalText.NONE);
    }
}
