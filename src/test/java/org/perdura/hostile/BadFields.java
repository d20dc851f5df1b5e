package org.perdura.hostile;

import java.util.stream.Stream;

/** Well-formed frames with a field in them that is none. */
final class BadFields {

    private static final String ID = "0f8fad5b-d9cb-469f-a165-70867728950e";

    private BadFields() {
    }

    /** A frame, and what is said of which of its fields. */
    record Case(String id, String frame, String code, String field) {

        @Override
        public String toString() {
            return id;
        }
    }

    private static Case text(String id, String value, String code) {
        return new Case(id, "{\"type\":\"post\",\"id\":\"" + ID + "\",\"text\":" + value + "}", code, "text");
    }

    private static Case id(String id, String value) {
        return new Case(id, "{\"type\":\"post\",\"id\":" + value + ",\"text\":\"Never stored\"}", "bad-value", "id");
    }

    private static Case field(String id, String type, String name, String value) {
        return new Case(id, "{\"type\":\"" + type + "\",\"" + name + "\":" + value + "}", "bad-value", name);
    }

    static Stream<Case> all() {
        return Stream.of(texts(), ids(), numbers(), conversations()).flatMap(cases -> cases);
    }

    private static Stream<Case> texts() {
        return Stream.of(
            text("B-056 a number", "7", "bad-value"), text("B-056 a truth", "true", "bad-value"),
            text("B-056 null", "null", "bad-value"), text("B-056 an object", "{\"text\":\"x\"}", "bad-value"),
            text("B-056 a list", "[\"x\"]", "bad-value"),
            text("B-057 nothing", "\"\"", "empty"), text("B-057 blanks", "\"  \\t \"", "empty"),
            text("B-057 line ends", "\"\\n\\r\\n\\n\"", "empty"),
            text("B-057 zero width", "\"\\u200b\\ufeff\\u2060\"", "empty"),
            text("B-057 a Hangul filler", "\"\\u3164\"", "empty"), text("B-057 a soft hyphen", "\"\\u00ad\"", "empty"),
            text("B-057 accents on nothing", "\"\\u0301\\u0302\"", "empty"),
            text("B-058 one too many", "\"" + "x".repeat(4_001) + "\"", "too-long"),
            text("B-058 one emoji too many", "\"" + "🙂".repeat(4_001) + "\"", "too-long"),
            text("B-059 a NUL", "\"a\\u0000b\"", "bad-value"),
            text("B-060 the first half of a pair", "\"\\ud83d\"", "bad-value"),
            text("B-060 the second half of a pair", "\"\\ude42\"", "bad-value"),
            text("B-060 a pair the wrong way round", "\"\\ude42\\ud83d\"", "bad-value"));
    }

    private static Stream<Case> ids() {
        return Stream.of(id("B-064 null", "null"), id("B-064 a number", "1"), id("B-064 no UUID", "\"first\""),
            id("B-064 braces", "\"{" + ID + "}\""), id("B-064 no dashes", "\"" + ID.replace("-", "") + "\""),
            id("B-064 short groups", "\"1-1-1-1-1\""), id("B-064 a blank behind it", "\"" + ID + " \""),
            id("B-064 nobody's", "\"00000000-0000-0000-0000-000000000000\""),
            id("B-064 10 KB", "\"" + "a".repeat(10_240) + "\""));
    }

    private static Stream<Case> numbers() {
        var seqs = Stream.of("-1", "9007199254740992", "9223372036854775808", "1.5", "\"5\"", "1e2", "{}")
            .flatMap(value -> Stream.of(field("B-065 read " + value, "read", "seq", value),
                field("B-065 before " + value, "history", "before", value),
                field("B-065 after " + value, "history", "after", value)));
        var limits = Stream.of("0", "101", "201", "1000000000", "-1", "\"50\"", "1e1", "2.0")
            .map(value -> field("B-066 limit " + value, "history", "limit", value));
        return Stream.concat(seqs, limits);
    }

    private static Stream<Case> conversations() {
        return Stream.of("\"1\"", "\"../1\"", "\"{" + ID + "}\"", "7", "\"" + "c".repeat(10_240) + "\"", "[]")
            .map(value ->
                field("B-063 " + value.substring(0, Math.min(12, value.length())), "history", "conversation", value));
    }
}
