package org.perdura.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.perdura.identity.PretendIssuer.RSA;
import static org.perdura.identity.PretendIssuer.claims;
import static org.perdura.identity.PretendIssuer.header;
import static org.perdura.identity.PretendIssuer.rsa;
import static org.perdura.identity.PretendIssuer.setting;
import static org.perdura.identity.PretendIssuer.token;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.perdura.authentication.AuthenticationSetting;
import org.perdura.authentication.AuthenticationSettingChanged;
import org.perdura.authentication.KeySource;
import org.perdura.platform.ProblemException;

@Tag("S-12")
@Timeout(30)
class KeyServerTest {

    private final PretendJwks portal = new PretendJwks().publishes(RSA);
    private final CustomerTokens tokens = new CustomerTokens();
    private final AuthenticationSetting setting = setting(KeySource.JWKS_URL, portal.url());

    @BeforeEach
    void open() {
        tokens.lifetime = Duration.ofHours(24);
        tokens.demo = true;
        tokens.prepare();
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void keys_are_fetched_once() {
        verify("key-1");
        verify("key-1");

        assertThat(portal.fetches).hasValue(1);
    }

    @Test
    @Tag("B-185")
    void the_right_key_under_a_wrong_name_is_no_key() {
        portal.publishes(RSA, rsa(2048, "key-3"));

        assertRefused("key-9");
        assertRefused("KEY-1");
        assertRefused("../key-1");
        verify("key-1");
    }

    @Test
    @Tag("B-216")
    void an_answer_without_end_is_dropped() {
        portal.does(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var blanks = " ".repeat(1024 * 1024).getBytes();
            for (var i = 0; i < 120; i++) {
                exchange.getResponseBody().write(blanks);
            }
        });

        assertRefused("key-1");
    }

    @Test
    @Tag("B-218")
    @Timeout(20)
    void a_portal_that_hangs_holds_up_nobody_but_who_brings_an_unknown_key() {
        verify("key-1");
        portal.hangs();

        var waiting = Executors.newSingleThreadExecutor();
        var unknown = waiting.submit(() -> assertRefused("key-9"));
        for (var i = 0; i < 50; i++) {
            assertThat(timed(() -> verify("key-1"))).isLessThan(Duration.ofMillis(500));
        }

        assertThat(timed(unknown::get)).isLessThan(Duration.ofSeconds(6));
        assertThat(timed(() -> assertRefused("key-9"))).isLessThan(Duration.ofMillis(500));
        waiting.shutdown();
    }

    @Test
    @Tag("B-218")
    void nor_does_one_that_drips() {
        portal.drips();

        assertThat(timed(() -> assertRefused("key-1"))).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(6));
    }

    @Test
    @Tag("B-219")
    void a_portal_that_is_down_at_first_may_come_later() {
        portal.says(503, "down");
        assertRefused("key-1");

        portal.publishes(RSA);
        verify("key-1");
    }

    @Test
    @Tag("B-219")
    void one_that_goes_down_leaves_its_keys() {
        verify("key-1");
        portal.says(500, "<html></html>");

        assertRefused("key-9");
        verify("key-1");
    }

    @Test
    @Tag("B-222")
    void no_redirect_is_followed() {
        try (var elsewhere = new PretendJwks().publishes(RSA)) {
            portal.does(exchange -> {
                exchange.getResponseHeaders().add("Location", elsewhere.url());
                exchange.sendResponseHeaders(302, -1);
            });

            assertRefused("key-1");
            assertThat(elsewhere.fetches).hasValue(0);
        }
    }

    @Test
    @Tag("B-222")
    @Tag("B-224")
    void plain_http_is_for_a_demo_on_its_own_machine_only() {
        tokens.demo = false;
        tokens.prepare();
        assertRefused("key-1");

        tokens.demo = true;
        tokens.prepare();
        var foreign = setting(KeySource.JWKS_URL, "http://portal.example/keys");
        assertThatThrownBy(() -> tokens.verify(token(claims("")), foreign)).isInstanceOf(ProblemException.class);
        assertThat(portal.fetches).hasValue(0);
    }

    @Test
    @Tag("B-188")
    void nobody_is_asked_whom_a_token_names() {
        try (var foreign = new PretendJwks().publishes(RSA)) {
            var header = "{'alg':'RS256','jku':'%1$s','x5u':'%1$s'}".formatted(foreign.url()).replace('\'', '"');
            assertThatThrownBy(() -> tokens.verify(token(header, claims("")), setting))
                .isInstanceOf(ProblemException.class);

            assertThat(foreign.fetches).hasValue(0);
        }
    }

    @Test
    @Tag("B-225")
    void a_thousand_at_once_ask_the_portal_once() throws Exception {
        var crowd = Executors.newFixedThreadPool(50);
        var good = token(header("key-1"), claims(""));

        Callable<VerifiedCustomer> verification = () -> tokens.verify(good, setting);
        var all = crowd.invokeAll(Collections.nCopies(1000, verification));

        for (var one : all) {
            assertThat(one.get().subject()).isEqualTo("maria");
        }

        assertThat(portal.fetches).hasValue(1);
        crowd.shutdown();
    }

    @Test
    void a_setting_that_was_changed_is_taken_up_at_once() {
        verify("key-1");

        try (var other = new PretendJwks().publishes(rsa(2048, "key-1"))) {
            setting.setKeyUrl(other.url());
            assertRefused("key-1");
        }

        setting.setKeyUrl(portal.url());
        verify("key-1");
        tokens.forget(new AuthenticationSettingChanged(setting.getId()));
        verify("key-1");
        assertThat(portal.fetches).hasValue(3);
    }

    private void verify(String keyId) {
        assertThat(tokens.verify(token(header(keyId), claims("")), setting).subject()).isEqualTo("maria");
    }

    private void assertRefused(String keyId) {
        assertThatThrownBy(() -> tokens.verify(token(header(keyId), claims("")), setting))
            .isInstanceOf(ProblemException.class);
    }

    private static Duration timed(Act act) {
        var start = System.nanoTime();
        try {
            act.run();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }

        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Something that takes its time. */
    private interface Act {
        void run() throws Exception;
    }
}
