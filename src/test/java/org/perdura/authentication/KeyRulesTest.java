package org.perdura.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRulesTest {

    private final KeyRules rules = new KeyRules();

    @Test
    void keys_are_fetched_over_tls() {
        assertThat(rules.refusalOfUrl("https://portal.example/jwks")).isEmpty();
        assertThat(rules.refusalOfUrl("http://portal.example/jwks")).contains("authentication.keyUrl.https");
        assertThat(rules.refusalOfUrl("http://localhost/jwks")).contains("authentication.keyUrl.https");
        assertThat(rules.refusalOfUrl(null)).contains("authentication.keyUrl.missing");
    }

    @Test
    void only_the_demo_may_fetch_them_from_this_machine_without() {
        rules.demo = true;

        assertThat(rules.refusalOfUrl("http://localhost:9080/demo/jwks")).isEmpty();
        assertThat(rules.refusalOfUrl("http://portal.example/jwks")).contains("authentication.keyUrl.https");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "jwks", "https:///jwks", "https://user@portal.example/",
        "https://a b/", "javascript:1"})
    void other_addresses_are_refused(String address) {
        assertThat(rules.refusalOfUrl(address)).contains("authentication.keyUrl.https");
    }

    @Test
    void strong_public_keys_are_accepted() throws GeneralSecurityException {
        assertThat(KeyRules.refusalOfKey(pem("PUBLIC KEY", rsa(2048)))).isEmpty();
        assertThat(KeyRules.refusalOfKey("\n" + pem("PUBLIC KEY", ec("secp256r1")) + "\n")).isEmpty();
    }

    @Test
    void weak_keys_are_refused() throws GeneralSecurityException {
        assertThat(KeyRules.refusalOfKey(pem("PUBLIC KEY", rsa(1024)))).contains("authentication.publicKey.weak");
        assertThat(KeyRules.refusalOfKey(pem("PUBLIC KEY", ec("secp384r1")))).contains("authentication.publicKey.weak");
    }

    @Test
    void what_is_no_public_key_is_refused() throws GeneralSecurityException {
        assertThat(KeyRules.refusalOfKey(pem("PRIVATE KEY", rsa(2048)))).contains("authentication.publicKey.private");
        assertThat(KeyRules.refusalOfKey("rubbish")).contains("authentication.publicKey.unreadable");
        assertThat(KeyRules.refusalOfKey("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"))
            .contains("authentication.publicKey.unreadable");
        assertThat(KeyRules.refusalOfKey(null)).contains("authentication.publicKey.missing");
    }

    private static Key rsa(int bits) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair().getPublic();
    }

    private static Key ec(String curve) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair().getPublic();
    }

    private static String pem(String kind, Key key) {
        var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN %s-----\n%s\n-----END %s-----".formatted(kind, base64, kind);
    }
}
