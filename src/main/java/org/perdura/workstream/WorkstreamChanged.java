package org.perdura.workstream;

import java.util.UUID;

/** A workstream is new or was edited. */
public record WorkstreamChanged(UUID workstreamId) {
}
