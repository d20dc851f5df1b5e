package org.perdura.customer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.hibernate.annotations.Mutability;
import org.hibernate.type.descriptor.java.Immutability;
import org.perdura.platform.Ids;
import org.perdura.platform.NamedTextsConverter;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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

    @Convert(converter = NamedTextsConverter.class)
    @Mutability(Immutability.class)
    private Map<String, String> claims = Map.of();

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

    /** Takes over what the portal says today: the name, and those claims that its authentication setting keeps. */
    public void introduced(String name, Map<String, String> claims) {
        this.name = name;
        this.claims = Map.copyOf(claims);
    }

    /**
     * Remembers in which language and zone the customer reads. What is not said, or makes no sense, changes nothing.
     */
    public void reads(String locale, String zone) {
        localeOf(locale).map(Locale::toLanguageTag).ifPresent(known -> this.locale = known);
        zoneOf(zone).map(ZoneId::getId).ifPresent(known -> this.zone = known);
    }

    /** A language and a region. What else a tag can hold formats no text of ours, and some of it makes Java stumble. */
    private static Optional<Locale> localeOf(String tag) {
        return Optional.ofNullable(tag).map(Locale::forLanguageTag)
            .filter(locale -> !locale.getLanguage().isEmpty())
            .map(locale ->
                new Locale.Builder().setLanguage(locale.getLanguage()).setRegion(locale.getCountry()).build());
    }

    private static Optional<ZoneId> zoneOf(String id) {
        try {
            return Optional.ofNullable(id).map(ZoneId::of);
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    /** How the customer reads; the root as long as no device has said. */
    public Locale locale() {
        return localeOf(locale).orElse(Locale.ROOT);
    }

    /** Where the customer's clocks are set, as far as a device has said. */
    public Optional<ZoneId> zone() {
        return zoneOf(zone);
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

    /** Whether a portal has proved who it is. */
    public boolean isVouchedFor() {
        return issuer != null;
    }

    /** What the portal says about them, by name. */
    public Map<String, String> getClaims() {
        return claims;
    }
}
