package org.perdura.agent;

import java.util.UUID;

import org.perdura.platform.Use;

/** The question who uses this skill, besides the agents who have it. */
public final class UseOfSkill extends Use {

    UseOfSkill(UUID skillId) {
        super(skillId);
    }
}
