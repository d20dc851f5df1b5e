package org.perdura.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The server of the pretend organisation: it vouches for its customers with a key of its own and publishes the public
 * half. Perdura knows it only as it would know any other portal.
 */
@ApplicationScoped
public class PretendPortal {

    static final String AUDIENCE = "perdura";

    private static final int KEY_BITS = 2048;
    private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(30);

    @Inject
    Demo demo;

    @Inject
    @ConfigProperty(name = "perdura.demo.key-file")
    String keyFile;

    private RSAKey key;

    @PostConstruct
    void open() {
        try {
            var file = Path.of(keyFile);
            key = Files.exists(file) ? RSAKey.parse(Files.readString(file)) : create(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("The demo's key cannot be used", e);
        }
    }

    /** Kept in a file, so that what was signed before a restart is good after it. */
    private static RSAKey create(Path file) throws IOException, JOSEException {
        var created = new RSAKeyGenerator(KEY_BITS)
            .keyUse(KeyUse.SIGNATURE)
            .algorithm(JWSAlgorithm.RS256)
            .keyIDFromThumbprint(true)
            .generate();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, created.toJSONString());
        return created;
    }

    String issuer() {
        return demo.origin() + "/demo";
    }

    String keyUrl() {
        return demo.origin() + "/demo/jwks";
    }

    String publicKeys() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    String sign(Shopper shopper) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
            .issuer(issuer())
            .audience(AUDIENCE)
            .subject(shopper.key())
            .claim("name", shopper.fullName())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(TOKEN_LIFETIME)))
            .build();
        return sign(claims);
    }

    private String sign(JWTClaimsSet claims) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT).keyID(key.getKeyID()).build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }

        return token.serialize();
    }
}
