package org.perdura.automated;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

import org.perdura.hours.OpeningPhrase;
import org.perdura.platform.DurationUnit;
import org.perdura.platform.Texts;

/** Times and numbers as people say them in one language, the way they are written where the reader lives. */
class Phrases {

    private final Texts texts;
    private final Locale locale;

    /**
     * @param language the language of the text around them
     * @param reader whose way of writing them is taken if that is of the same language
     */
    Phrases(Locale language, Locale reader) {
        this.texts = Texts.in(language);
        this.locale = reader.getLanguage().equals(language.getLanguage()) ? reader : language;
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    String opening(Optional<Instant> opening, Instant now, ZoneId zone) {
        return new OpeningPhrase(texts, locale).of(opening, now, zone);
    }

    String date(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(instant.atZone(zone));
    }

    /** Hours and minutes; it is never nothing. */
    String wait(Duration wait) {
        var minutes = Math.max(1, wait.toMinutes());
        var hours = minutes / 60;
        var rest = minutes % 60;
        if (hours == 0) {
            return texts.get("duration.MINUTES", rest);
        }

        var fullHours = texts.get("duration.HOURS", hours);
        return rest == 0
            ? fullHours
            : texts.get("automated.hoursAndMinutes", fullHours, texts.get("duration.MINUTES", rest));
    }

    /** In the largest unit in which it is a whole number. */
    String silence(Duration silence) {
        var unit = DurationUnit.of(silence);
        return texts.get("duration." + unit, silence.dividedBy(unit.duration()));
    }
}
