package org.perdura.workstream;

import java.util.UUID;

/** A workstream has other timeout rules now; what runs in it follows them. */
public record TimeoutRulesChanged(UUID workstreamId) {
}
