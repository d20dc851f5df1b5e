package org.perdura.identity;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** The right to open one socket, once, for half a minute. Only its hash is kept, so a stolen table opens nothing. */
@Entity
public class Ticket {

    @Id
    private String hash;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Kind kind;

    @Column(nullable = false)
    private UUID subjectId;

    private UUID widgetId;

    @Column(nullable = false)
    private Instant expiresAt;

    private Instant rightEndsAt;

    private String staffSession;

    /** Which endpoint it opens. */
    public enum Kind {
        CUSTOMER, AGENT
    }

    protected Ticket() {
        // For Jakarta Persistence.
    }

    Ticket(String hash, TicketHolder holder, Instant expiresAt) {
        this.hash = hash;
        this.kind = holder.kind();
        this.subjectId = holder.subjectId();
        this.widgetId = holder.widgetId();
        this.rightEndsAt = holder.rightEndsAt();
        this.staffSession = holder.staffSession();
        this.expiresAt = expiresAt;
    }

    String getHash() {
        return hash;
    }

    boolean isExpired(Instant now) {
        return !expiresAt.isAfter(now);
    }

    TicketHolder holder() {
        return new TicketHolder(kind, subjectId, widgetId, rightEndsAt, staffSession, null);
    }
}
