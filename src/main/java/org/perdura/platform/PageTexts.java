package org.perdura.platform;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The texts of a page, in the first of its reader's languages that is one of ours. */
@Named("text")
@RequestScoped
public class PageTexts {

    private static final int NAMED_AT_MOST = 10;

    @Inject
    HttpServletRequest request;

    private Locale locale;
    private Texts texts;

    @PostConstruct
    void choose() {
        locale = Texts.best(request.getLocales());
        texts = Texts.in(locale);
    }

    /** For what the container makes itself and gives nothing to, such as components and converters. */
    public static PageTexts current() {
        return CDI.current().select(PageTexts.class).get();
    }

    public String get(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    public boolean knows(String key) {
        return texts.knows(key);
    }

    /** What people call a constant, from the key {@code Type.CONSTANT}. */
    public String of(Enum<?> constant) {
        return texts.get(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** Who uses something: the first few by name, the others by their number. */
    public String names(List<Use.User> users) {
        return some(users.stream().map(user -> get(user.key(), user.name())).toList());
    }

    /** The first few names, and how many more there are. */
    public String some(List<String> names) {
        var first = names.stream().limit(NAMED_AT_MOST).collect(joining(", "));
        return names.size() <= NAMED_AT_MOST ? first : get("inUse.more", first, names.size() - NAMED_AT_MOST);
    }

    public Locale getLocale() {
        return locale;
    }

    public String getLanguage() {
        return texts.language();
    }

    /** All our languages as BCP 47 tags; what they are called has the key {@code language.tag}. */
    public List<String> getLanguages() {
        return Texts.LOCALES.stream().map(Locale::toLanguageTag).toList();
    }
}
