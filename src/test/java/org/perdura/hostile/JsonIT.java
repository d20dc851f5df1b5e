package org.perdura.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.support.People.DEMO;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.RawFrame;
import org.perdura.support.SocketClient;

/** One strict reader for sockets and REST: what is no JSON for one is none for the other. */
@OnPerdura
@TestInstance(Lifecycle.PER_CLASS)
class JsonIT {

    private static final int BAD_REQUEST = 400;

    private final HttpClient http = HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    private PerduraServer perdura;
    private Refusable mallory;

    @BeforeAll
    void connect(PerduraServer perdura) {
        this.perdura = perdura;
        mallory = new Refusable(perdura);
    }

    @AfterAll
    void nothing_was_stored() {
        mallory.close();
        mallory.assertNothingStored();
    }

    static Stream<NoJson.Case> notJson() {
        return NoJson.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notJson")
    @Tag("B-040")
    @Tag("B-041")
    @Tag("B-042")
    @Tag("B-044")
    @Tag("B-045")
    @Tag("B-046")
    @Tag("B-052")
    @Tag("T-01")
    void is_no_frame_and_no_request(NoJson.Case bad) throws IOException, InterruptedException {
        var asked = System.nanoTime();
        var answer = mallory.answerTo(bad.text());

        assertThat(answer.path("code").asString("")).as("%s", answer).isEqualTo("bad-frame");
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(2));
        assertBadRequest(bad.text().getBytes(UTF_8));
    }

    private void assertBadRequest(byte[] body) throws IOException, InterruptedException {
        var answer = post(body);
        assertThat(answer.statusCode()).as(answer.body())
            .isIn(BAD_REQUEST, body.length > 16 * 1024 ? 413 : BAD_REQUEST);
        assertThat(answer.body()).contains("\"code\"").doesNotContain("ception", "jackson", "org.perdura");
    }

    private HttpResponse<String> post(byte[] body) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(perdura.uri("/api/v1/session"))
            .header("Content-Type", "application/json")
            .header("Origin", perdura.origin())
            .POST(BodyPublishers.ofByteArray(body))
            .build(), BodyHandlers.ofString());
    }

    @Test
    @Tag("B-046")
    void another_encoding_is_no_json() throws IOException, InterruptedException {
        assertBadRequest("{\"widget\":\"é\"}".getBytes(ISO_8859_1));
        assertBadRequest(("{\"widget\":\"" + DEMO + "\"}").getBytes(UTF_16));
        assertThat(mallory.closesOver(RawFrame.of(1, "{\"type\":\"ping\"}".getBytes(UTF_16)))).isEqualTo(1007);
    }

    @Test
    @Tag("B-047")
    void a_name_may_be_written_with_escapes_and_is_the_same_name() throws IOException, InterruptedException {
        assertThat(type("{\"\\u0074ype\":\"p\\u0069ng\"}")).isEqualTo("pong");
        assertThat(type("{\"\\u0074ype\":\"ping\",\"type\":\"ping\"}")).as("twice").isEqualTo("error");
        var answer = post("{\"w\\u0069dget\":\"nowhere\"}".getBytes(UTF_8));
        assertThat(answer.statusCode()).as("the widget is read, and not there").isEqualTo(404);
    }

    @ParameterizedTest(name = "B-048 {0}")
    @ValueSource(strings = {"{}", "{\"ref\":\"r\"}", "{\"type\":5}", "{\"type\":null}", "{\"type\":[]}",
        "{\"type\":{}}", "{\"type\":\"\"}", "{\"type\":\"Ping\"}", "{\"type\":\"ping \"}", "{\"type\":\" ping\"}",
            "{\"type\":\"welcome\"}",
        "{\"Type\":\"ping\"}", "{\"type\":\"__proto__\"}"})
    @Tag("B-048")
    void a_frame_of_no_type_is_none(String frame) {
        assertThat(mallory.answerTo(frame).path("code").asString()).isIn("bad-frame", "unknown-type");
    }

    @Test
    @Tag("B-048")
    void a_type_of_ten_kilobytes_is_none_and_does_not_come_back() {
        var answer = mallory.answerTo("{\"type\":\"" + "x".repeat(10_240) + "\"}");

        assertThat(answer.path("code").asString()).isEqualTo("unknown-type");
        assertThat(answer.toString()).hasSizeLessThan(512);
    }

    @ParameterizedTest(name = "B-050 {0}")
    @ValueSource(strings = {"__proto__", "constructor", "toString", "@class", "class", "$ref", "tenant", "role"})
    @Tag("B-050")
    void a_field_that_nobody_asks_for_is_ignored(String name) {
        assertThat(type("{\"type\":\"ping\",\"" + name + "\":{\"polluted\":true}}")).isEqualTo("pong");
    }

    @ParameterizedTest(name = "B-053 {0}")
    @CsvSource(delimiter = '|', value = {"blanks | 16000", "none | 0"})
    @Tag("B-053")
    void white_space_around_a_frame_is_nothing(String name, int blanks) {
        assertThat(type(" ".repeat(blanks) + "{\t\"type\" :\r\n\"ping\" , \"a\":\"\\/\\u002F\" }"
            + "\n".repeat(blanks)))
            .isEqualTo("pong");
    }

    @ParameterizedTest(name = "B-045 {0}")
    @ValueSource(strings = {"1e99999999999", "-1e99999999999", "1.0", "1e0", "1e2", "9007199254740992",
        "9223372036854775808", "99999999999999999999999999999999", "-1", "1.5", "\"5\"", "[5]", "true"})
    @Tag("B-045")
    void a_number_is_taken_for_what_it_is(String number) {
        assertThat(mallory.answerTo("{\"type\":\"read\",\"seq\":" + number + "}").path("code").asString())
            .isIn("bad-value", "bad-frame");
    }

    private String type(String text) {
        return SocketClient.type(mallory.answerTo(text));
    }
}
