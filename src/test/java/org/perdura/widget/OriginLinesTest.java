package org.perdura.widget;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("B-282")
class OriginLinesTest {

    @Test
    void origins_are_kept_as_browsers_send_them() {
        var typed = "https://WWW.Example.com/\n\n  https://shop.example:8443  \nHTTPS://a.example:443\nhttp://localhost:9080\n";

        assertThat(OriginLines.read(typed)).containsExactly(
            "https://www.example.com", "https://shop.example:8443", "https://a.example", "http://localhost:9080");
    }

    @Test
    void the_same_origin_twice_is_kept_once() {
        assertThat(OriginLines.read("https://a.example\nhttps://A.example/")).containsExactly("https://a.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "https://*.example", "null", "https://a.example/path", "https://a.example?x",
        "https://a.example#x", "https://user@a.example", "https://user:word@a.example", "a.example", "//a.example",
            "https://", "https://a.example:",
        "https://a.example:0", "https://a.example:70000", "https://a.example:x", "javascript:alert(1)",
        "https://a b.example", "https://a.example//", "data:text/html,x", "https://exämple.com",
        "https://a.example\u202e"})
    void what_is_no_exact_origin_is_refused_with_its_line(String line) {
        assertThatThrownBy(() -> OriginLines.read("https://good.example\n" + line))
            .isInstanceOfSatisfying(OriginLines.RefusedException.class,
                refused -> assertThat(refused.line()).isEqualTo(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://a.example", "ftp://a.example", "http://10.0.0.1", "http://localhost.evil.example"})
    void plain_http_is_for_this_machine_only(String line) {
        assertThatThrownBy(() -> OriginLines.read(line))
            .isInstanceOfSatisfying(OriginLines.RefusedException.class,
                refused -> assertThat(refused.key()).isEqualTo("widget.allowedOrigins.https"));
    }

    @Test
    void a_hundred_origins_are_possible_and_not_one_more() {
        assertThat(OriginLines.read(origins(100))).hasSize(100);
        assertThatThrownBy(() -> OriginLines.read(origins(101))).isInstanceOf(OriginLines.RefusedException.class);
    }

    private static String origins(int count) {
        return IntStream.range(0, count).mapToObj("https://s%d.example"::formatted).collect(joining("\n"));
    }
}
