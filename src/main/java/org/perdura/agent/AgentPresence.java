package org.perdura.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/**
 * What an agent chose to be, and whether a socket of theirs is alive. The latter is a lease: the node that holds the
 * socket renews {@code seenAt}, and whoever stops being seen goes in steps – offers withdrawn after ten seconds,
 * offline after {@link #LEASE}, back as before within {@link #GRACE}. All of it in real time.
 */
@Entity
public class AgentPresence {

    public static final Duration LEASE = Duration.ofSeconds(75);
    public static final Duration OFFERS_KEPT = Duration.ofSeconds(10);
    public static final Duration GRACE = Duration.ofSeconds(150);

    @Id
    private UUID agentId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Presence presence = Presence.OFFLINE;

    private UUID customId;

    private boolean automatic;

    @Column(nullable = false)
    private Instant since;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ChangedBy changedBy = ChangedBy.SYSTEM;

    private Instant seenAt;

    private Instant disconnectedAt;

    /** Who set a presence. */
    public enum ChangedBy {
        ME, SYSTEM, SUPERVISOR
    }

    protected AgentPresence() {
        // For Jakarta Persistence.
    }

    public AgentPresence(UUID agentId, Instant now) {
        this.agentId = agentId;
        this.since = now;
    }

    public void choose(PresenceChoice chosen, ChangedBy by, Instant now) {
        become(chosen, chosen.isAboutWork(), by, now);
    }

    /** An offer was not answered in time: nobody seems to sit before the open window. @return whether that is news */
    boolean missOffer(Instant now) {
        var news = presence != Presence.INACTIVE && presence != Presence.OFFLINE && disconnectedAt == null;

        if (news) {
            become(PresenceChoice.of(Presence.INACTIVE), false, ChangedBy.SYSTEM, now);
        }

        return news;
    }

    /** Becomes what the capacity says, if it has something to say here. @return whether that is news */
    boolean follow(Presence load, Instant now) {
        var news = automatic && presence != load;

        if (news) {
            become(PresenceChoice.of(load), true, ChangedBy.SYSTEM, now);
        }

        return news;
    }

    /** The capacity has nothing to say any more. @return whether it had said something before */
    boolean followNoMore(Instant now) {
        return changedBy == ChangedBy.SYSTEM && follow(Presence.AVAILABLE, now);
    }

    private void become(PresenceChoice chosen, boolean mayFollow, ChangedBy by, Instant now) {
        if (presence != chosen.presence() || !Objects.equals(customId, chosen.customId())) {
            since = now;
        }

        presence = chosen.presence();
        customId = chosen.customId();
        automatic = mayFollow;
        changedBy = by;
    }

    /** A socket was opened. Who was away for longer than a blink starts with their default. @return whether they do */
    public boolean connected(PresenceChoice usual, Instant now) {
        var arrives = goneFor(now).compareTo(GRACE) > 0;

        if (arrives) {
            choose(usual, ChangedBy.SYSTEM, now);
        }

        seen(now);
        return arrives;
    }

    public void seen(Instant now) {
        seenAt = now;
        disconnectedAt = null;
    }

    /** The last socket was closed. */
    public void disconnected(Instant now) {
        disconnectedAt = now;
    }

    /** Whether an offer would reach this agent now. */
    public boolean isReachable(Instant now) {
        return disconnectedAt == null && seenAt != null && seenAt.plus(LEASE).isAfter(now);
    }

    /** Whether this agent may be asked for something by name: a page that is just being reloaded is no absence. */
    public boolean canBeAsked(Instant now) {
        return presence != Presence.OFFLINE && goneFor(now).compareTo(OFFERS_KEPT) < 0;
    }

    /** How long no connection of this agent is known; zero while one is. */
    public Duration goneFor(Instant now) {
        if (seenAt == null) {
            return Duration.ofDays(365);
        }

        var last = disconnectedAt != null ? disconnectedAt : isReachable(now) ? now : seenAt;
        return Duration.between(last, now);
    }

    /** What others see: the choice while the lease holds, offline afterwards. */
    public Presence shown(Instant now) {
        return goneFor(now).compareTo(LEASE) > 0 ? Presence.OFFLINE : presence;
    }

    public UUID getAgentId() {
        return agentId;
    }

    public Presence getPresence() {
        return presence;
    }

    /** The custom presence that was chosen, or null. */
    public UUID getCustomId() {
        return customId;
    }

    public Instant getSince() {
        return since;
    }

    public ChangedBy getChangedBy() {
        return changedBy;
    }
}
