package org.perdura.identity;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Optional;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;

/** One public key of a portal. Its type alone decides by which algorithm a signature is checked. */
record PortalKey(String id, JWSAlgorithm algorithm, PublicKey key, Instant expiresAt) {

    private static final int MIN_RSA_BITS = 2048;
    private static final int MAX_RSA_BITS = 8192;

    /** The key, unless it is too weak or of a kind that we do not use. */
    static Optional<PortalKey> of(String id, PublicKey key, Instant expiresAt) {
        if (key instanceof RSAPublicKey rsa && isStrong(rsa)) {
            return Optional.of(new PortalKey(id, JWSAlgorithm.RS256, key, expiresAt));
        }

        if (key instanceof ECPublicKey ec && Curve.P_256.equals(Curve.forECParameterSpec(ec.getParams()))) {
            return Optional.of(new PortalKey(id, JWSAlgorithm.ES256, key, expiresAt));
        }

        return Optional.empty();
    }

    private static boolean isStrong(RSAPublicKey key) {
        var bits = key.getModulus().bitLength();
        return bits >= MIN_RSA_BITS && bits <= MAX_RSA_BITS;
    }

    boolean isExpired(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }

    boolean hasSigned(CompactToken token) {
        if (!algorithm.getName().equals(token.algorithm())) {
            return false;
        }

        try {
            // The token's own header tells the verifier nothing.
            return verifier().verify(new JWSHeader(algorithm), token.signed(), token.signature());
        } catch (JOSEException notASignature) {
            return false;
        }
    }

    private JWSVerifier verifier() throws JOSEException {
        return key instanceof RSAPublicKey rsa ? new RSASSAVerifier(rsa) : new ECDSAVerifier((ECPublicKey) key);
    }
}
