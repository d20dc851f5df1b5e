package org.perdura.platform;

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

    /** What people call a constant, from the key {@code Type.CONSTANT}. */
    public String of(Enum<?> constant) {
        return texts.get(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
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
