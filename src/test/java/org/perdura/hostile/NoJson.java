package org.perdura.hostile;

import java.util.List;
import java.util.stream.Stream;

/** What is no JSON, or none that we take, by RFC 8259 and by our own bounds. */
final class NoJson {

    private NoJson() {
    }

    /** A text and the id of its case, which is also its name. */
    record Case(String id, String text) {

        @Override
        public String toString() {
            return id + " " + (text.length() > 40 ? text.substring(0, 40) + "…" : text).replace('\0', '¿')
                .replace('\n', '¶');
        }
    }

    private static final List<String> NO_OBJECTS = List.of("", " ", "null", "true", "1", "\"x\"", "[]",
        "[{\"type\":\"ping\"}]");

    private static final List<String> BROKEN = List.of("{", "}", "{\"type\":}", "{'type':'ping'}", "{type:\"ping\"}",
        "{\"type\" \"ping\"}", "{\"type\":\"ping\",}", "{,\"type\":\"ping\"}", "{\"type\":\"ping\"", "{\"type\":\"ping",
        "{\"type\":\"ping\" \"a\":1}", "{\"type\"::\"ping\"}", "{\"type\":\"ping\"]", "\"type\":\"ping\"",
        "{/**/\"type\":\"ping\"}", "{\"type\":\"ping\"} // over", "{\"type\":\"ping\"} # over");

    private static final List<String> FOLLOWED = List.of("{\"type\":\"ping\"} x",
        "{\"type\":\"ping\"}{\"type\":\"ping\"}", "{\"type\":\"ping\"}]", "{\"type\":\"ping\"},",
        "{\"type\":\"ping\"}\0", "{\"type\":\"ping\"}}");

    /** Each stands where a value should. */
    private static final List<String> NO_VALUES = List.of("", "nul", "True", "TRUE", "undefined", "NaN", "Infinity",
        "-Infinity", "-NaN", "+1", "01", "-01", "00", "-", "1.", ".5", "-.5", "1.e5", "1e", "1e+", "1E-", "1e5.1",
        "0x1F", "0b1", "1_000", "1L", "１", "- 1", "1 2", "'x'", "\"x", "x\"", "\"x\"y", "\"\\x41\"", "\"\\u12\"",
        "\"\\u12G4\"", "\"\\U0041\"", "\"\\a\"", "\"\\\"", "\"\\ud8\"", "\"a\nb\"", "\"a\tb\"", "\"\0\"", "\"\u001F\"",
        "[", "]", "[1", "[1,]", "[,1]", "[1,,2]", "[1 2]", "[1;2]", "[1}", "[\"a\"", "[nul]", "{", "{\"b\"}",
        "{\"b\":}", "{:1}", "{b:1}", "{1:1}", "{null:1}", "{[]:1}", "{\"b\":1,}", "{\"b\":1,,\"c\":2}", "{\"b\":1]",
        "{\"b\":\"c\",\"b\":\"d\"}", "{\"b\":{\"c\":1,\"c\":1}}", "\u00A01", "\f1", "\u000B1", "\uFEFF1", "\u20281",
        "=1", "*", "<x>", "%", "\\u0031", "1;", "(1)", "`x`");

    private static final String DIGITS = "9".repeat(20_000);

    static Stream<Case> all() {
        return Stream.of(
                cases("B-040", NO_OBJECTS.stream()),
                cases("B-041", BROKEN.stream()),
                cases("B-042", FOLLOWED.stream()),
                cases("B-044",
                    Stream.of(nested(8), nested(1_000), nested(5_000), "[".repeat(60_000), "{\"a\":".repeat(10_000))),
                cases("B-045", Stream.of(DIGITS, "-" + DIGITS, "0." + DIGITS).map(NoJson::inPlace)),
                cases("B-046", Stream.of("\uFEFF{\"type\":\"ping\"}")),
                cases("B-052", Stream.of(manyFields(), "{\"" + "k".repeat(10_240) + "\":1,\"type\":\"ping\"}")),
                cases("T-01", NO_VALUES.stream().map(NoJson::inPlace)))
            .flatMap(cases -> cases);
    }

    private static Stream<Case> cases(String id, Stream<String> texts) {
        return texts.map(text -> new Case(id, text));
    }

    private static String inPlace(String value) {
        return "{\"type\":\"ping\",\"a\":" + value + "}";
    }

    private static String nested(int deep) {
        return inPlace("[".repeat(deep) + "]".repeat(deep));
    }

    private static String manyFields() {
        var frame = new StringBuilder("{\"type\":\"ping\"");
        for (int i = 0; i < 1_000; i++) {
            frame.append(",\"f").append(i).append("\":1");
        }

        return frame.append('}').toString();
    }
}
