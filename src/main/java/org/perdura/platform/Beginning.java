package org.perdura.platform;

import java.util.regex.Pattern;

/** The beginning of a text that is too long for its place. What people see as one character is never cut in two. */
public final class Beginning {

    private static final Pattern CHARACTER = Pattern.compile("\\X");
    private static final char FIRST_THAT_JOINS = '\u0300';

    private Beginning() {
    }

    /** As much of the text as ends at this index or before. */
    public static String of(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, endsThere(text, limit) ? limit : end(text, limit));
    }

    /** Most texts need no closer look. */
    private static boolean endsThere(String text, int limit) {
        return text.charAt(limit - 1) < FIRST_THAT_JOINS && text.charAt(limit) < FIRST_THAT_JOINS;
    }

    private static int end(String text, int limit) {
        var characters = CHARACTER.matcher(text);
        var end = 0;
        while (characters.find() && characters.end() <= limit) {
            end = characters.end();
        }

        return end > 0 ? end : withoutHalfPair(text, limit);
    }

    /** A heap of accents on a single letter is nothing that anybody could read. */
    private static int withoutHalfPair(String text, int limit) {
        return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    }
}
