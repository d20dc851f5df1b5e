package org.perdura.agent;

import java.util.Objects;
import java.util.UUID;

/**
 * What somebody can choose to be: one of our presences, or a custom one, which counts as the one on which it is based.
 */
public record PresenceChoice(Presence presence, UUID customId) {

    public static final PresenceChoice AVAILABLE = of(Presence.AVAILABLE);

    public PresenceChoice {
        Objects.requireNonNull(presence);
    }

    public static PresenceChoice of(Presence presence) {
        return new PresenceChoice(presence, null);
    }

    static PresenceChoice of(CustomPresence custom) {
        return new PresenceChoice(custom.getBase(), custom.getId());
    }

    /** What a form calls it. */
    public String key() {
        return customId == null ? presence.name() : customId.toString();
    }

    /** Whether it says no more than how much somebody has to do, so that the capacity may say so instead. */
    boolean isAboutWork() {
        return customId == null && (presence == Presence.AVAILABLE || presence == Presence.BUSY);
    }
}
