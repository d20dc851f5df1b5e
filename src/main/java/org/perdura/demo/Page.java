package org.perdura.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.perdura.platform.Texts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** A page of plain HTML in which {@code ${name}} stands for a value or, when there is none, for a text. */
record Page(String template) {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([\\w.-]+)}");
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        + "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; "
        + "frame-ancestors 'none'; require-trusted-types-for 'script'";

    static Page of(HttpServletRequest request, String path) throws IOException {
        try (var page = request.getServletContext().getResourceAsStream(path)) {
            return new Page(new String(page.readAllBytes(), UTF_8));
        }
    }

    void show(HttpServletRequest request, HttpServletResponse response, Map<String, String> values) throws IOException {
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Vary", "Accept-Language");
        response.setHeader("Content-Security-Policy", POLICY);
        response.getWriter().write(fill(language(request), values));
    }

    /** What the reader chose on the page, otherwise what the browser prefers, as far as we speak it. */
    private static String language(HttpServletRequest request) {
        var chosen = request.getParameter("lang");
        var wanted = chosen == null ? request.getLocale() : Locale.forLanguageTag(chosen);
        return "pt".equals(wanted.getLanguage()) ? "pt-BR" : "en";
    }

    String fill(String language, Map<String, String> values) {
        var all = new HashMap<>(values);
        all.put("language", language);
        all.put("current.en", Boolean.toString("en".equals(language)));
        all.put("current.pt-BR", Boolean.toString("pt-BR".equals(language)));

        var texts = Texts.in(language);
        return PLACE.matcher(template)
            .replaceAll(place -> Matcher.quoteReplacement(escape(value(place, texts, all))));
    }

    private static String value(MatchResult place, Texts texts, Map<String, String> values) {
        var name = place.group(1);
        return values.containsKey(name) ? values.get(name) : texts.get(name);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
