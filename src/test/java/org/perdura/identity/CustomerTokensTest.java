package org.perdura.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.perdura.identity.PretendIssuer.EC;
import static org.perdura.identity.PretendIssuer.ISSUER;
import static org.perdura.identity.PretendIssuer.RSA;
import static org.perdura.identity.PretendIssuer.claims;
import static org.perdura.identity.PretendIssuer.elliptic;
import static org.perdura.identity.PretendIssuer.header;
import static org.perdura.identity.PretendIssuer.part;
import static org.perdura.identity.PretendIssuer.pem;
import static org.perdura.identity.PretendIssuer.rsa;
import static org.perdura.identity.PretendIssuer.setting;
import static org.perdura.identity.PretendIssuer.token;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perdura.authentication.AuthenticationSetting;
import org.perdura.authentication.KeySource;
import org.perdura.platform.ProblemException;

@Tag("S-10")
@Tag("S-11")
class CustomerTokensTest {

    private final CustomerTokens tokens = new CustomerTokens();
    private final AuthenticationSetting setting = setting(KeySource.PEM, pem(RSA));

    @BeforeEach
    void open() {
        tokens.lifetime = Duration.ofHours(24);
        tokens.prepare();
    }

    @Test
    void a_good_token_names_the_customer() {
        var customer = verify(token(claims(",\"name\":\"Maria Souza\"")));

        assertThat(customer.issuer()).isEqualTo(ISSUER);
        assertThat(customer.subject()).isEqualTo("maria");
        assertThat(customer.name()).isEqualTo("Maria Souza");
        assertThat(customer.expiresAt()).isBetween(Instant.now().plusSeconds(590), Instant.now().plusSeconds(600));
    }

    @Test
    @Tag("WD-12")
    void only_the_claims_that_the_setting_names_are_kept_and_only_what_is_short_and_readable() {
        setting.setKeptClaims(List.of("plan", "since", "vip", "https://shop.example/area", "roles", "long", "turned",
            "absent"));
        var customer = verify(token(claims("""
            ,"plan":"gold","since":2019,"vip":true,"https://shop.example/area":"north","other":"secret",\
            "roles":["a"],"turned":"go\\u202Eld","long":"%s\"""".formatted("x".repeat(201)))));

        assertThat(customer.claims()).containsOnly(entry("plan", "gold"), entry("since", "2019"), entry("vip", "true"),
            entry("https://shop.example/area", "north"));
        setting.setKeptClaims(List.of());
        assertThat(verify(token(claims(",\"plan\":\"gold\""))).claims()).isEmpty();
    }

    @Test
    void a_header_may_be_short() {
        assertThat(verify(token("{\"alg\":\"RS256\"}", claims("")))).isNotNull();
        assertThat(verify(token("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"any\"}", claims("")))).isNotNull();
    }

    @Test
    void an_elliptic_key_is_as_good() throws Exception {
        var elliptic = setting(KeySource.PEM, pem(EC.toPublicKey().getEncoded()));

        assertThat(tokens.verify(elliptic("{\"alg\":\"ES256\"}", claims("")), elliptic).subject()).isEqualTo("maria");
    }

    @Test
    void nobody_is_known_without_a_setting() {
        assertRefused(() -> tokens.verify(token(claims("")), null));
    }

    @ParameterizedTest
    @Tag("B-176")
    @Tag("B-178")
    @ValueSource(strings = {
        "\"none\"", "\"NoNe\"", "\"NONE\"", "null", "\"\"", "1", "\"HS256\"", "\"HS384\"", "\"HS512\"", "\"PS256\"",
        "\"RS512\"", "\"EdDSA\"", "\"ES256\""})
    void the_key_alone_decides_the_algorithm(String algorithm) {
        var header = "{\"alg\":" + algorithm + "}";

        assertRefused(token(header, claims("")));
        assertRefused(part(header) + "." + part(claims("")) + ".");
        assertRefused(part(header) + "." + part(claims("")));
    }

    @Test
    @Tag("B-176")
    void an_algorithm_has_to_be_named() {
        assertRefused(token("{}", claims("")));
    }

    @Test
    @Tag("B-177")
    void the_public_key_is_no_secret() throws Exception {
        var pem = pem(RSA);
        var secrets = List.of(
            pem.getBytes(StandardCharsets.UTF_8), pem.strip().getBytes(StandardCharsets.UTF_8),
            RSA.toPublicKey().getEncoded(), RSA.getModulus().decode());

        for (var secret : secrets) {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            var signed = part("{\"alg\":\"HS256\"}") + "." + part(claims(""));
            assertRefused(signed + "." + part(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII))));
        }
    }

    @Test
    @Tag("B-179")
    void a_signature_of_zeros_or_in_another_form_is_none() throws Exception {
        var elliptic = setting(KeySource.PEM, pem(EC.toPublicKey().getEncoded()));
        var signed = part("{\"alg\":\"ES256\"}") + "." + part(claims(""));
        var order = EC.getCurve().toECParameterSpec().getOrder().toByteArray();

        assertRefused(() -> tokens.verify(signed + "." + part(new byte[64]), elliptic));
        assertRefused(() -> tokens.verify(signed + "." + part(order), elliptic));
        assertRefused(() -> tokens.verify(PretendIssuer.sign(signed, "SHA256withECDSA", EC.toPrivateKey()), elliptic));
        assertRefused(elliptic("{\"alg\":\"ES256\"}", claims("")));
    }

    @Test
    @Tag("B-180")
    void a_short_key_is_no_key() {
        var weak = rsa(1024, "weak");

        var token = token("{\"alg\":\"RS256\"}", claims(""), weak);
        assertRefused(() -> tokens.verify(token, setting(KeySource.PEM, pem(weak))));
    }

    @Test
    @Tag("B-182")
    void a_token_has_one_spelling() {
        var good = token(claims(""));
        var parts = good.split("\\.");
        var last = parts[2].length() - 1;
        var otherLetter = parts[2].substring(0, last) + (char) (parts[2].charAt(last) + 1);

        assertThat(verify(good)).isNotNull();
        assertRefused(good + "==");
        assertRefused(good + ".");
        assertRefused(good + ".x");
        assertRefused("." + good);
        assertRefused(good + " ");
        assertRefused(good.replace(".", ".\n"));
        assertRefused(parts[0] + "=." + parts[1] + "." + parts[2]);
        assertRefused(parts[0] + "." + parts[1] + "." + otherLetter);
        assertRefused(parts[0] + "." + parts[1] + ".+/" + parts[2].substring(2));
        assertRefused(good + ".a.b");
        assertRefused("");
    }

    @ParameterizedTest
    @Tag("B-183")
    @Tag("B-184")
    @Tag("B-188")
    @Tag("B-189")
    @Tag("S-14")
    @ValueSource(strings = {
        "\"typ\":\"at+jwt\"", "\"typ\":\"logout+jwt\"", "\"typ\":\"secevent+jwt\"", "\"typ\":7", "\"typ\":null",
        "\"cty\":\"JWT\"", "\"zip\":\"DEF\"", "\"jku\":\"http://127.0.0.1/\"", "\"x5u\":\"http://127.0.0.1/\"",
        "\"jwk\":{}", "\"x5c\":[]", "\"crit\":[\"foo\"]", "\"crit\":[]", "\"b64\":false", "\"enc\":\"A256GCM\"",
        "\"kid\":7", "\"kid\":null", "\"kid\":{}", "\"alg\":\"RS256\""})
    void a_header_says_no_more_than_it_has_to(String more) {
        assertRefused(token("{\"alg\":\"RS256\"," + more + "}", claims("")));
    }

    @Test
    @Tag("B-192")
    void a_long_token_is_not_even_parsed() {
        assertRefused(token(claims(",\"x\":\"" + "x".repeat(6000) + "\"")));
        assertRefused("x".repeat(1_000_000));
    }

    @Test
    @Tag("B-204")
    void the_key_of_one_issuer_signs_for_no_other() {
        var other = rsa(2048, "key-1");

        assertRefused(token(header("key-1"), claims(""), other));
        assertRefused(() -> tokens.verify(token(claims("")), setting(KeySource.PEM, pem(other))));
    }

    @Test
    void a_pasted_key_that_is_none_lets_nobody_in() {
        assertRefused(() -> tokens.verify(token(claims("")), setting(KeySource.PEM, "")));
        assertRefused(() -> tokens.verify(token(claims("")), setting(KeySource.PEM, null)));
        assertRefused(() -> tokens.verify(token(claims("")), setting(KeySource.PEM, "-----BEGIN PUBLIC KEY-----")));
        assertRefused(() -> tokens.verify(token(claims("")), setting(KeySource.JWKS_URL, "nonsense")));
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
}
