package org.perdura.workstream;

import java.util.UUID;

/** A workstream in the list. */
public record WorkstreamRow(UUID id, String name, Mode mode, Distribution distribution, String queue, boolean enabled) {
}
