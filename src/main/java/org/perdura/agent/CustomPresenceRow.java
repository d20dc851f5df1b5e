package org.perdura.agent;

import java.util.UUID;

/** A custom presence in the list. */
public record CustomPresenceRow(UUID id, String name, Presence base, String description) {
}
