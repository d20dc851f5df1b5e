package org.perdura.socket;

/** Which stretch of a log is asked for: before a {@code seq}, after one, or the newest when both are null. */
record HistoryRange(Long before, Long after, int limit) {

    static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 100;

    static HistoryRange of(Fields fields) {
        var before = fields.optionalSeq("before").orElse(null);
        var after = fields.optionalSeq("after").orElse(null);

        if (before != null && after != null) {
            throw BadFrameException.badValue("after");
        }

        return new HistoryRange(before, after, fields.optionalInt("limit", 1, MAX_LIMIT).orElse(DEFAULT_LIMIT));
    }

    static HistoryRange newest() {
        return new HistoryRange(null, null, DEFAULT_LIMIT);
    }

    boolean goesForward() {
        return after != null;
    }

    /** The {@code seq} before which is read when reading backwards. */
    long end() {
        return before == null ? Long.MAX_VALUE : before;
    }
}
