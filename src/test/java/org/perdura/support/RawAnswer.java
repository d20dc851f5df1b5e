package org.perdura.support;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server said to a {@link RawRequest}, until it closed the connection. */
public record RawAnswer(String text) {

    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final int CONTINUE = 100;

    /** 0 when it said nothing. */
    public int status() {
        return text.startsWith("HTTP/") ? Integer.parseInt(text.split("\\s", 3)[1]) : 0;
    }

    public String head() {
        return text.contains(END_OF_HEAD) ? text.substring(0, text.indexOf(END_OF_HEAD)) : text;
    }

    /** As it was sent; with the lengths of its chunks, where there are some. */
    public String body() {
        return text.contains(END_OF_HEAD) ? text.substring(text.indexOf(END_OF_HEAD) + END_OF_HEAD.length()) : "";
    }

    public Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    public List<String> headers(String name) {
        return head().lines()
            .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .toList();
    }

    /** How many answers came on this one connection. */
    public int count() {
        return text.split("HTTP/1\\.1 (?!" + CONTINUE + ")", -1).length - 1;
    }

    public JsonNode json() {
        return new JsonMapper().readTree(body());
    }

    public boolean isProblem() {
        return header("Content-Type").orElse("").startsWith("application/problem+json");
    }
}
