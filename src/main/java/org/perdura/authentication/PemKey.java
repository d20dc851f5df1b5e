package org.perdura.authentication;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A public key as administrators paste it and portals publish it. */
public final class PemKey {

    private static final Pattern PEM =
        Pattern.compile("\\s*-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----\\s*");
    private static final int MIN_RSA_BITS = 2048;
    private static final int EC_BITS = 256;
    private static final String P_256 = "secp256r1";

    private PemKey() {
    }

    public static Optional<PublicKey> parse(String pem) {
        var matcher = PEM.matcher(pem);
        return matcher.matches() ? decode(matcher.group(1).replaceAll("\\s", "")) : Optional.empty();
    }

    private static Optional<PublicKey> decode(String base64) {
        for (var algorithm : List.of("RSA", "EC")) {
            try {
                var specification = new X509EncodedKeySpec(Base64.getDecoder().decode(base64));
                return Optional.of(KeyFactory.getInstance(algorithm).generatePublic(specification));
            } catch (GeneralSecurityException | IllegalArgumentException another) {
                continue;
            }
        }

        return Optional.empty();
    }

    /** Whether tokens may be signed with it: RS256 from 2048 bits on, or ES256. */
    static boolean isStrong(PublicKey key) {
        return key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= MIN_RSA_BITS
            || key instanceof ECPublicKey ec && isP256(ec);
    }

    /** The JDK names the curve only in its text form. */
    private static boolean isP256(ECPublicKey key) {
        return key.getParams().getOrder().bitLength() == EC_BITS && key.getParams().toString().contains(P_256);
    }
}
