package org.perdura.agent;

import java.util.UUID;

/** A capacity profile is deleted: in the same transaction goes what is kept only for it. */
public record CapacityProfileDeleted(UUID profileId) {
}
