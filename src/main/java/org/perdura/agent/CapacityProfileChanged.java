package org.perdura.agent;

/** A capacity profile, or who has it, has changed: somebody may have room now. */
public record CapacityProfileChanged() {
}
