package org.perdura.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S-30")
class JsonTest {

    @ParameterizedTest
    @Tag("B-040")
    @Tag("B-041")
    @Tag("B-042")
    @Tag("B-045")
    @Tag("B-046")
    @ValueSource(strings = {
        "", " ", "null", "1", "\"x\"", "[]", "[{}]", "{", "{\"type\":}", "{'a':1}", "{\"a\":1,}", "{\"a\":1}//x",
        "/**/{}", "{a:1}", "{\"a\":NaN}", "{\"a\":Infinity}", "{\"a\":01}", "{\"a\":+1}", "{\"a\":0x1}", "{\"a\":.5}",
        "{\"a\":5.}", "{} x", "{}{}", "{}]", "{\"a\":1,\"a\":2}", "{\"a\":{\"b\":1,\"b\":1}}", "\uFEFF{}",
        "{\"a\":\"\n\"}", "{\"a\":\"\t\"}", "{\"a\":\"\\x\"}", "{\"a\" 1}", "{\"a\":tru}"})
    void anything_but_one_strict_object_is_malformed(String text) {
        assertMalformed(text);
    }

    @Test
    @Tag("B-044")
    @Timeout(5)
    void depth_is_bounded() {
        assertThat(Json.read("{\"a\":".repeat(8) + "1" + "}".repeat(8))).isNotNull();
        assertMalformed("{\"a\":".repeat(9) + "1" + "}".repeat(9));
        assertMalformed("[".repeat(50_000));
        assertMalformed("{\"a\":" + "[".repeat(30_000));
    }

    @Test
    @Tag("B-045")
    @Timeout(5)
    void numbers_are_bounded() {
        assertMalformed("{\"a\":" + "9".repeat(33) + "}");
        assertMalformed("{\"a\":" + "9".repeat(60_000) + "}");
    }

    @Test
    @Tag("B-052")
    void length_is_bounded() {
        assertMalformed("{\"" + "a".repeat(10_000) + "\":1}");
        assertMalformed("{" + " ".repeat(64 * 1024) + "}");
    }

    @Test
    @Tag("B-047")
    @Tag("B-053")
    void another_spelling_of_the_same_is_the_same() {
        assertThat(Json.read("{\"\\u0074ype\":\"\\/\\u0061\"}").path("type").isMissingNode()).isFalse();
        assertThat(Json.read(" ".repeat(16_000) + "{\"a\":1}" + " ".repeat(16_000)).path("a").intValue()).isOne();
        assertMalformed("{\"type\":1,\"\\u0074ype\":2}");
    }

    @Test
    void what_was_read_stands_in_no_exception() {
        assertThatThrownBy(() -> Json.read("{\"password\":secret}"))
            .hasMessageNotContainingAny("secret", "password")
            .hasNoCause();
    }

    @Test
    void absent_values_are_not_written() {
        record Sample(String here, String absent) {
        }

        assertThat(Json.write(new Sample("x", null))).isEqualTo("{\"here\":\"x\"}");
    }

    private static void assertMalformed(String text) {
        assertThatThrownBy(() -> Json.read(text)).isInstanceOf(Json.MalformedException.class);
    }
}
