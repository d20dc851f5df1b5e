package org.perdura.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.perdura.identity.Ticket.Kind;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Issues tickets and redeems each of them once, whichever nodes are asked and however often at the same time. */
@Stateless
public class Tickets {

    public static final Duration LIFETIME = Duration.ofSeconds(30);

    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom random = new SecureRandom();

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    StaffSessions staffSessions;

    /** For a customer at a widget, whose right ends when the token that proved it would not be taken any more. */
    public String issueForCustomer(UUID customerId, UUID widgetId, Instant tokenEndsAt) {
        var rightEndsAt = tokenEndsAt == null ? null : tokenEndsAt.plus(TokenClaims.SKEW);
        return issue(TicketHolder.customer(customerId, widgetId, rightEndsAt));
    }

    /** For an agent, whose right ends with the session in which they are logged in. */
    public String issueForAgent(StaffSession session) {
        return issue(TicketHolder.agent(session));
    }

    private String issue(TicketHolder holder) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        entityManager.persist(new Ticket(hash(ticket), holder, Instant.now().plus(LIFETIME)));
        return ticket;
    }

    /** Who holds it, unless it is unknown, used, expired or meant for something else; it is used up in any case. */
    public Optional<TicketHolder> redeem(String ticket, Kind kind, UUID widgetId) {
        if (ticket == null || !SHAPE.matcher(ticket).matches()) {
            return Optional.empty();
        }

        return Optional.ofNullable(entityManager.find(Ticket.class, hash(ticket)))
            .filter(this::isMineToUse)
            .filter(found -> !found.isExpired(Instant.now()))
            .map(Ticket::holder)
            .filter(holder -> holder.fits(kind, widgetId))
            .filter(holder -> holder.staffSession() == null || staffSessions.isGood(holder.staffSession()));
    }

    /** Of all who found the row, one deletes it. */
    private boolean isMineToUse(Ticket ticket) {
        return entityManager.createQuery("delete from Ticket where hash = :hash")
            .setParameter("hash", ticket.getHash())
            .executeUpdate() == 1;
    }

    private static String hash(String ticket) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Schedule(hour = "*", minute = "*", persistent = false)
    void sweep() {
        entityManager.createQuery("delete from Ticket where expiresAt < :now")
            .setParameter("now", Instant.now())
            .executeUpdate();
    }
}
