package org.perdura.rules;

import java.util.UUID;

/** A rule of a workstream is new, was edited, moved or deleted. */
public record RulesChanged(UUID workstreamId) {
}
