package org.perdura.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.RawAnswer;
import org.perdura.support.RawRequest;

/** Whatever somebody sends to the REST paths, the answer is a problem that says what to do and nothing else. */
@OnPerdura
@Tag("S-35")
class RestIT {

    private static final String SESSION = "/api/v1/session";
    private static final String WIDGET = "/api/v1/widgets/demo";

    @ParameterizedTest(name = "{0}")
    @Tag("B-340")
    @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "PATCH", "TRACE", "TRACK", "PROPFIND", "FOO", "get",
        "CONNECT"})
    void a_path_takes_the_methods_that_it_offers(String method, PerduraServer perdura) {
        var answer = RawRequest.to(perdura, method + " " + SESSION).json("{}").send();

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow").orElse("")).contains("POST");
        assertThat(answer.text()).doesNotContain("Origin: ");
    }

    /** Open Liberty 26.0.0.5 writes known methods in capitals before anything of ours sees them. */
    @Test
    @Tag("B-340")
    void known_with_liberty_26_0_0_5_small_letters_are_the_same_method(PerduraServer perdura) {
        assertThat(RawRequest.to(perdura, "post " + SESSION).json("{}").send().status()).isEqualTo(400);
    }

    @Test
    @Tag("B-340")
    void no_header_makes_one_method_another(PerduraServer perdura) {
        assertThat(RawRequest.to(perdura, "GET " + SESSION).header("X-HTTP-Method-Override: POST").send().status())
            .isEqualTo(405);
        assertThat(RawRequest.to(perdura,
            "POST " + WIDGET).header("X-HTTP-Method-Override: GET").json("{}").send().status())
            .isEqualTo(405);
    }

    @ParameterizedTest(name = "{0}")
    @Tag("B-340")
    @ValueSource(strings = {"TRACE /", "TRACE /login.xhtml", "TRACE /logout", "TRACE /health/ready",
        "TRACE /api/v1/session"})
    void nothing_repeats_what_was_sent(String line, PerduraServer perdura) {
        var answer = RawRequest.to(perdura, line).header("Cookie: secret=told").send();

        assertThat(answer.status()).isIn(200, 403, 405);
        assertThat(answer.text()).doesNotContain("told");
    }

    @ParameterizedTest(name = "{0} {1}")
    @Tag("B-341")
    @CsvSource({"500, bug, internal", "500, error, internal", "500, file, internal", "503, database, unavailable"})
    void a_fault_of_ours_is_a_number_to_ask_about(int status, String fault, String code, PerduraServer perdura) {
        perdura.log().mayTellOf("GET /api/v1/widgets/demo failed with|SRVE0777E.*testing\\.Fault");

        var answer = RawRequest.to(perdura, "GET " + WIDGET).header("X-Testing-Fault: " + fault).send();

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.isProblem()).isTrue();
        assertThat(answer.json().path("code").asString()).isEqualTo(code);
        assertThat(answer.json().has("incident")).isEqualTo(status == 500);
        Leaks.assertNone(answer);
    }

    @ParameterizedTest(name = "{0}")
    @Tag("B-342")
    @ValueSource(strings = {
        "text/plain", "application/json; charset=latin1", "application/json;charset=utf-16", "application/xml", "x",
            "*/*",
        "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json; profile=x"})
    void only_json_in_utf8_is_json(String type, PerduraServer perdura) {
        var answer = RawRequest.to(perdura, "POST " + SESSION).header("Content-Type: " + type)
            .body("{\"widget\":\"demo\"}").send();

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.isProblem()).isTrue();
        Leaks.assertNone(answer);
    }

    @Test
    @Tag("B-342")
    void a_body_without_a_type_is_none(PerduraServer perdura) {
        assertThat(RawRequest.to(perdura, "POST " + SESSION).body("{}").send().status()).isEqualTo(415);
    }

    @ParameterizedTest(name = "{0} {1}")
    @Tag("B-344")
    @CsvSource(delimiter = '|', value = {
        "406 | image/png", "406 | text/html", "200 | */*;q=0", "200 | application/json", "400 | x", "400 | a/b/c"})
    void who_accepts_nothing_of_ours_is_told(int status, String accept, PerduraServer perdura) {
        var answer = RawRequest.to(perdura, "GET " + WIDGET).header("Accept: " + accept).send();

        assertThat(answer.status()).isEqualTo(status);
        Leaks.assertNone(answer);
    }

    @Test
    @Tag("B-344")
    void ten_kilobytes_of_wishes_are_read(PerduraServer perdura) {
        assertThat(RawRequest.to(perdura,
            "GET " + WIDGET).header("Accept: " + "a/b,".repeat(2500) + "application/json").send().status())
            .isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @Tag("B-345")
    @ValueSource(strings = {
        "/api//v1/widgets/demo", "/api/v1//widgets/demo", "/api/v1/./widgets/demo", "/api/v1/widgets/DEMO",
        "/api/v1/widgets/demo%2f", "/api/v1/widgets/%2e%2e/session", "/api/v1/widgets/demo%00", "/api/v1/widgets/%ff",
        "/api/v1/widgets/..;/session", "/api/v1/widgets/demo%5c", "/api/%76%31/../v1/widgets/%c0%af",
        "/API/v1/widgets/demo"})
    void another_spelling_is_never_another_resource(String path, PerduraServer perdura) {
        perdura.log().mayTellOf("SRVE0315E");

        assertThat(RawRequest.to(perdura, "GET " + path).send().status()).isIn(400, 404);
    }

    @Test
    @Tag("B-345")
    void a_long_path_is_just_another_one(PerduraServer perdura) {
        assertThat(RawRequest.to(perdura, "GET /api/v1/" + "a".repeat(8000)).send().status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0}")
    @Tag("B-350")
    @Tag("B-354")
    @ValueSource(strings = {
        "x' OR '1'='1", "x'; select pg_sleep(5)--", "x' and sleep(5)--", "demo' --", "%", "_", "\\\\", "demo\\u0000",
            "${7*7}", "#{7*7}"})
    void what_looks_like_a_query_is_a_word(String widget, PerduraServer perdura) {
        var begun = System.nanoTime();

        var inBody = RawRequest.to(perdura, "POST " + SESSION).header("Authorization: Bearer x")
            .json("{\"widget\":\"" + widget + "\"}").send();
        var inPath = RawRequest.to(perdura, "GET /api/v1/widgets/" + widget.replaceAll("[^\\w*-]", "%20")).send();

        assertThat(inBody.status()).isEqualTo(400);
        assertThat(inPath.status()).isEqualTo(404);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
    }

    @ParameterizedTest(name = "{0}")
    @Tag("B-356")
    @ValueSource(strings = {
        "/h2-console", "/h2", "/console", "/console.jsp", "/ibm/console", "/ibm/api", "/IBMJMXConnectorREST",
            "/adminCenter", "/metrics",
        "/openapi", "/openapi/ui", "/api/explorer", "/jwt", "/actuator", "/.git/config", "/server.xml",
        "/WEB-INF/classes/", "/db/migration/"})
    void there_is_no_other_door(String path, PerduraServer perdura) {
        assertThat(RawRequest.to(perdura, "GET " + path).send().status()).isIn(403, 404);
    }

    @ParameterizedTest(name = "{0}")
    @Tag("B-358")
    @CsvSource(delimiter = '|', value = {
        "Content-Length: 6 | Transfer-Encoding: chunked", "Content-Length: 4 | Content-Length: 44",
            "Content-Length: -1 | X: y",
        "Content-Length: 4x | X: y", "Transfer-Encoding: xchunked | X: y",
        "Transfer-Encoding : chunked | Content-Length: 6"})
    void no_second_request_hides_in_the_first(String one, String other, PerduraServer perdura) {
        var answer = RawRequest.to(perdura, "POST " + SESSION).header("Content-Type: application/json").header(one)
            .header(other)
            .rawBody("0\r\n\r\nGET /demo/jwks HTTP/1.1\r\nHost: localhost\r\n\r\n").send();

        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
        assertThat(answer.text()).doesNotContain("\"kty\"");
    }

    @Test
    @Tag("B-358")
    void a_garbled_body_is_refused(PerduraServer perdura) {
        var garbled = chunked(perdura, "zz\r\n{}\r\n0\r\n\r\n");
        var longExtension = chunked(perdura, "2;" + "a".repeat(1_000_000) + "\r\n{}\r\n0\r\n\r\n");

        assertThat(List.of(garbled, longExtension)).extracting(RawAnswer::status).containsOnly(400);
        assertThat(garbled.isProblem()).isTrue();
    }

    private static RawAnswer chunked(PerduraServer perdura, String body) {
        return RawRequest.to(perdura, "POST " + SESSION).header("Content-Type: application/json")
            .header("Transfer-Encoding: chunked").rawBody(body).send();
    }

    @Test
    @Tag("B-303")
    void a_large_body_is_refused_before_it_is_read(PerduraServer perdura) {
        var begun = System.nanoTime();

        assertThat(RawRequest.to(perdura, "POST " + SESSION).json(" ".repeat(17_000)).send().status()).isEqualTo(413);
        assertThat(chunked(perdura, ("4000\r\n" + " ".repeat(0x4000) + "\r\n").repeat(100) + "0\r\n\r\n").status())
            .isEqualTo(413);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    @Tag("B-359")
    @Tag("B-360")
    void who_sends_byte_by_byte_holds_up_nobody_for_long(PerduraServer perdura) {
        try (var drips = Drips.open(perdura, SESSION, 20)) {
            assertThat(Stream.generate(() -> RawRequest.to(perdura, "GET " + WIDGET).send().status()).limit(5))
                .containsOnly(200);
            assertThat(drips.awaitEnds(Duration.ofSeconds(30))).allMatch(status -> status == 408 || status == 400);
        }
    }

    @Test
    @Tag("B-360")
    void many_requests_in_a_row_are_answered_in_a_row(PerduraServer perdura) {
        var many = ("GET /favicon.ico HTTP/1.1\r\nHost: localhost\r\n\r\n")
            .repeat(300) + "GET /nowhere HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

        var answer = RawRequest.to(perdura, "GET /favicon.ico").keepAlive().rawBody(many).send();

        assertThat(answer.count()).isEqualTo(302);
    }

    @Test
    @Tag("B-362")
    void health_says_up_or_down_and_that_quickly(PerduraServer perdura) {
        var begun = System.nanoTime();

        var answers = Stream.generate(() -> RawRequest.to(perdura, "GET /health/ready").send()).limit(50).toList();

        assertThat(answers).allMatch(answer -> answer.status() == 200);
        assertThat(answers).allSatisfy(Leaks::assertNone);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }
}
