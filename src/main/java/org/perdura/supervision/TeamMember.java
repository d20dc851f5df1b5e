package org.perdura.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.perdura.agent.AgentPresence;
import org.perdura.agent.AgentPresence.ChangedBy;
import org.perdura.agent.Presence;
import org.perdura.routing.Capacity;

/**
 * Somebody who works with conversations, as supervisors see them: what they are, since when and by whom, and what they
 * carry.
 *
 * @param presence null for who was never there
 * @param custom the organisation's own word for the presence, or null
 */
public record TeamMember(UUID id, String name, String login, AgentPresence presence, String custom, List<String> queues,
        Capacity capacity) {

    private static final Clock REAL_TIME = Clock.systemUTC();

    /** What others see. */
    public Presence shown() {
        return presence == null ? Presence.OFFLINE : presence.shown(REAL_TIME.instant());
    }

    /** The organisation's own word for what others see; null where there is none. */
    public String ownWord() {
        return presence == null || shown() != presence.getPresence() ? null : custom;
    }

    /** Whether a connection of theirs is alive. */
    public boolean isReachable() {
        return presence != null && presence.isReachable(REAL_TIME.instant());
    }

    /** Since when they are what others see; null for who was never there. */
    public Instant since() {
        return presence == null ? null : isLost() ? REAL_TIME.instant().minus(gone()) : presence.getSince();
    }

    /** Who made them so; null when their connection was lost. */
    public ChangedBy by() {
        return presence == null || isLost() ? null : presence.getChangedBy();
    }

    private boolean isLost() {
        return gone().compareTo(AgentPresence.LEASE) > 0;
    }

    private Duration gone() {
        return presence.goneFor(REAL_TIME.instant());
    }
}
