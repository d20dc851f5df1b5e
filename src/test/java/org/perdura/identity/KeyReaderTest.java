package org.perdura.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.perdura.identity.PretendIssuer.EC;
import static org.perdura.identity.PretendIssuer.RSA;
import static org.perdura.identity.PretendIssuer.pem;
import static org.perdura.identity.PretendIssuer.rsa;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perdura.authentication.KeySource;

@Tag("S-11")
class KeyReaderTest {

    @Test
    void a_jwks_gives_its_signing_keys() {
        var jwks = jwks(RSA.toPublicJWK().toJSONString(), EC.toPublicJWK().toJSONString());

        assertThat(KeyReader.read(KeySource.JWKS_URL, jwks))
            .extracting(PortalKey::id)
            .containsExactly("key-1", "key-2");
    }

    @Test
    @Tag("B-180")
    void keys_that_are_of_no_use_are_passed_over() {
        var jwks = jwks(
            rsa(1024, "weak").toPublicJWK().toJSONString(),
            "{\"kty\":\"oct\",\"kid\":\"secret\",\"k\":\"AAAA\"}",
            "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}",
            "{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"off the curve\",\"x\":\"AQ\",\"y\":\"AQ\"}",
            RSA.toPublicJWK().toJSONString().replaceFirst("\\{", "{\"use\":\"enc\","),
            RSA.toPublicJWK().toJSONString().replaceFirst("\\{", "{\"alg\":\"PS256\","),
            "{}", "7", "null",
            EC.toPublicJWK().toJSONString());

        assertThat(KeyReader.read(KeySource.JWKS_URL, jwks)).extracting(PortalKey::id).containsExactly("key-2");
    }

    @Test
    @Tag("B-216")
    void of_many_keys_the_first_fifty_count() {
        var keys = Collections.nCopies(60, EC.toPublicJWK().toJSONString()).toArray(String[]::new);

        assertThat(KeyReader.read(KeySource.JWKS_URL, jwks(keys))).hasSize(50);
    }

    @Test
    void a_public_key_url_may_give_a_list_of_named_pems() {
        var wrapped = Base64.getEncoder().encodeToString(pem(RSA).getBytes(StandardCharsets.UTF_8));
        var list = """
            [{"kid": "one", "publicKey": "%s", "expiry": 1800000000},
             {"kid": "two", "publicKey": "%s"},
             {"publicKey": "%s"}, {"kid": "none"}, {"kid": "bad", "publicKey": "?"}]
            """.formatted(wrapped, pem(RSA).replace("\r\n", "\\n").replace("\n", "\\n"), wrapped);

        assertThat(KeyReader.read(KeySource.PUBLIC_KEY_URL, list))
            .extracting(PortalKey::id, PortalKey::expiresAt)
            .containsExactly(
                tuple("one", Instant.ofEpochSecond(1_800_000_000)),
                tuple("two", null));
    }

    @ParameterizedTest
    @EnumSource(names = {"PEM", "PUBLIC_KEY_URL"})
    void a_pem_is_one_key_without_a_name(KeySource source) {
        assertThat(KeyReader.read(source, pem(RSA))).singleElement().satisfies(key -> assertThat(key.id()).isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "<html></html>", "{}", "[]", "{\"keys\":{}}", "{\"error\":\"down\"}", "{\"keys\":[]} x"})
    void what_is_no_answer_does_not_replace_a_good_one(String document) {
        assertThatThrownBy(() -> KeyReader.read(KeySource.JWKS_URL, document)).isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "<html></html>", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----", "[", "[] x", "[]]"})
    void nor_does_what_is_no_pem(String document) {
        assertThatThrownBy(() -> KeyReader.read(KeySource.PUBLIC_KEY_URL, document))
            .isInstanceOf(RuntimeException.class);
    }

    private static String jwks(String... keys) {
        return "{\"keys\":[" + String.join(",", keys) + "]}";
    }
}
