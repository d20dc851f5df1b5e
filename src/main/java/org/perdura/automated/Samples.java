package org.perdura.automated;

import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.perdura.platform.Texts;

/** Made-up values that show an administrator what a text will look like: next Saturday night, two people ahead. */
final class Samples {

    private Samples() {
    }

    /** By what stands between the braces. */
    static Map<String, String> of(Trigger trigger, Locale language, Instant now) {
        var slugs = slugs(trigger, Texts.in(language), now);
        var phrases = new Phrases(language, language);
        return Slug.of(trigger).stream().collect(toMap(Slug::getKey, slug -> slugs.value(slug.getKey(), phrases)));
    }

    private static Slugs slugs(Trigger trigger, Texts texts, Instant now) {
        var saturday = now.atZone(ZoneOffset.UTC).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        var night = saturday.with(LocalTime.of(22, 0));
        var opening = night.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(LocalTime.of(9, 0));
        return Slugs.none()
            .agent(texts.get("message.sample.agent"))
            .queue(texts.get("message.sample.queue"))
            .reason(texts.get("message.sample.reason"))
            .nextOpening(Optional.of(opening.toInstant()), night.toInstant(), ZoneOffset.UTC)
            .ahead(2)
            .waiting(wait(trigger))
            .date(opening.toInstant(), ZoneOffset.UTC)
            .days(Duration.ofDays(28));
    }

    private static Duration wait(Trigger trigger) {
        return switch (trigger) {
            case WAIT_HOURS -> Duration.ofHours(2);
            case WAIT_HOURS_AND_MINUTES -> Duration.ofMinutes(70);
            default -> Duration.ofMinutes(5);
        };
    }
}
