package org.perdura.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perdura.support.Entrance;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.RawAnswer;
import org.perdura.support.RawRequest;

/** What every answer says to the browser, whatever kind of answer it is, and what none of them says about us. */
@OnPerdura
@Tag("S-22")
class HeadersIT {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    @ParameterizedTest(name = "{0} {1}")
    @Tag("B-390")
    @Tag("S-21")
    @CsvSource(delimiter = '|', value = {
        "200 | GET /", "200 | GET /login.xhtml", "200 | GET /widget/loader.js", "200 | GET /styles/tokens.css",
        "200 | GET /favicon.ico", "200 | GET /widget/demo/frame", "200 | GET /demo/portal",
        "200 | GET /api/v1/widgets/demo", "200 | GET /health/ready", "302 | GET /workspace/", "302 | GET /admin/",
        "302 | POST /logout", "302 | GET /widget", "400 | GET /login.xhtml?to=%zz", "400 | GET /%00",
        "401 | POST /api/v1/agent/session", "204 | OPTIONS /api/v1/session", "404 | GET /nowhere",
        "404 | GET /api/v1/nowhere", "404 | GET /api/nowhere", "404 | GET /WEB-INF/web.xml", "404 | GET /styles/",
        "404 | GET /health/nowhere", "405 | GET /logout", "405 | DELETE /login.xhtml", "405 | GET /api/v1/session",
        "426 | GET /ws/agent", "500 | GET /testing/fault"})
    void every_kind_of_answer_is_fenced(int status, String line, PerduraServer perdura) {
        perdura.log().mayTellOf("SRVE0(777|315)E");

        var answer = RawRequest.to(perdura, line).header("Origin: " + perdura.origin()).header("Content-Length: 0")
            .send();

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertFenced(answer);
    }

    @Test
    @Tag("B-390")
    void so_is_what_liberty_refuses_by_itself(PerduraServer perdura) {
        var tooMuch = List.of(
            RawRequest.to(perdura, "GET /").header("Cookie: a=" + "x".repeat(1_000_000)),
            RawRequest.to(perdura, "POST /login.xhtml").header(FORM).header("Content-Length: 20000000").rawBody("a=x"));

        assertThat(tooMuch).map(RawRequest::send).allSatisfy(answer -> {
            assertThat(answer.status()).isIn(400, 413, 431);
            assertFenced(answer);
            Leaks.assertNone(answer);
        });
    }

    private static void assertFenced(RawAnswer answer) {
        assertThat(answer.header("Content-Security-Policy").orElse("")).as(answer.head())
            .contains("frame-ancestors").doesNotContain("unsafe", "*", "http: ", "https: ");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Referrer-Policy").orElse("")).isIn("no-referrer", "origin");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
        assertThat(answer.head()).doesNotContain("$WS");
    }

    @ParameterizedTest
    @Tag("S-21")
    @ValueSource(strings = {"GET /workspace/nowhere.js", "GET /nowhere", "GET /widget/demo/frame", "GET /demo/portal"})
    void pages_of_our_own_take_no_text_for_a_script(String line, PerduraServer perdura) {
        var answer = RawRequest.to(perdura, line).header("Cookie: " + new Entrance(perdura).logIn("ana").cookies())
            .send();

        assertThat(answer.header("Content-Security-Policy").orElse(""))
            .contains("default-src 'none'", "script-src 'self'", "base-uri 'none'", "object-src 'none'",
                "require-trusted-types-for 'script'");
    }

    @Test
    @Tag("B-392")
    void only_the_pages_of_a_widget_may_frame_it(PerduraServer perdura) {
        assertThat(policy(perdura, "/widget/demo/frame")).contains("frame-ancestors 'self' ")
            .doesNotContain("'none'; frame-ancestors 'none'");
        assertThat(policy(perdura, "/login.xhtml")).contains("frame-ancestors 'none'");
        assertThat(policy(perdura, "/")).contains("frame-ancestors 'none'");
    }

    private static String policy(PerduraServer perdura, String path) {
        return RawRequest.to(perdura, "GET " + path).send().header("Content-Security-Policy").orElse("");
    }

    @Test
    @Tag("B-357")
    void what_is_somebodys_own_is_kept_by_no_cache(PerduraServer perdura) {
        var admin = new Entrance(perdura).logIn("admin").cookies();

        assertThat(List.of("/api/v1/widgets/demo", "/api/v1/nowhere", "/login.xhtml", "/admin/agents.xhtml",
            "/widget/demo/frame", "/nowhere"))
            .allSatisfy(path -> assertThat(RawRequest.to(perdura, "GET " + path).header("Cookie: " + admin).send()
                .header("Cache-Control").orElse("")).as(path).contains("no-store"));
        assertThat(RawRequest.to(perdura, "GET /api/v1/widgets/demo").send().header("Vary")).contains("Origin");
    }

    @Test
    @Tag("S-24")
    void the_loader_is_for_every_page_and_says_in_which_letters_it_is_written(PerduraServer perdura) {
        var loader = RawRequest.to(perdura, "GET /widget/loader.js").header("Origin: https://elsewhere.example").send();

        assertThat(loader.header("Content-Type").orElse("").toLowerCase()).matches("text/javascript; ?charset=utf-8");
        assertThat(loader.header("Access-Control-Allow-Origin")).contains("*");
        assertThat(loader.header("Cross-Origin-Resource-Policy")).contains("cross-origin");
        assertThat(RawRequest.to(perdura, "GET /workspace/workspace.js").send().header("Access-Control-Allow-Origin"))
            .isEmpty();
    }

    @Test
    @Tag("S-03")
    void nobody_talks_us_into_another_name(PerduraServer perdura) {
        var answer = RawRequest.to(perdura, "POST /logout").host("evil.example")
            .header("$WSSN: evil.example").header("$WSSC: https").header("$WSIS: true").header("$WSSP: 443")
            .header("X-Forwarded-Host: evil.example").header("X-Forwarded-Proto: https").header("Content-Length: 0")
                .send();

        assertThat(answer.text()).doesNotContain("evil.example");
        assertThat(RawRequest.to(perdura, "POST /api/v1/agent/session")
            .header("$WSSN: evil.example").header("$WSSC: https").header("$WSIS: true").header("$WSSP: 443")
            .header("Origin: https://evil.example").header("Content-Length: 0").send().status()).isEqualTo(403);
    }

    @ParameterizedTest(name = "{0} {1}")
    @Tag("B-395")
    @Tag("S-35")
    @CsvSource(delimiter = '|', value = {
        "400 | GET /login.xhtml?to=%zz", "403 | GET /admin/agents.xhtml", "404 | GET /nowhere",
            "404 | GET /nowhere.xhtml",
        "404 | GET /jakarta.faces.resource/.xhtml", "404 | GET /setup?key=guessed", "405 | GET /logout",
        "405 | PUT /login.xhtml", "500 | GET /testing/fault"})
    void a_page_that_cannot_be_is_a_page_of_ours(int status, String line, PerduraServer perdura) {
        perdura.log().mayTellOf("SRVE0(777|315)E");
        var answer = RawRequest.to(perdura, line).header("Cookie: " + new Entrance(perdura).logIn("ana").cookies())
            .send();

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.body()).contains("<p class=\"brand\">Perdura</p>");
        Leaks.assertNone(answer);
    }

    @Test
    @Tag("B-395")
    void so_is_one_that_was_sent_too_much(PerduraServer perdura) {
        var answer = RawRequest.to(perdura, "POST /login.xhtml").form("a=" + "x".repeat(300_000)).send();

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("Perdura");
    }

    @ParameterizedTest
    @Tag("B-395")
    @ValueSource(strings = {"", "nowhere", "session", "widgets/%ff", "widgets/demo%2f", "agent/session"})
    void programs_are_answered_as_programs(String path, PerduraServer perdura) {
        perdura.log().mayTellOf("SRVE0315E");

        var answers = List.of(RawRequest.to(perdura, "GET /api/v1/" + path).send(),
            RawRequest.to(perdura, "GET /api/" + path).send());

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.isProblem()).as(answer.text()).isTrue();
            assertThat(answer.json().path("code").asString()).isNotEmpty();
            Leaks.assertNone(answer);
        });
    }

    /**
     * Open Liberty 26.0.0.5 answers these before, or beside, anything of ours; it names messages and classes, no
     * version.
     */
    @ParameterizedTest
    @Tag("L-07")
    @CsvSource(delimiter = '|',
        value = {"GET /%00 | CWWWC0005I", "GET /../../etc/passwd | CWWWC0005I", "GET /health/nowhere | SRVE0190E"})
    void known_with_liberty_26_0_0_5_it_says_these_itself(String line, String message, PerduraServer perdura) {
        var answer = RawRequest.to(perdura, line).send();

        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.body()).contains(message).doesNotContainIgnoringCase("liberty").doesNotContain("26.");
    }

    @Test
    @Tag("B-392")
    void the_policy_of_a_widget_names_its_own_pages_only(PerduraServer perdura) {
        var office = Office.persistent(perdura, 0);

        assertThat(policy(perdura, "/widget/" + office.widget() + "/frame")).contains("frame-ancestors 'self'")
            .doesNotContain("'self' http");
    }
}
