package org.perdura.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

import org.perdura.platform.Json;

/** Keeps a page of a log within what may go out in one frame: whatever does not fit is said to be more. */
final class Pages {

    private static final int MOST_BYTES = 256 * 1024;

    private Pages() {
    }

    /** A page, and whether something was left out of it at its far end. */
    record Fitting<T>(List<T> entries, boolean cut) {
    }

    /** As many of the newest as fit. */
    static <T> Fitting<T> newest(List<T> ascending) {
        var room = MOST_BYTES;
        var start = ascending.size();

        while (start > 0 && (room -= length(ascending.get(start - 1))) >= 0) {
            start--;
        }

        return new Fitting<>(ascending.subList(start, ascending.size()), start > 0);
    }

    /** As many of the oldest as fit. */
    static <T> Fitting<T> oldest(List<T> ascending) {
        var room = MOST_BYTES;
        var end = 0;

        while (end < ascending.size() && (room -= length(ascending.get(end))) >= 0) {
            end++;
        }

        return new Fitting<>(ascending.subList(0, end), end < ascending.size());
    }

    private static int length(Object entry) {
        return Json.write(entry).getBytes(UTF_8).length;
    }
}
