package org.perdura.platform;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One text in those of our languages in which somebody has written it, by BCP 47 tag. Nothing in it is blank. */
public record LocalText(Map<String, String> byLanguage) {

    public static final LocalText NONE = new LocalText(Map.of());

    public LocalText {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** What was typed, but for the fields that were left empty. */
    public static LocalText typed(Map<String, String> fields) {
        var written = new TreeMap<String, String>();
        fields.forEach((language, text) -> {
            if (text != null && !text.isBlank()) {
                written.put(language, text.strip());
            }
        });
        return new LocalText(written);
    }

    /** A field for each of our languages. */
    public Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        Texts.LOCALES.forEach(locale -> fields.put(locale.toLanguageTag(), byLanguage.get(locale.toLanguageTag())));
        return fields;
    }

    /** As that reader reads it, or in the language that stands in, or in any. Empty when it was never written. */
    public Optional<String> in(Locale reader, Locale standIn) {
        return languageFor(reader, standIn).map(byLanguage::get);
    }

    /** The language in which that reader gets it. */
    public Optional<String> languageFor(Locale reader, Locale standIn) {
        var others = byLanguage.keySet().stream().sorted(english());
        return Stream.concat(Stream.of(reader, standIn).flatMap(this::written), others).findFirst();
    }

    /** In that reader's own language or not at all. */
    public Optional<String> exactlyIn(Locale reader) {
        return written(reader).findFirst().map(byLanguage::get);
    }

    private Stream<String> written(Locale wanted) {
        return byLanguage.keySet().stream()
            .filter(tag -> Locale.forLanguageTag(tag).getLanguage().equals(wanted.getLanguage()));
    }

    /** English first: most people have learnt some. */
    private static Comparator<String> english() {
        return Comparator.comparing((String tag) -> !tag.startsWith(Locale.ENGLISH.getLanguage()))
            .thenComparing(tag -> tag);
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }
}
