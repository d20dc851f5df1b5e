package org.perdura.hostile;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.RawAnswer;
import org.perdura.support.RawRequest;

/** The pages of the administration do what their own forms say, for who opened them, and nothing else. */
@OnPerdura
@Tag("S-26")
class PagesIT {

    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private static final String ICONS = "/jakarta.faces.resource/primeicons/primeicons.svg.xhtml?ln=primefaces";
    private static final int SMALL = 1024;

    private final String queue = "queue-" + UUID.randomUUID();
    private AdminForm form;

    @BeforeEach
    void open(PerduraServer perdura) {
        form = AdminForm.open(perdura);
    }

    @Test
    void a_form_as_it_should_be_is_saved() {
        assertThat(form.save(queue, form.viewState(), "").status()).isEqualTo(302);
        assertThat(form.exists(queue)).isTrue();
    }

    @ParameterizedTest
    @Tag("B-300")
    @ValueSource(strings = {"", "garbage", "1:1", "-1:-1", "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==",
        "9223372036854775807:0", "stateless"})
    void a_form_that_the_server_does_not_know_changes_nothing(String viewState) {
        assertRefused(form.save(queue, viewState, ""));
    }

    @Test
    @Tag("B-300")
    void nor_does_one_without_a_state_or_with_a_changed_one_or_somebody_elses(PerduraServer perdura) {
        var own = form.viewState();

        assertRefused(form.save(queue, null, ""));
        assertRefused(form.save(queue, own.substring(1) + "1", ""));
        assertRefused(form.save(queue, AdminForm.open(perdura).viewState(), ""));
    }

    /** As a browser does that goes on before the icons are there. What it leaves in the log is looked at in the end. */
    @Test
    void who_goes_away_in_the_middle_of_an_answer_is_no_trouble(PerduraServer perdura) throws IOException {
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(SMALL);
            socket.setSoLinger(true, 0); // Closed with a reset.
            socket.connect(new InetSocketAddress("localhost", perdura.port()));
            socket.getOutputStream()
                .write(("GET " + ICONS + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(US_ASCII));
            assertThat(socket.getInputStream().readNBytes(SMALL)).asString(US_ASCII).startsWith("HTTP/1.1 200");
        }

        assertThat(RawRequest.to(perdura, "GET " + ICONS).send().status()).isEqualTo(200);
    }

    /** 200 shows a fresh form; whatever it is, nothing was saved. */
    private void assertRefused(RawAnswer answer) {
        assertThat(answer.status()).as(answer.text()).isIn(200, 400, 403, 409);
        assertThat(form.exists(queue)).isFalse();
        Leaks.assertNone(answer);
    }

    @Test
    @Tag("B-300")
    @Tag("B-314")
    void after_the_logout_a_form_leads_to_the_login(PerduraServer perdura) {
        RawRequest.to(perdura, "POST /logout").header("Cookie: " + form.cookies()).header("Content-Length: 0").send();

        assertThat(form.save(queue, form.viewState(), "").header("Location").orElse("")).startsWith("/login.xhtml");
        assertThat(AdminForm.open(perdura).exists(queue)).isFalse();
    }

    @Test
    @Tag("B-302")
    void a_form_is_not_opened_from_elsewhere(PerduraServer perdura) {
        assertThat(form.get("/admin/queue.xhtml").status()).isEqualTo(403);
        assertThat(form.get("/admin/queue.xhtml?jakarta.faces.Token=guessed").status()).isEqualTo(403);
        assertThat(RawRequest.to(perdura, "GET " + form.address()).header("Cookie: " + form.cookies())
            .header("Referer: https://evil.example/").header("Origin: https://evil.example").send().status())
                .isEqualTo(403);
    }

    @Test
    @Tag("B-303")
    void one_page_takes_a_file_and_not_more_than_one(PerduraServer perdura) {
        perdura.log().mayTellOf("SRVE0325E");
        var large = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.ics\"\r\n\r\n"
            + "y".repeat(1_400_000) + "\r\n--x--\r\n";
        var many = "--x\r\nContent-Disposition: form-data; name=\"p\"\r\n\r\ny\r\n".repeat(20_000) + "--x--\r\n";

        assertThat(postCalendar(perdura, "multipart/form-data; boundary=x", large).status()).isEqualTo(413);
        assertThat(postCalendar(perdura, "multipart/form-data; boundary=x", many).status()).isIn(400, 403);
        assertThat(postCalendar(perdura, "multipart/form-data", "no boundary").status()).isIn(400, 403);
        assertThat(postCalendar(perdura, "application/x-www-form-urlencoded", "save=save").status()).isEqualTo(400);
        assertThat(postCalendar(perdura, "application/x-www-form-urlencoded",
            "omnifaces.event=unload&save=save").status())
            .isIn(200, 403);
    }

    @ParameterizedTest
    @Tag("B-303")
    @ValueSource(strings = {"/login.xhtml", "/setup.xhtml", "/admin/queue.xhtml"})
    void no_other_page_takes_one(String path, PerduraServer perdura) {
        for (var type : List.of("multipart/form-data", "multipart/form-data; boundary=x")) {
            assertThat(RawRequest.to(perdura, "POST " + path).header("Cookie: " + form.cookies())
                .header("Content-Type: " + type).body("--x\r\n\r\n--x--\r\n").send().status()).as("%s %s", path, type)
                    .isIn(400, 404);
        }
    }

    private RawAnswer postCalendar(PerduraServer perdura, String type, String body) {
        return RawRequest.to(perdura, "POST /admin/calendar.xhtml").header("Cookie: " + form.cookies())
            .header("Content-Type: " + type).body(body).send();
    }

    @Test
    @Tag("B-303")
    void too_many_fields_are_refused_at_once(PerduraServer perdura) {
        perdura.log().mayTellOf("SRVE0325E");
        var begun = System.nanoTime();

        var many = form.save(queue, form.viewState(), "&p=x".repeat(20_000));
        var large = form.save(queue, form.viewState(), "&p=" + "x".repeat(900_000));
        var parts = RawRequest.to(perdura, "POST " + form.address()).header("Cookie: " + form.cookies())
            .header("Content-Type: multipart/form-data; boundary=x")
            .body("--x\r\nContent-Disposition: form-data; name=\"p\"\r\n\r\ny\r\n".repeat(10_000) + "--x--\r\n").send();

        assertThat(many.status()).isEqualTo(400);
        assertThat(large.status()).isEqualTo(413);
        assertThat(parts.status()).isEqualTo(413);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(AT_ONCE);
        assertThat(form.exists(queue)).isFalse();
    }

    @ParameterizedTest
    @Tag("B-304")
    @ValueSource(strings = {
        "../WEB-INF/web.xml.xhtml", "web.xml.xhtml?ln=..", "web.xml.xhtml?ln=../", "web.xml.xhtml?ln=..%2f",
            "web.xml.xhtml?ln=..%5c",
        "web.xml.xhtml?loc=../..", "%2e%2e%2fWEB-INF%2fweb.xml.xhtml", "..%5cWEB-INF%5cweb.xml.xhtml",
        "..;/web.xml.xhtml", "file:/etc/passwd.xhtml", "http://127.0.0.1/x.xhtml", "x.xhtml?ln=http://127.0.0.1",
        "duration.xhtml.xhtml?ln=perdura", "duration.xhtml?ln=perdura", "messages.properties.xhtml?ln=org/perdura",
        ".xhtml", ""})
    void no_resource_leads_to_our_files(String resource, PerduraServer perdura) {
        perdura.log().mayTellOf("SRVE0315E");

        var answer = RawRequest.to(perdura, "GET /jakarta.faces.resource/" + resource).send();

        assertThat(answer.status()).as(answer.text()).isIn(400, 404);
        assertThat(answer.text()).doesNotContain("web-app", "root:");
    }

    @Test
    @Tag("B-305")
    void a_button_that_is_not_on_the_page_does_nothing() {
        var ajax = "&jakarta.faces.partial.ajax=true&jakarta.faces.source=delete&jakarta.faces.partial.execute=delete&delete=delete"
            + "&jakarta.faces.behavior.event=action";

        var answer = form.save(queue, form.viewState(), ajax.replace("&save=save", ""));

        assertThat(answer.status()).isIn(200, 302, 400, 403);
        Leaks.assertNone(answer);
        assertThat(form.exists("delete")).isFalse();
    }

    @Test
    @Tag("B-306")
    void what_was_not_offered_cannot_be_chosen() {
        var answer = form.save(queue, form.viewState(), "&memberIds=" + UUID.randomUUID());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(form.exists(queue)).isFalse();
    }

    @Test
    @Tag("B-309")
    void nobody_brings_their_own_session(PerduraServer perdura) {
        var inAddress = RawRequest.to(perdura, "GET /login.xhtml;jsessionid=chosen").send();
        var inCookie = RawRequest.to(perdura, "GET /login.xhtml").header("Cookie: JSESSIONID=0000chosen").send();

        assertThat(inAddress.text()).doesNotContain("jsessionid=").doesNotContain("chosen");
        assertThat(inCookie.header("Set-Cookie").orElse("")).doesNotContain("0000chosen");
    }

    @ParameterizedTest
    @Tag("B-352")
    @Tag("B-353")
    @ValueSource(strings = {
        "sort=password", "sort=passwordHash", "sort=name&desc=true;drop table agent", "sort=name%27--", "page=-1",
            "page=99999999999",
        "page=1.5", "q=%27 or 1=1--", "q=%25", "q=_", "q=%5c"})
    void a_list_takes_its_address_for_words(String query) {
        var answer = form.get("/admin/agents.xhtml?" + query.replace(" ", "%20"));

        assertThat(answer.status()).isEqualTo(200);
        Leaks.assertNone(answer);
        if (query.startsWith("q=")) {
            assertThat(answer.text()).doesNotContain("Sofia Almeida");
        }
    }
}
