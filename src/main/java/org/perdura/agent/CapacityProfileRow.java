package org.perdura.agent;

import java.util.UUID;

/** A capacity profile in the list, with how many agents have it. */
public record CapacityProfileRow(UUID id, String name, int itemLimit, CapacityProfile.Reset reset, boolean blocking,
        long agents) {
}
