package org.perdura.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A text frame as it came in: valid only while it is handed over. */
final class Frame {

    private static final int NOTHING = -1;

    private final byte[] bytes;
    private final int from;
    private final int to;

    Frame(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    /** Whether its type, which the server writes first, is this one. */
    boolean is(String type) {
        var start = from + "{\"type\":\"".length();
        for (int i = 0; i < type.length(); i++) {
            if (start + i >= to || bytes[start + i] != type.charAt(i)) {
                return false;
            }
        }
        return start + type.length() < to && bytes[start + type.length()] == '"';
    }

    /** The number behind a name, or -1. */
    long number(String name) {
        var at = find("\"" + name + "\":");
        if (at == NOTHING) {
            return NOTHING;
        }

        long number = 0;
        for (int i = at; i < to && bytes[i] >= '0' && bytes[i] <= '9'; i++) {
            number = 10 * number + bytes[i] - '0';
        }
        return number;
    }

    /** The text behind a name, which has nothing escaped in it, or null. */
    String text(String name) {
        var at = find("\"" + name + "\":\"");
        if (at == NOTHING) {
            return null;
        }

        var end = at;
        while (bytes[end] != '"') {
            end++;
        }
        return new String(bytes, at, end - at, StandardCharsets.ISO_8859_1);
    }

    private int find(String wanted) {
        for (int start = from; start <= to - wanted.length(); start++) {
            int i = 0;
            while (i < wanted.length() && bytes[start + i] == wanted.charAt(i)) {
                i++;
            }
            if (i == wanted.length()) {
                return start + i;
            }
        }
        return NOTHING;
    }

    @Override
    public String toString() {
        return new String(Arrays.copyOfRange(bytes, from, to), StandardCharsets.UTF_8);
    }
}
