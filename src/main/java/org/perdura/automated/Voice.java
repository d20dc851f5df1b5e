package org.perdura.automated;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.perdura.platform.Texts;

/**
 * How a widget speaks by itself: its repertoire, whether it may be used at all, and the language for those who speak
 * none of ours.
 */
public record Voice(Repertoire repertoire, boolean allowed, Locale language) {

    Optional<String> say(Trigger trigger, Locale reader, Slugs slugs) {
        return allowed && repertoire.allows(trigger)
            ? languages(reader).flatMap(language -> said(trigger, language, reader, slugs).stream()).findFirst()
            : Optional.empty();
    }

    /** The reader's own if it is one of ours, then that of the workstream. */
    private Stream<Locale> languages(Locale reader) {
        return Stream.concat(
            Texts.LOCALES.stream().filter(ours -> ours.getLanguage().equals(reader.getLanguage())),
            Stream.of(language));
    }

    private Optional<String> said(Trigger trigger, Locale language, Locale reader, Slugs slugs) {
        var phrases = new Phrases(language, reader);
        return Optional.ofNullable(repertoire.wording(trigger, language).text())
            .map(text -> Template.of(text).fill(slug -> slugs.value(slug, phrases)))
            .filter(text -> !text.isBlank());
    }
}
