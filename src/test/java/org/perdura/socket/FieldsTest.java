package org.perdura.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.function.Function;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perdura.platform.Json;

/** What a value must be. Nothing is coerced. */
class FieldsTest {

    private static final String ID = "01890a5d-ac96-774b-bcce-b302099a8057";

    @ParameterizedTest
    @Tag("B-056")
    @ValueSource(strings = {"1", "true", "null", "{}", "[\"Hi\"]"})
    void a_text_is_a_string(String json) {
        assertThat(refused("text", json, Fields::text)).isEqualTo("bad-value");
    }

    @ParameterizedTest
    @Tag("B-057")
    @ValueSource(strings = {"", " ", "\\n\\r\\t", "\\u200b", "\\ufeff", "\\u3164", "\\u00ad", "\\u0301\\u0302",
        "\\u2800", "\\u00a0\\u3000", "\\u202e", "\\u2028", "\\u115f\\u1160\\uffa0", "\\ud834\\udd73"})
    void a_text_in_which_nothing_can_be_seen_is_empty(String text) {
        assertThat(refused("text", "\"" + text + "\"", Fields::text)).isEqualTo("empty");
    }

    @ParameterizedTest
    @Tag("B-059")
    @Tag("B-060")
    @ValueSource(strings = {"a\\u0000b", "\\ud800", "\\udc00", "x\\udc00\\ud800", "\\u0000"})
    void a_text_that_no_database_keeps_is_refused(String text) {
        assertThat(refused("text", "\"" + text + "\"", Fields::text)).isEqualTo("bad-value");
    }

    @Test
    @Tag("B-058")
    void a_text_has_at_most_four_thousand_characters_however_many_bytes_they_take() {
        assertThat(fields("text", "\"" + "x".repeat(4_000) + "\"").text()).hasSize(4_000);
        assertThat(fields("text", "\"" + "😀".repeat(4_000) + "\"").text()).isEqualTo("😀".repeat(4_000));
        assertThat(refused("text", "\"" + "x".repeat(4_001) + "\"", Fields::text)).isEqualTo("too-long");
        assertThat(refused("text", "\"" + "😀".repeat(4_001) + "\"", Fields::text)).isEqualTo("too-long");
    }

    @ParameterizedTest
    @Tag("B-053")
    @Tag("B-062")
    @Tag("B-086")
    @Tag("B-094")
    @Tag("B-096")
    @Tag("B-099")
    @Tag("B-107")
    @ValueSource(strings = {"  kept\r\nas\ntyped\t", "</script><script>alert(1)</script>", "👨‍👩‍👧‍👦🏽️⃣",
        "abc\u202Egpj.exe",
        "é e\u0301 ı ß ﬁ", "\u001b[2J\u0007", "مرحبا", "${jndi:ldap://127.0.0.1/a}", "' OR '1'='1", "null"})
    void a_text_is_kept_exactly_as_typed(String text) {
        var frame = Json.object().put("text", text);

        assertThat(new Fields(Json.read(frame.toString())).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @Tag("B-063")
    @Tag("B-064")
    @ValueSource(strings = {"1", "\"\"", "\"1\"", "\"1-1-1-1-1\"", "\"../1\"",
        "\"00000000-0000-0000-0000-000000000000\"",
        "\"{01890a5d-ac96-774b-bcce-b302099a8057}\"", "\"01890a5dac96774bbcceb302099a8057\"",
        "\" 01890a5d-ac96-774b-bcce-b302099a8057\"", "[]", "{}"})
    void an_id_is_a_uuid_and_not_the_empty_one(String json) {
        assertThat(refused("id", json, fields -> fields.uuid("id"))).isEqualTo("bad-value");
    }

    @ParameterizedTest
    @Tag("B-045")
    @Tag("B-065")
    @ValueSource(strings = {"-1", "9007199254740992", "9223372036854775808", "1.5", "1.0", "\"5\"", "1e2", "true", "[]",
        "{}", "1e9999"})
    void a_seq_is_a_whole_number(String json) {
        assertThat(refused("seq", json, fields -> fields.seq("seq"))).isEqualTo("bad-value");
    }

    @Test
    @Tag("B-065")
    void a_seq_goes_from_the_beginning_to_the_largest_number_that_a_browser_knows_exactly() {
        assertThat(fields("seq", "0").seq("seq")).isZero();
        assertThat(fields("seq", "9007199254740991").seq("seq")).isEqualTo(9_007_199_254_740_991L);
    }

    @Test
    void a_short_text_is_short_and_storable() {
        assertThat(fields("zone", "\"" + "z".repeat(255) + "\"").string("zone")).hasValue("z".repeat(255));
        assertThat(refused("zone", "\"" + "z".repeat(256) + "\"", fields -> fields.string("zone")))
            .isEqualTo("bad-value");
        assertThat(refused("zone", "\"\\u0000\"", fields -> fields.string("zone"))).isEqualTo("bad-value");
        assertThat(refused("ref", "\"\\ud800\"", Fields::ref)).isEqualTo("bad-value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"x\"", "{\"x\":[1,2]}", "{\"%s\":1}", "{\"%s\":[1]}", "{\"%s\":[1,2,3]}",
        "{\"%s\":[1,-2]}", "{\"%s\":[1,\"2\"]}", "{\"%s\":[1,null]}", "{\"%s\":{\"0\":1,\"1\":2}}"})
    void positions_are_ids_with_two_numbers(String json) {
        assertThat(refused("after", json.formatted(ID), fields -> fields.positions("after", 100)))
            .isEqualTo("bad-value");
    }

    @Test
    @Tag("B-054")
    void positions_have_a_bound() {
        var two = "{\"%s\":[1,2],\"11890a5d-ac96-774b-bcce-b302099a8057\":[3,4]}".formatted(ID);

        assertThat(fields("after", two).positions("after", 2)).hasSize(2);
        assertThat(refused("after", two, fields -> fields.positions("after", 1))).isEqualTo("bad-value");
    }

    private static Fields fields(String name, String json) {
        return new Fields(Json.read("{\"" + name + "\":" + json + "}"));
    }

    private static String refused(String name, String json, Function<Fields, ?> take) {
        var fields = fields(name, json);
        var bad = catchThrowableOfType(BadFrameException.class, () -> take.apply(fields));
        assertThat(bad.field()).isEqualTo(name);
        return bad.code();
    }
}
