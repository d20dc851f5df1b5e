package org.perdura.socket;

import java.util.List;

import org.perdura.platform.Json;

/** Keeps a page of a log within what may go out in one frame: whatever does not fit is said to be more. */
final class Pages {

    /** The frame around it has to fit as well. */
    static final int MOST_BYTES = 255 * 1024;

    private static final int COMMA = 1;

    private Pages() {
    }

    /** A page, whether something was left out of it at its far end, and the room that is left. */
    record Fitting<T>(List<T> entries, boolean cut, int left) {
    }

    /** As many of the newest as fit. */
    static <T> Fitting<T> newest(List<T> ascending) {
        var room = MOST_BYTES;
        var start = ascending.size();

        for (int length; start > 0 && (length = length(ascending.get(start - 1))) <= room; start--) {
            room -= length;
        }

        return new Fitting<>(ascending.subList(start, ascending.size()), start > 0, room);
    }

    /** As many of the oldest as fit. */
    static <T> Fitting<T> oldest(List<T> ascending) {
        return first(ascending, MOST_BYTES);
    }

    /** As many of the first as fit into what is left of a page. */
    static <T> Fitting<T> first(List<T> entries, int most) {
        var room = most;
        var end = 0;

        for (int length; end < entries.size() && (length = length(entries.get(end))) <= room; end++) {
            room -= length;
        }

        return new Fitting<>(entries.subList(0, end), end < entries.size(), room);
    }

    private static int length(Object entry) {
        return FrameSize.of(Json.write(entry)) + COMMA;
    }
}
