package org.perdura.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perdura.platform.Texts;

@Tag("AM-03")
class OpeningPhraseTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    /** A Saturday evening. */
    private static final Instant NOW = at("2026-11-21T21:00");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-11-21T22:00 | today at 22:00                             | hoje às 22:00
        2026-11-22T02:00 | tomorrow at 02:00                          | amanhã às 02:00
        2026-11-23T09:00 | on Monday at 09:00                         | na segunda-feira às 09:00
        2026-11-24T09:00 | on Tuesday at 09:00                        | na terça-feira às 09:00
        2026-11-25T09:00 | on Wednesday at 09:00                      | na quarta-feira às 09:00
        2026-11-26T09:00 | on Thursday at 09:00                       | na quinta-feira às 09:00
        2026-11-27T21:00 | on Friday at 21:00                         | na sexta-feira às 21:00
        2026-11-28T18:00 | on Saturday, 28 November 2026, at 18:00    | no sábado, 28 de novembro de 2026, às 18:00
        2026-12-06T09:30 | on Sunday, 6 December 2026, at 09:30       | no domingo, 6 de dezembro de 2026, às 09:30
        """)
    void a_day_that_is_near_is_told_by_its_name_and_one_that_is_far_by_its_date(String opening, String english,
        String portuguese) {

        assertThat(phrase(at(opening), Locale.UK)).isEqualTo(english);
        assertThat(phrase(at(opening), Texts.PORTUGUESE)).isEqualTo(portuguese);
    }

    @Test
    void one_oclock_has_one_hour_and_midnight_none() {
        assertThat(phrase(at("2026-11-22T01:00"), Texts.PORTUGUESE)).isEqualTo("amanhã à 01:00");
        assertThat(phrase(at("2026-11-24T01:30"), Texts.PORTUGUESE)).isEqualTo("na terça-feira à 01:30");
        assertThat(phrase(at("2026-11-23T00:00"), Texts.PORTUGUESE)).isEqualTo("na segunda-feira à 00:00");
        assertThat(phrase(at("2026-11-23T13:00"), Texts.PORTUGUESE)).isEqualTo("na segunda-feira às 13:00");
        assertThat(phrase(at("2026-11-22T01:00"), Locale.UK)).isEqualTo("tomorrow at 01:00");
    }

    @Test
    void a_country_has_its_own_way_of_writing_the_time() {
        assertThat(phrase(at("2026-11-23T09:00"), Locale.US)).startsWith("on Monday at 9:00").endsWith("AM");
        assertThat(phrase(at("2026-12-07T09:00"), Locale.US)).startsWith("on Monday, December 7, 2026, at 9:00");
        assertThat(phrase(at("2026-11-23T09:00"), Locale.ENGLISH)).isEqualTo("on Monday at 09:00");
    }

    @Test
    void nobody_is_promised_what_nobody_knows() {
        assertThat(new OpeningPhrase(Texts.in(Locale.UK), Locale.UK).of(Optional.empty(), NOW, LISBON))
            .isEqualTo("later");
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(LISBON).toInstant();
    }

    private static String phrase(Instant opening, Locale reader) {
        return new OpeningPhrase(Texts.in(reader), reader).of(Optional.of(opening), NOW, LISBON);
    }
}
