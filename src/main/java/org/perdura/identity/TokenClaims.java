package org.perdura.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.perdura.platform.Readable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a token says about a customer, and the rules that it has to keep. What it says about roles is not even read. */
record TokenClaims(ObjectNode claims) {

    private static final int SUBJECT_LENGTH = 255;

    /** Clocks differ; by so much we look away. */
    static final Duration SKEW = Duration.ofSeconds(60);

    /** Something to read, and no controls, format characters, line separators or halves of surrogate pairs. */
    private static final Pattern SUBJECT = Pattern.compile("(?!\\p{Z}+\\z)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");
    private static final int KEPT_LENGTH = 200;
    private static final Pattern READABLE = Pattern.compile(Readable.REGEXP);
    private static final double LAST_SECOND = 253_402_300_799d;

    void requireParties(String issuer, String audience) {
        if (issuer.isBlank() || !is(claims.path("iss"), issuer)) {
            throw TokenRefused.because("iss");
        }

        if (audience.isBlank() || !isMeantFor(audience)) {
            throw TokenRefused.because("aud");
        }
    }

    private boolean isMeantFor(String audience) {
        var named = claims.path("aud");
        return is(named, audience) || named.isArray() && named.valueStream().anyMatch(one -> is(one, audience));
    }

    private static boolean is(JsonNode node, String value) {
        return node.isString() && node.stringValue().equals(value);
    }

    /** It is valid now, was issued not long ago and not for long. */
    void requireTime(Instant now, Duration lifetime) {
        var issuedAt = instant("iat");
        if (issuedAt.isAfter(now.plus(SKEW))) {
            throw TokenRefused.because("iat");
        }

        if (claims.has("nbf") && instant("nbf").isAfter(now.plus(SKEW))) {
            throw TokenRefused.because("nbf");
        }

        if (Duration.between(issuedAt, expiresAt()).compareTo(lifetime) > 0) {
            throw TokenRefused.because("lifetime");
        }

        if (expiresAt().plus(SKEW).isBefore(now) || issuedAt.plus(lifetime).plus(SKEW).isBefore(now)) {
            throw TokenRefused.expired();
        }
    }

    Instant expiresAt() {
        return instant("exp");
    }

    private Instant instant(String claim) {
        var seconds = claims.path(claim);
        if (!seconds.isNumber() || !(Math.abs(seconds.doubleValue()) <= LAST_SECOND)) {
            throw TokenRefused.because(claim);
        }

        return Instant.ofEpochSecond((long) Math.floor(seconds.doubleValue()));
    }

    /** Never trimmed, folded or normalised: two spellings are two people. */
    String subject() {
        var subject = claims.path("sub").stringValue(null);
        if (subject == null || subject.length() > SUBJECT_LENGTH || !SUBJECT.matcher(subject).matches()) {
            throw TokenRefused.because("sub");
        }

        return subject;
    }

    /** What agents will read; the subject when the portal gives no usable name. */
    String name() {
        return DisplayName.of(claims.path("name").stringValue(null), subject());
    }

    /** Those of these names that are texts, numbers or truth values, short and readable; the others are left out. */
    Map<String, String> named(List<String> names) {
        var kept = new TreeMap<String, String>();
        names.stream()
            .filter(name -> isKept(claims.path(name)))
            .forEach(name -> kept.put(name, claims.path(name).asString()));
        return kept;
    }

    private static boolean isKept(JsonNode value) {
        return value.isValueNode() && !value.isNull() && value.asString().length() <= KEPT_LENGTH
            && READABLE.matcher(value.asString()).matches();
    }
}
