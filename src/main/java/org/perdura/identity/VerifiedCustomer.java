package org.perdura.identity;

import java.time.Instant;
import java.util.Map;

/**
 * Whom a portal vouches for, until when. Issuer and subject are who it is, byte for byte; the name is for reading. The
 * claims are those that the authentication setting keeps.
 */
public record VerifiedCustomer(String issuer, String subject, String name, Map<String, String> claims,
        Instant expiresAt) {
}
