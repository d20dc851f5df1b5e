package org.perdura.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.platform.Texts;

@Tag("OH-01")
class DoorSignTest {

    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");
    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);
    private static final OpeningCalendar WORKDAYS = new OpeningCalendar(SAO_PAULO,
        List.of(Week.ofWorkdays(DayHours.read("01:00-18:00"))),
        List.of(SpecialDays.closed(CHRISTMAS, CHRISTMAS, "{NextOpening}")));

    @Test
    void while_it_is_open_there_is_a_fact_and_nobody_is_told_anything() {
        var sign = DoorSign.at("2026-12-07T12:30", WORKDAYS, Texts.PORTUGUESE);

        assertThat(sign.open()).isTrue();
        assertThat(sign.fact()).isEqualTo("Aberto até segunda-feira, 7 de dezembro de 2026, 18:00");
        assertThat(sign.words()).isEmpty();
    }

    @Test
    void while_it_is_closed_customers_are_told_in_both_languages() {
        var sign = DoorSign.at("2026-12-05T12:00", WORKDAYS, Locale.ENGLISH);

        assertThat(sign.open()).isFalse();
        assertThat(sign.fact()).startsWith("Closed until Monday, December 7, 2026, 1:00");
        assertThat(sign.words()).extracting(DoorSign.Words::language).containsExactly("en", "pt-BR");
        assertThat(sentence(sign, 0)).startsWith("We are closed now and open again on Monday at 01:00.");
        assertThat(sentence(sign, 1)).startsWith("Estamos fechados agora e voltamos na segunda-feira à 01:00.");
    }

    @Test
    void a_holiday_has_its_reason_as_somebody_wrote_it() {
        var sign = DoorSign.at("2026-12-25T12:00", WORKDAYS, Locale.ENGLISH);

        assertThat(sentence(sign, 0))
            .startsWith("We are closed today ({NextOpening}) and open again on Monday at 01:00.");
        assertThat(sentence(sign, 1))
            .startsWith("Hoje estamos fechados ({NextOpening}) e voltamos na segunda-feira à 01:00.");
    }

    @Test
    void what_never_changes_is_no_promise() {
        var never = new OpeningCalendar(SAO_PAULO, List.of(), List.of());

        assertThat(DoorSign.at("2026-12-07T12:30", OpeningCalendar.always(), Locale.ENGLISH).fact())
            .isEqualTo("Open, without a break in the next two years");
        assertThat(DoorSign.at("2026-12-07T12:30", never, Locale.ENGLISH).fact())
            .isEqualTo("Closed, without an opening in the next two years");
        assertThat(sentence(DoorSign.at("2026-12-07T12:30", never, Locale.ENGLISH), 0))
            .startsWith("We are closed now and open again later.");
    }

    @Test
    void what_is_no_moment_is_refused() {
        assertThatThrownBy(() -> DoorSign.at("tomorrow", WORKDAYS, Locale.ENGLISH))
            .isInstanceOf(HoursRefusedException.class);
    }

    private static String sentence(DoorSign sign, int language) {
        return sign.words().get(language).sentence();
    }
}
