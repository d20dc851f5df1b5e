package org.perdura.automated;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is known when an automated message is said, to be put in the place of its slugs. Times are told in the reader's
 * zone, and everything in the language in which the message is said. Immutable: each method gives another one.
 */
public final class Slugs {

    private static final Slugs NONE = new Slugs(Map.of());

    private final Map<String, Function<Phrases, String>> values;

    private Slugs(Map<String, Function<Phrases, String>> values) {
        this.values = values;
    }

    public static Slugs none() {
        return NONE;
    }

    public Slugs agent(String name) {
        return with(Slug.AGENT_NAME, phrases -> name);
    }

    public Slugs queue(String name) {
        return with(Slug.QUEUE_NAME, phrases -> name);
    }

    /** When we are there again, as seen from now; empty when nobody knows. */
    public Slugs nextOpening(Optional<Instant> opening, Instant now, ZoneId zone) {
        return with(Slug.NEXT_OPENING, phrases -> phrases.opening(opening, now, zone));
    }

    /** Why we are closed today. */
    public Slugs reason(String holiday) {
        return with(Slug.REASON, phrases -> holiday);
    }

    /** How many people are served before. */
    public Slugs ahead(long people) {
        return with(Slug.AHEAD, phrases -> phrases.number(people));
    }

    /** How long people usually wait; told in hours and minutes. */
    public Slugs waiting(Duration wait) {
        return with(Slug.WAIT, phrases -> phrases.wait(wait));
    }

    public Slugs date(Instant instant, ZoneId zone) {
        return with(Slug.DATE, phrases -> phrases.date(instant, zone));
    }

    /** How long nobody wrote; told with its unit. */
    public Slugs days(Duration silence) {
        return with(Slug.DAYS, phrases -> phrases.silence(silence));
    }

    /** What the portal has told about the customer's visit, by name. */
    public Slugs variables(Map<String, String> context) {
        var all = new HashMap<>(values);
        context.forEach((name, value) -> all.put("$" + name + "$", phrases -> value));
        return new Slugs(Map.copyOf(all));
    }

    /** A text of that language for that reader, with what is known in the place of its slugs. */
    public String fillIn(String text, Locale language, Locale reader) {
        var phrases = new Phrases(language, reader);
        return Template.of(text).fill(slug -> value(slug, phrases));
    }

    /** What to put in the place of a slug; nothing when it is unknown. */
    String value(String slug, Phrases phrases) {
        var value = values.getOrDefault(slug, unknown -> "").apply(phrases);
        return value == null ? "" : value;
    }

    private Slugs with(Slug slug, Function<Phrases, String> value) {
        var all = new HashMap<>(values);
        all.put(slug.getKey(), value);
        return new Slugs(Map.copyOf(all));
    }
}
