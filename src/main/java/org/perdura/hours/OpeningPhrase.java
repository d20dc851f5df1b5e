package org.perdura.hours;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

import org.perdura.platform.Texts;

/** When we open next, as people say it: today at nine, on Monday at nine, or on a day that has a date. */
public final class OpeningPhrase {

    private static final int DAYS_OF_A_WEEK = 7;

    private final Texts texts;
    private final Locale locale;

    /** @param locale how dates and times are written, in the language of the texts */
    public OpeningPhrase(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /** An opening as seen from now by somebody in that zone; empty when nobody knows it. */
    public String of(Optional<Instant> opening, Instant now, ZoneId zone) {
        return opening.map(instant -> of(instant.atZone(zone), now.atZone(zone)))
            .orElseGet(() -> texts.get("opening.unknown"));
    }

    private String of(ZonedDateTime opening, ZonedDateTime now) {
        var at = at(opening.toLocalTime());
        var days = ChronoUnit.DAYS.between(now.toLocalDate(), opening.toLocalDate());
        if (days < 2) {
            return texts.get("opening.near", texts.get(days == 0 ? "opening.today" : "opening.tomorrow"), at);
        }

        var weekday = texts.get("opening." + opening.getDayOfWeek());
        return days < DAYS_OF_A_WEEK
            ? texts.get("opening.near", weekday, at)
            : texts.get("opening.far", weekday, date(opening), at);
    }

    private String date(ZonedDateTime day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    }

    /** One o'clock takes another word than nine in some languages, and midnight goes with it. */
    private String at(LocalTime time) {
        return texts.get(time.getHour() < 2 ? "opening.at.one" : "opening.at.other", clock(time));
    }

    /** Half of the world has no word for the halves of a day: only a country says that a reader has. */
    private String clock(LocalTime time) {
        return locale.getCountry().isEmpty()
            ? time.truncatedTo(ChronoUnit.MINUTES).toString()
            : DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).format(time);
    }
}
