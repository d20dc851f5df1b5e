package org.perdura.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.perdura.authentication.AuthenticationSetting;
import org.perdura.authentication.KeySource;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

/** Makes tokens byte by byte, right and wrong ones, as no library would. */
final class PretendIssuer {

    static final String ISSUER = "https://portal.example";
    static final String AUDIENCE = "perdura";
    static final RSAKey RSA = rsa(2048, "key-1");
    static final ECKey EC = ec("key-2");

    private PretendIssuer() {
    }

    static RSAKey rsa(int bits, String id) {
        try {
            return new RSAKeyGenerator(bits, true).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static ECKey ec(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static AuthenticationSetting setting(KeySource source, String place) {
        var setting = new AuthenticationSetting();
        setting.setIssuer(ISSUER);
        setting.setAudience(AUDIENCE);
        setting.setKeySource(source);
        setting.setKeyUrl(source == KeySource.PEM ? null : place);
        setting.setPublicKey(source == KeySource.PEM ? place : null);
        return setting;
    }

    static String pem(RSAKey key) {
        try {
            return pem(key.toPublicKey().getEncoded());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String pem(byte[] encoded) {
        var body = Base64.getMimeEncoder().encodeToString(encoded);
        return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
    }

    /** Claims that are in order; {@code more} may add to them, such as {@code ,"name":"Maria"}. */
    static String claims(String more) {
        return written(ordinary(), more);
    }

    /** The same, but for one of them, as JSON; without it when that is null. */
    static String claimsWith(String claim, String value) {
        return claimsWith(Collections.singletonMap(claim, value));
    }

    static String claimsWith(Map<String, String> changes) {
        var claims = ordinary();
        claims.putAll(changes);
        claims.values().removeIf(Objects::isNull);
        return written(claims, "");
    }

    private static String written(Map<String, String> claims, String more) {
        return claims.entrySet().stream()
            .map(claim -> "\"" + claim.getKey() + "\":" + claim.getValue())
            .collect(joining(",", "{", more + "}"));
    }

    private static Map<String, String> ordinary() {
        var claims = new LinkedHashMap<String, String>();
        claims.put("iss", "\"" + ISSUER + "\"");
        claims.put("aud", "\"" + AUDIENCE + "\"");
        claims.put("sub", "\"maria\"");
        claims.put("iat", in(0));
        claims.put("exp", in(600));
        return claims;
    }

    /** So many seconds from now, as claims say it. */
    static String in(int seconds) {
        return Long.toString(Instant.now().getEpochSecond() + seconds);
    }

    static String header(String id) {
        return "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + id + "\"}";
    }

    static String token(String claims) {
        return token(header("key-1"), claims);
    }

    static String token(String header, String claims) {
        return token(header, claims, RSA);
    }

    static String token(String header, String claims, RSAKey key) {
        try {
            return sign(part(header) + "." + part(claims), "SHA256withRSA", key.toPrivateKey());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String elliptic(String header, String claims) {
        try {
            return sign(part(header) + "." + part(claims), "SHA256withECDSAinP1363Format", EC.toPrivateKey());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sign(String signed, String algorithm, PrivateKey key) {
        try {
            var signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(signed.getBytes(UTF_8));
            return signed + "." + part(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String part(String text) {
        return part(text.getBytes(UTF_8));
    }

    static String part(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
