package org.perdura.automated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.platform.Texts;

@Tag("AM-03")
class SlugsTest {

    private static final Locale BRITISH = Locale.UK;
    private static final Locale BRAZILIAN = Texts.PORTUGUESE;
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

    /** A Saturday evening in Lisbon. */
    private static final Instant NOW = Instant.parse("2026-11-21T21:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void the_next_opening_is_told_as_the_customers_clock_has_it() {
        assertThat(opening(MONDAY, LISBON, BRITISH)).isEqualTo("on Monday at 09:00");
        assertThat(opening(MONDAY, SAO_PAULO, BRITISH)).isEqualTo("on Monday at 06:00");
        assertThat(opening(MONDAY, AUCKLAND, BRITISH)).isEqualTo("tomorrow at 22:00");
        assertThat(opening(MONDAY, SAO_PAULO, BRAZILIAN)).isEqualTo("na segunda-feira às 06:00");
    }

    @Test
    void a_reader_of_another_language_gets_everything_in_that_of_the_text() {
        var slugs = Slugs.none().nextOpening(Optional.of(MONDAY), NOW, LISBON);

        assertThat(slugs.value("NextOpening", new Phrases(Locale.ENGLISH, Locale.GERMANY)))
            .isEqualTo("on Monday at 09:00");
    }

    @Test
    void an_opening_that_nobody_knows_leaves_no_hole() {
        var slugs = Slugs.none().nextOpening(Optional.empty(), NOW, LISBON);

        assertThat(slugs.value("NextOpening", phrases(BRITISH))).isEqualTo("later");
        assertThat(slugs.value("NextOpening", phrases(BRAZILIAN))).isEqualTo("mais tarde");
    }

    @Test
    @Tag("AM-04")
    void waits_and_numbers_are_told_as_people_say_them() {
        assertThat(waiting(Duration.ofSeconds(20), BRITISH)).isEqualTo("1 minute");
        assertThat(waiting(Duration.ofMinutes(5), BRITISH)).isEqualTo("5 minutes");
        assertThat(waiting(Duration.ofHours(1), BRITISH)).isEqualTo("1 hour");
        assertThat(waiting(Duration.ofMinutes(130), BRITISH)).isEqualTo("2 hours and 10 minutes");
        assertThat(waiting(Duration.ofMinutes(61), BRAZILIAN)).isEqualTo("1 hora e 1 minuto");
        assertThat(Slugs.none().ahead(1_200).value("Ahead", phrases(BRAZILIAN))).isEqualTo("1.200");
        assertThat(Slugs.none().days(Duration.ofDays(28)).value("Days", phrases(BRITISH))).isEqualTo("28 days");
        assertThat(Slugs.none().days(Duration.ofDays(1)).value("Days", phrases(BRAZILIAN))).isEqualTo("1 dia");
        assertThat(Slugs.none().days(Duration.ofHours(36)).value("Days", phrases(BRITISH))).isEqualTo("36 hours");
        assertThat(Slugs.none().date(NOW, AUCKLAND).value("Date", phrases(BRITISH))).isEqualTo("22 November 2026");
    }

    @Test
    void what_nobody_has_told_is_empty() {
        var slugs = Slugs.none().agent("Ana").variables(Map.of("Order", "HP-20814"));

        assertThat(slugs.value("AgentName", phrases(BRITISH))).isEqualTo("Ana");
        assertThat(slugs.value("$Order$", phrases(BRITISH))).isEqualTo("HP-20814");
        assertThat(slugs.value("Order", phrases(BRITISH))).isEmpty();
        assertThat(slugs.value("QueueName", phrases(BRITISH))).isEmpty();
        assertThat(Slugs.none().agent(null).value("AgentName", phrases(BRITISH))).isEmpty();
        assertThat(Slugs.none().value("AgentName", phrases(BRITISH))).isEmpty();
    }

    private static String opening(Instant opening, ZoneId zone, Locale reader) {
        return Slugs.none().nextOpening(Optional.of(opening), NOW, zone).value("NextOpening", phrases(reader));
    }

    private static String waiting(Duration wait, Locale reader) {
        return Slugs.none().waiting(wait).value("Wait", phrases(reader));
    }

    private static Phrases phrases(Locale reader) {
        return new Phrases("pt".equals(reader.getLanguage()) ? Texts.PORTUGUESE : Locale.ENGLISH, reader);
    }
}
