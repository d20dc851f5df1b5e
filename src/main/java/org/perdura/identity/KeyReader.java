package org.perdura.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.perdura.authentication.KeySource;
import org.perdura.authentication.PemKey;
import org.perdura.platform.Json;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;

import tools.jackson.databind.JsonNode;

/** Reads what portals publish: a JWKS, a PEM, or a list of PEMs with names. Keys that are of no use are passed over. */
final class KeyReader {

    private static final int MAX_KEYS = 50;
    private static final Set<String> ALGORITHMS = Set.of("RS256", "ES256");

    private KeyReader() {
    }

    /** Throws, whatever it may be, when the document is not what the source promises: the last good one then stays. */
    static List<PortalKey> read(KeySource source, String document) {
        return switch (source) {
            case JWKS_URL -> keys(Json.read(document), KeyReader::jwk);
            case PUBLIC_KEY_URL -> document.stripLeading().startsWith("[") ? list(document) : pem(document);
            case PEM -> pem(document);
        };
    }

    private static List<PortalKey> keys(JsonNode document, Function<JsonNode, Optional<PortalKey>> reader) {
        if (!document.path("keys").isArray()) {
            throw new IllegalArgumentException("no keys");
        }

        return document.path("keys").valueStream()
            .filter(JsonNode::isObject)
            .limit(MAX_KEYS)
            .map(reader)
            .flatMap(Optional::stream)
            .toList();
    }

    private static Optional<PortalKey> jwk(JsonNode node) {
        try {
            var jwk = JWK.parse(node.toString());
            return isForSignatures(jwk) && jwk instanceof AsymmetricJWK asymmetric
                ? PortalKey.of(jwk.getKeyID(), asymmetric.toPublicKey(), null)
                : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException notAKey) {
            return Optional.empty();
        }
    }

    private static boolean isForSignatures(JWK jwk) {
        return (jwk.getKeyUse() == null || jwk.getKeyUse().equals(KeyUse.SIGNATURE))
            && (jwk.getAlgorithm() == null || ALGORITHMS.contains(jwk.getAlgorithm().getName()));
    }

    /** Our reader takes objects only, so the list is made the one member of one. */
    private static List<PortalKey> list(String document) {
        return keys(Json.read("{\"keys\":" + document + "}"), KeyReader::named);
    }

    private static Optional<PortalKey> named(JsonNode entry) {
        var name = entry.path("kid").stringValue(null);
        return name == null ? Optional.empty() : PemKey.parse(unwrapped(entry.path("publicKey").stringValue("")))
            .flatMap(key -> PortalKey.of(name, key, expiry(entry)));
    }

    private static Instant expiry(JsonNode entry) {
        var seconds = entry.path("expiry");
        return seconds.isNumber() ? Instant.ofEpochSecond(seconds.longValue()) : null;
    }

    /** The PEM is usually wrapped once more in base64, to fit in one line. */
    private static String unwrapped(String pem) {
        try {
            return pem.contains("-----") ? pem : new String(Base64.getMimeDecoder().decode(pem), UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    private static List<PortalKey> pem(String pem) {
        var key = PemKey.parse(pem).orElseThrow(() -> new IllegalArgumentException("no PEM"));
        return PortalKey.of(null, key, null).stream().toList();
    }
}
