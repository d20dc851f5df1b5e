package org.perdura.platform;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The texts that people read, from the bundles {@code org.perdura.messages}, in the reader's language. */
public final class Texts {

    public static final String BUNDLE = "org.perdura.messages";
    public static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");
    public static final List<Locale> LOCALES = List.of(Locale.ENGLISH, PORTUGUESE);

    private static final Control WITHOUT_THE_SERVERS_LOCALE = Control.getNoFallbackControl(Control.FORMAT_DEFAULT);

    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The texts in the best of our languages for a BCP 47 tag; English when there is none. */
    public static Texts in(String languageTag) {
        return in(languageTag == null ? Locale.ENGLISH : Locale.forLanguageTag(languageTag));
    }

    public static Texts in(Locale locale) {
        return new Texts(ResourceBundle.getBundle(BUNDLE, best(locale), WITHOUT_THE_SERVERS_LOCALE));
    }

    /** The first of a reader's languages that is one of ours; English when none is. */
    public static Locale best(Enumeration<Locale> wanted) {
        return Collections.list(wanted).stream()
            .filter(locale -> LOCALES.stream().anyMatch(ours -> ours.getLanguage().equals(locale.getLanguage())))
            .findFirst()
            .map(Texts::best)
            .orElse(Locale.ENGLISH);
    }

    private static Locale best(Locale locale) {
        return "pt".equals(locale.getLanguage()) ? PORTUGUESE : Locale.ENGLISH;
    }

    /** The language of these texts as a BCP 47 tag. */
    public String language() {
        return bundle.getLocale().equals(PORTUGUESE) ? PORTUGUESE.toLanguageTag() : Locale.ENGLISH.toLanguageTag();
    }

    public boolean knows(String key) {
        return bundle.containsKey(key);
    }

    /** @throws MissingResourceException when nobody has written that text */
    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(arguments);
    }
}
