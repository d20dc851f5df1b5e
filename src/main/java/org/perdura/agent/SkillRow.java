package org.perdura.agent;

import java.util.UUID;

/** A skill in the list, with how many agents have it. */
public record SkillRow(UUID id, String name, String description, long agents) {
}
