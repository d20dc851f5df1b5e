package org.perdura.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.RawAnswer;
import org.perdura.support.RawRequest;

/** Guessing a login gets nobody in and tells them nothing. Each test comes from addresses of its own. */
@OnPerdura
@Tag("S-27")
class LoginIT {

    private static final AtomicInteger addresses = new AtomicInteger();
    private static final Pattern FIELD = Pattern.compile("<input[^>]* name=\"([^\"]+)\"");
    private static final String FAILED = "/login.xhtml?failed=true";

    private final String home = address();
    private final String elsewhere = address();
    private String ana;

    private static String address() {
        return "127.0.77." + addresses.incrementAndGet();
    }

    @BeforeEach
    void hire(PerduraServer perdura) {
        perdura.log().mayTellOf("Too many failed logins");
        ana = Office.persistent(perdura, 1).login(0);
    }

    @Test
    @Tag("B-310")
    void a_wrong_password_and_an_unknown_name_look_alike(PerduraServer perdura) {
        var known = Stream.generate(() -> logIn(perdura, "sofia", "wrong", home)).limit(3).toList();
        var unknown = Stream.generate(() -> logIn(perdura, "nobody", "wrong", elsewhere)).limit(3).toList();

        assertThat(known).allMatch(answer -> answer.header("Location").orElse("").equals(FAILED));
        assertThat(withoutDate(known.get(0))).isEqualTo(withoutDate(unknown.get(0)));
        assertThat(logIn(perdura, "sofia", "sofia", home).header("Location")).contains("/supervisor/");
    }

    @Test
    @Tag("B-310")
    void and_take_as_long(PerduraServer perdura) {
        logIn(perdura, "sofia", "wrong", home);

        var known = fastest(() -> logIn(perdura, "sofia", "wrong", home));
        var unknown = fastest(() -> logIn(perdura, "nobody-else", "wrong", elsewhere));

        assertThat((double) known.toNanos() / unknown.toNanos()).isBetween(0.5, 2.0);
        logIn(perdura, "sofia", "sofia", home);
    }

    private static Duration fastest(Runnable act) {
        return Stream.generate(() -> timed(act)).limit(3).min(Duration::compareTo).orElseThrow();
    }

    private static Duration timed(Runnable act) {
        var begun = System.nanoTime();
        act.run();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static String withoutDate(RawAnswer answer) {
        return answer.text().replaceFirst("Date: .*", "");
    }

    @Test
    @Tag("B-310")
    @Tag("B-311")
    void after_five_guesses_even_the_right_password_fails_and_looks_the_same(PerduraServer perdura) {
        var wrong = Stream.generate(() -> logIn(perdura, ana, "guessed", home)).limit(5).toList();

        var right = logIn(perdura, ana, ana, home);

        assertThat(withoutDate(right)).isEqualTo(withoutDate(wrong.get(0)));
        assertThat(logIn(perdura, ana, ana, elsewhere).header("Location")).contains(FAILED);
    }

    @Test
    @Tag("B-311")
    void who_has_been_here_before_is_not_locked_out_by_others(PerduraServer perdura) {
        assertThat(logIn(perdura, ana, ana, home).header("Location")).contains("/workspace/");

        Stream.generate(() -> logIn(perdura, ana, "guessed", elsewhere)).limit(6).toList();

        assertThat(logIn(perdura, ana, ana, elsewhere).header("Location")).contains(FAILED);
        assertThat(logIn(perdura, ana, ana, home).header("Location")).contains("/workspace/");
    }

    @Test
    @Tag("B-311")
    void who_guesses_many_names_is_stopped_and_nobody_else(PerduraServer perdura) {
        Stream.generate(() -> logIn(perdura, "guess-" + UUID.randomUUID(), "x", elsewhere)).limit(5).toList();

        assertThat(logIn(perdura, ana, ana, elsewhere).header("Location")).contains(FAILED);
        assertThat(logIn(perdura, ana, ana, home).header("Location")).contains("/workspace/");
    }

    @Test
    @Tag("B-312")
    void a_password_of_any_length_is_answered_soon(PerduraServer perdura) {
        assertThat(timed(() -> logIn(perdura, ana, "x".repeat(200_000), home))).isLessThan(Duration.ofSeconds(3));
        assertThat(logIn(perdura, ana, "%00%F0%9F%9A%80%20", home).header("Location")).contains(FAILED);
    }

    @Test
    @Tag("B-314")
    void nobody_is_logged_in_or_out_by_a_link_or_a_foreign_form(PerduraServer perdura) {
        var foreign = RawRequest.to(perdura, "POST /j_security_check").from(home).header("Sec-Fetch-Site: cross-site")
            .header("Origin: https://evil.example").form("j_username=" + ana + "&j_password=" + ana).send();

        assertThat(foreign.headers("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("perdura="));
        assertThat(RawRequest.to(perdura,
            "GET /j_security_check?j_username=" + ana + "&j_password=" + ana).send().headers("Set-Cookie"))
            .isEmpty();
        assertThat(RawRequest.to(perdura, "GET /logout").send().status()).isEqualTo(405);
    }

    @Test
    @Tag("B-309")
    @Tag("S-25")
    void each_login_makes_a_new_secret_that_scripts_do_not_see(PerduraServer perdura) {
        var one = secret(logIn(perdura, ana, ana, home));
        var other = secret(logIn(perdura, ana, ana, home));

        assertThat(one).matches("perdura=[\\w-]{43}; .*").contains("HttpOnly", "SameSite=Lax", "Path=/")
            .doesNotContain("Domain");
        assertThat(other).isNotEqualTo(one);
    }

    private static String secret(RawAnswer answer) {
        return answer.headers("Set-Cookie").stream().filter(cookie -> cookie.startsWith("perdura=")).findFirst()
            .orElse("");
    }

    @Test
    @Tag("B-317")
    void there_is_no_other_way_in(PerduraServer perdura) {
        var page = RawRequest.to(perdura, "GET /login.xhtml").send().text();

        assertThat(FIELD.matcher(page).results().map(found -> found.group(1)))
            .containsExactly("to", "j_username", "j_password");
    }

    private static RawAnswer logIn(PerduraServer perdura, String login, String password, String address) {
        return RawRequest.to(perdura, "POST /j_security_check").from(address)
            .form("j_username=" + login + "&j_password=" + password).send();
    }
}
