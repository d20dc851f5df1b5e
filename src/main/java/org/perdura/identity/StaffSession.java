package org.perdura.identity;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** That a member of staff has logged in with some browser. It outlives the server and is known to every node. */
@Entity
public class StaffSession {

    @Id
    private String hash;

    @Column(nullable = false)
    private UUID agentId;

    /** The password it was opened with, hashed: a new password ends every session. */
    @Column(nullable = false)
    private String passwordHash;

    @Column(nullable = false)
    private Instant expiresAt;

    protected StaffSession() {
        // For Jakarta Persistence.
    }

    StaffSession(String hash, UUID agentId, String passwordHash, Instant expiresAt) {
        this.hash = hash;
        this.agentId = agentId;
        this.passwordHash = passwordHash;
        this.expiresAt = expiresAt;
    }

    String getHash() {
        return hash;
    }

    UUID getAgentId() {
        return agentId;
    }

    Instant getExpiresAt() {
        return expiresAt;
    }
}
