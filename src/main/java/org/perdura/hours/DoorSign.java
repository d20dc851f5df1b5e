package org.perdura.hours;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.perdura.platform.Texts;

/**
 * What holds at one moment: for the administrator, whether it is open and until when; and while it is closed, what
 * customers in the same zone are told then, in all our languages, as long as nobody has written another text.
 */
public record DoorSign(boolean open, String fact, List<Words> words) {

    /** The sentence in one language, and its BCP 47 tag. */
    public record Words(String language, String sentence) {
    }

    /**
     * @param administrator in whose language the fact is told
     * @throws HoursRefusedException when that is no moment
     */
    static DoorSign at(String typed, OpeningCalendar calendar, Locale administrator) {
        var zone = calendar.zone();
        var instant = read(typed).atZone(zone).toInstant();
        return calendar.isOpen(instant)
            ? new DoorSign(true, until("doorSign.open", calendar.nextClosing(instant), zone, administrator), List.of())
            : new DoorSign(false, until("doorSign.closed", calendar.nextOpening(instant), zone, administrator),
                Texts.LOCALES.stream().map(language -> words(instant, calendar, language)).toList());
    }

    /** This moment as a browser's field has it. */
    static String typed(Instant now, ZoneId zone) {
        return LocalDateTime.ofInstant(now, zone).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private static LocalDateTime read(String typed) {
        try {
            return LocalDateTime.parse(typed == null ? "" : typed);
        } catch (DateTimeException malformed) {
            throw new HoursRefusedException("hours.moment.malformed");
        }
    }

    private static String until(String key, Optional<Instant> end, ZoneId zone, Locale reader) {
        var texts = Texts.in(reader);
        var date = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(reader).withZone(zone);
        var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(reader).withZone(zone);
        return end.map(instant -> texts.get(key, date.format(instant), time.format(instant)))
            .orElseGet(() -> texts.get(key + ".forLong"));
    }

    private static Words words(Instant instant, OpeningCalendar calendar, Locale language) {
        var texts = Texts.in(language);
        var reason = calendar.holiday(instant);
        var opening = new OpeningPhrase(texts, language).of(calendar.nextOpening(instant), instant, calendar.zone());
        return new Words(language.toLanguageTag(),
            texts.get(reason.isPresent() ? "automated.holiday" : "automated.out-of-hours")
                .replace("{NextOpening}", opening)
                .replace("{Reason}", reason.orElse("")));
    }
}
