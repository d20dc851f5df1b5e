package org.perdura.conversation;

import org.perdura.platform.Beginning;

/** The beginning of a text, as lists show it. */
final class Snippet {

    static final int LENGTH = 140;

    private Snippet() {
    }

    /** The first code points, or a few less where a character that people see would be cut. */
    static String of(String text) {
        return text.codePointCount(0, text.length()) <= LENGTH
            ? text
            : Beginning.of(text, text.offsetByCodePoints(0, LENGTH));
    }
}
