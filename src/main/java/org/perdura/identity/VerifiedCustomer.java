package org.perdura.identity;

import java.time.Instant;

/** Whom a portal vouches for, until when. Issuer and subject are who it is, byte for byte; the name is for reading. */
public record VerifiedCustomer(String issuer, String subject, String name, Instant expiresAt) {
}
