package org.perdura.conversation;

/** The beginning of a text, as lists show it. */
final class Snippet {

    static final int LENGTH = 140;

    private Snippet() {
    }

    /** The first code points; a surrogate pair is never cut. */
    static String of(String text) {
        var end = text.codePointCount(0, text.length()) <= LENGTH
            ? text.length()
            : text.offsetByCodePoints(0, LENGTH);
        return text.substring(0, end);
    }
}
