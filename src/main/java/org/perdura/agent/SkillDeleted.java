package org.perdura.agent;

import java.util.UUID;

/** A skill is deleted: in the same transaction goes what is kept only for it. */
public record SkillDeleted(UUID skillId) {
}
