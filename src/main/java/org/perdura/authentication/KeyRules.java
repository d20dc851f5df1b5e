package org.perdura.authentication;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Which keys, and places of keys, an administrator may trust: strong ones, fetched where nobody can exchange them. */
@ApplicationScoped
public class KeyRules {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    @Inject
    @ConfigProperty(name = "perdura.demo", defaultValue = "false")
    boolean demo;

    /** Why this setting's key cannot be used, as a text key; empty when it can. */
    public Optional<String> refusal(AuthenticationSetting setting) {
        return setting.getKeySource() == KeySource.PEM
            ? refusalOfKey(setting.getPublicKey())
            : refusalOfUrl(setting.getKeyUrl());
    }

    Optional<String> refusalOfUrl(String text) {
        if (text == null) {
            return Optional.of("authentication.keyUrl.missing");
        }

        try {
            return isTrustworthy(new URI(text)) ? Optional.empty() : Optional.of("authentication.keyUrl.https");
        } catch (URISyntaxException malformed) {
            return Optional.of("authentication.keyUrl.https");
        }
    }

    private boolean isTrustworthy(URI url) {
        return url.getHost() != null && url.getUserInfo() == null && url.getFragment() == null
            && ("https".equalsIgnoreCase(url.getScheme()) || demo && isHttpHere(url));
    }

    private static boolean isHttpHere(URI url) {
        return "http".equalsIgnoreCase(url.getScheme()) && LOOPBACK.contains(url.getHost());
    }

    static Optional<String> refusalOfKey(String pem) {
        if (pem == null) {
            return Optional.of("authentication.publicKey.missing");
        } else if (pem.contains("PRIVATE KEY")) {
            return Optional.of("authentication.publicKey.private");
        }

        return PemKey.parse(pem)
            .map(key -> PemKey.isStrong(key) ? Optional.<String>empty() : Optional.of("authentication.publicKey.weak"))
            .orElse(Optional.of("authentication.publicKey.unreadable"));
    }
}
