package org.perdura.identity;

import static java.util.concurrent.CompletableFuture.completedFuture;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.perdura.authentication.AuthenticationSetting;
import org.perdura.authentication.AuthenticationSettingChanged;
import org.perdura.authentication.KeySource;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/**
 * Verifies a portal's token and names the customer. Nothing in the token decides how it is verified; the authentication
 * setting of the widget does. Works in real time.
 */
@ApplicationScoped
public class CustomerTokens {

    @Inject
    @ConfigProperty(name = "perdura.token.lifetime")
    Duration lifetime;

    @Inject
    @ConfigProperty(name = "perdura.demo")
    boolean demo;

    private final ConcurrentMap<UUID, SettingKeys> keys = new ConcurrentHashMap<>();
    private KeyFetcher fetcher;

    /** The keys of a setting, as long as it names the same place: another node may have changed it. */
    private record SettingKeys(KeySource source, String place, PortalKeys keys) {

        boolean are(KeySource source, String place) {
            return this.source == source && this.place.equals(place);
        }
    }

    @PostConstruct
    void prepare() {
        fetcher = new KeyFetcher(demo);
    }

    /** @throws org.perdura.platform.ProblemException when the token is anything but good, or there is no setting */
    public VerifiedCustomer verify(String token, AuthenticationSetting setting) {
        if (setting == null) {
            throw TokenRefused.because("no setting");
        }

        var parsed = CompactToken.parse(token);
        var claims = new TokenClaims(parsed.claims());
        claims.requireParties(setting.getIssuer(), setting.getAudience());
        requireSignature(parsed, setting);
        claims.requireTime(Instant.now(), lifetime);
        return new VerifiedCustomer(setting.getIssuer(), claims.subject(), claims.name(),
            claims.named(setting.getKeptClaims()), claims.expiresAt());
    }

    private void requireSignature(CompactToken token, AuthenticationSetting setting) {
        if (!keysOf(setting).find(token.keyId()).filter(key -> key.hasSigned(token)).isPresent()) {
            throw TokenRefused.because("signature");
        }
    }

    private PortalKeys keysOf(AuthenticationSetting setting) {
        var source = setting.getKeySource();
        var place = source == KeySource.PEM ? setting.getPublicKey() : setting.getKeyUrl();
        if (place == null) {
            throw TokenRefused.because("no key");
        }

        return keys
            .compute(setting.getId(), (id, held) -> held != null && held.are(source, place)
                ? held
                : new SettingKeys(source, place, open(setting.getIssuer(), source, place)))
            .keys();
    }

    private PortalKeys open(String issuer, KeySource source, String place) {
        return new PortalKeys(
            issuer,
            () -> document(source, place).thenApply(text -> KeyReader.read(source, text)),
            Instant::now);
    }

    private CompletableFuture<String> document(KeySource source, String place) {
        return source == KeySource.PEM ? completedFuture(place) : fetcher.fetch(place);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) AuthenticationSettingChanged changed) {
        keys.remove(changed.settingId());
    }

    void refresh() {
        List.copyOf(keys.values()).forEach(held -> held.keys().refresh());
    }
}
