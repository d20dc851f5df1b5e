package org.perdura.customer;

import java.time.Instant;
import java.util.UUID;

import org.perdura.platform.Ids;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Somebody who asks, known by what their portal vouches for: issuer and subject. A name is for reading only. */
@Entity
public class Customer {

    public static final int NAME_LENGTH = 80;

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private String issuer;

    @Column(nullable = false, updatable = false)
    private String subject;

    @Column(nullable = false)
    private String name;

    private String locale;

    private String zone;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    protected Customer() {
        // For Jakarta Persistence.
    }

    public Customer(String issuer, String subject, String name, Instant now) {
        this.id = Ids.next();
        this.issuer = issuer;
        this.subject = subject;
        this.name = name;
        this.createdAt = now;
    }

    /** Takes over what the portal says today. */
    public void renamed(String name) {
        this.name = name;
    }

    /** Remembers the language and the zone in which the customer reads. */
    public void reads(String locale, String zone) {
        this.locale = locale;
        this.zone = zone;
    }

    public UUID getId() {
        return id;
    }

    public String getIssuer() {
        return issuer;
    }

    public String getSubject() {
        return subject;
    }

    public String getName() {
        return name;
    }

    public String getLocale() {
        return locale;
    }

    public String getZone() {
        return zone;
    }
}
