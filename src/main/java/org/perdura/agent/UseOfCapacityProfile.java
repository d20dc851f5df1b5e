package org.perdura.agent;

import java.util.UUID;

import org.perdura.platform.Use;

/** The question who uses this capacity profile, besides the agents who have it. */
public final class UseOfCapacityProfile extends Use {

    UseOfCapacityProfile(UUID profileId) {
        super(profileId);
    }
}
