package org.perdura.agent;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.perdura.platform.WireName;

/** What an agent is to others. To whom conversations are offered is said by each workstream. */
public enum Presence {

    AVAILABLE, BUSY, DO_NOT_DISTURB, AWAY, OFFLINE,

    /** Has missed an offer. Only the system makes anybody so. */
    INACTIVE;

    /** Those that people can choose. */
    public static List<Presence> choices() {
        return Arrays.stream(values()).filter(Presence::isChosen).toList();
    }

    /** Those whom a workstream can have conversations offered to: everybody who says that they are there. */
    public static List<Presence> offerable() {
        return List.of(AVAILABLE, BUSY, DO_NOT_DISTURB, AWAY);
    }

    /** The one that an agent can choose by that name in the protocol. */
    public static Optional<Presence> chosenBy(String wireName) {
        return choices().stream().filter(presence -> presence.wireName().equals(wireName)).findFirst();
    }

    private boolean isChosen() {
        return this != INACTIVE;
    }

    /** The name in the protocol. */
    public String wireName() {
        return WireName.of(this);
    }
}
