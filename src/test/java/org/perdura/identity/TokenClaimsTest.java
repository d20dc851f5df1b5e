package org.perdura.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.perdura.identity.PretendIssuer.AUDIENCE;
import static org.perdura.identity.PretendIssuer.RSA;
import static org.perdura.identity.PretendIssuer.claims;
import static org.perdura.identity.PretendIssuer.claimsWith;
import static org.perdura.identity.PretendIssuer.header;
import static org.perdura.identity.PretendIssuer.in;
import static org.perdura.identity.PretendIssuer.part;
import static org.perdura.identity.PretendIssuer.pem;
import static org.perdura.identity.PretendIssuer.setting;
import static org.perdura.identity.PretendIssuer.token;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perdura.authentication.AuthenticationSetting;
import org.perdura.authentication.KeySource;
import org.perdura.platform.ProblemException;

@Tag("S-13")
@Tag("S-15")
class TokenClaimsTest {

    private final CustomerTokens tokens = new CustomerTokens();
    private final AuthenticationSetting setting = setting(KeySource.PEM, pem(RSA));

    @BeforeEach
    void open() {
        tokens.lifetime = Duration.ofHours(24);
        tokens.prepare();
    }

    @ParameterizedTest
    @Tag("B-194")
    @ValueSource(strings = {"", "x", "[]", "7", "\"x\"", "null", "\uFEFF{}", "{} {}", "{\"a\":1,\"a\":2}"})
    void claims_are_one_strict_object(String claims) {
        assertRefused(token(claims));
        assertRefused(token("[".repeat(1500)));
        assertRefused(part(header("key-1")) + "." + part(new byte[] {'{', (byte) 0xC3, '}'}) + "." + part("x"));
    }

    @Test
    @Tag("B-195")
    void a_token_ends_a_minute_after_it_expires() {
        assertThat(verify(token(claimsWith("exp", in(-1))))).isNotNull();
        assertExpired(claimsWith(Map.of("iat", in(-700), "exp", in(-62))));
        assertExpired(claimsWith(Map.of("iat", in(-87_000), "exp", in(-86_400))));
    }

    @Test
    @Tag("B-196")
    void an_expiry_is_a_number_within_a_day() {
        assertThat(verify(token(claimsWith("exp", in(600) + ".75"))).expiresAt().getNano()).isZero();
        for (var exp : List.of("\"" + in(600) + "\"", "null", "true", "253402300800", "1e30", "1e999", "-1e30",
                "9223372036854775808", "-1", "0", in(86_500))) {
            assertRefused(token(claimsWith("exp", exp)));
        }

        assertRefused(token(claimsWith("exp", null)));
    }

    @Test
    @Tag("B-197")
    void a_token_may_begin_in_a_minute_at_most() {
        assertThat(verify(token(claims(",\"nbf\":" + in(10))))).isNotNull();
        assertRefused(token(claims(",\"nbf\":" + in(65))));
        assertRefused(token(claims(",\"nbf\":" + in(600))));
        assertRefused(token(claims(",\"nbf\":\"" + in(0) + "\"")));
    }

    @Test
    @Tag("B-198")
    void a_token_was_issued_today() {
        for (var iat : List.of(in(3600), in(-315_000_000), "\"" + in(0) + "\"", "null", in(-86_500))) {
            assertRefused(token(claimsWith("iat", iat)));
        }

        assertThat(verify(token(claimsWith("iat", in(-3600))))).isNotNull();
        assertRefused(token(claimsWith("iat", null)));
    }

    @ParameterizedTest
    @Tag("B-200")
    @ValueSource(strings = {
        "\"https://other.example\"", "\"https://portal.example/\"", "\"HTTPS://portal.example\"",
        "[\"https://portal.example\"]", "\"https://portal.example.evil.example\"", "\"https://portaI.example\"",
        "\"\"", "null"})
    void the_issuer_is_the_one_of_the_setting(String issuer) {
        assertRefused(token(claimsWith("iss", issuer)));
        assertRefused(token(claimsWith("iss", null)));
    }

    @ParameterizedTest
    @Tag("B-201")
    @ValueSource(strings = {
        "\"other\"", "\"Perdura\"", "\"perdura2\"", "\"perdur\"", "\"*\"", "[]", "[\"other\"]", "null",
        "[[\"perdura\"]]"})
    void the_audience_is_us(String audience) {
        assertRefused(token(claimsWith("aud", audience)));
        assertRefused(token(claimsWith("aud", null)));
    }

    @Test
    @Tag("B-201")
    void we_may_be_one_of_several() {
        assertThat(verify(token(claimsWith("aud", "[\"other\",\"" + AUDIENCE + "\"]")))).isNotNull();
    }

    @Test
    @Tag("B-202")
    @Tag("B-203")
    @Tag("B-212")
    @Tag("B-214")
    @Tag("B-215")
    void everything_else_in_a_token_means_nothing() {
        var token = token(claims("""
            ,"azp":"other","jti":"1","upn":"joao","email":"joao@example.com","preferred_username":"joao",\
            "groups":["agent","administrator"],"roles":"administrator"\
            """));

        assertThat(verify(token)).isEqualTo(verify(token));
        assertThat(verify(token).subject()).isEqualTo("maria");
        assertThat(verify(token).name()).isEqualTo("maria");
    }

    @ParameterizedTest
    @Tag("B-207")
    @Tag("B-208")
    @Tag("B-209")
    @ValueSource(strings = {
        "\"\"", "\" \"", "\"\\u3000\\u00a0\"", "7", "[\"maria\"]", "null", "{}", "\"a\\u0000\"", "\"a\\r\\n\"",
        "\"a\\u202Eb\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"a\\u2028\"", "\"a\\u200b\""})
    void a_subject_is_something_to_read(String subject) {
        assertRefused(token(claimsWith("sub", subject)));
        assertRefused(token(claimsWith("sub", null)));
    }

    @Test
    @Tag("B-208")
    void a_subject_has_255_characters_at_most() {
        assertThat(subject("x".repeat(255))).hasSize(255);
        assertRefused(token(claimsWith("sub", "\"" + "x".repeat(256) + "\"")));
    }

    @ParameterizedTest
    @Tag("B-210")
    @ValueSource(strings = {
        "cust-1", "Cust-1", "cust-1 ", " cust-1", "ｃust-1", "сust-1", "e\u0301", "\u00e9", "\uD83D\uDE80"})
    void a_subject_is_kept_to_the_letter(String subject) {
        assertThat(subject(subject)).isEqualTo(subject);
    }

    @Test
    void an_empty_setting_lets_nobody_in() {
        setting.setIssuer("");
        assertRefused(token(claimsWith("iss", "\"\"")));
    }

    private String subject(String subject) {
        return verify(token(claimsWith("sub", "\"" + subject + "\""))).subject();
    }

    private VerifiedCustomer verify(String token) {
        return tokens.verify(token, setting);
    }

    private void assertRefused(String token) {
        assertRefused(() -> verify(token));
    }

    private static void assertRefused(ThrowingCallable verification) {
        assertThatThrownBy(verification).asInstanceOf(type(ProblemException.class))
            .satisfies(refused -> assertThat(refused.problem().status()).isEqualTo(401));
    }

    private void assertExpired(String claims) {
        assertThatThrownBy(() -> verify(token(claims))).asInstanceOf(type(ProblemException.class))
            .satisfies(refused -> assertThat(refused.problem().code()).isEqualTo("token-expired"));
    }
}
