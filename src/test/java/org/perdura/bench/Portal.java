package org.perdura.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import org.perdura.support.PerduraServer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/** Vouches for as many customers as are wanted, with the key of the demo's pretend portal. */
final class Portal {

    private static final String KEY_FILE = "demo-portal-key.json";
    private static final Duration LIFETIME = Duration.ofHours(1);

    private final RSAKey key;
    private final String issuer;

    Portal(PerduraServer server) {
        issuer = server.origin() + "/demo";
        server.get("/demo/jwks"); // The key is made when somebody asks for it.
        try (var files = Files.walk(server.directory())) {
            var file = files.filter(path -> path.endsWith(KEY_FILE)).findFirst().orElseThrow();
            key = RSAKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    String token(String subject) {
        var now = Instant.now();
        var token = new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
            new JWTClaimsSet.Builder().issuer(issuer).audience("perdura").subject(subject).claim("name", "Customer")
                .issueTime(Date.from(now)).expirationTime(Date.from(now.plus(LIFETIME))).build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }

        return token.serialize();
    }
}
