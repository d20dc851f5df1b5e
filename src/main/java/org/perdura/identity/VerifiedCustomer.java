package org.perdura.identity;

import java.time.Instant;

/** Whom a portal vouches for, and until when. Issuer and subject are the customer, byte for byte; the name is for reading. */
public record VerifiedCustomer(String issuer, String subject, String name, Instant expiresAt) {
}
