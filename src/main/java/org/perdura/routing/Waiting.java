package org.perdura.routing;

import java.time.Instant;
import java.util.UUID;

import org.perdura.workstream.Workstream;

/** An open conversation that is to be pushed, as its queue's assignment sees it. */
record Waiting(UUID conversationId, int version, UUID keeperId, Instant heldUntil, Instant retryAt, int units,
        boolean ignoresCapacityOnReturn, long declinePauseSeconds, int declineLimit, boolean live) {

    static Waiting of(Object[] row) {
        var workstream = (Workstream) row[5];
        return new Waiting((UUID) row[0], (int) row[1], (UUID) row[2], (Instant) row[3], (Instant) row[4],
            workstream.getUnits(), workstream.isIgnoreCapacityOnReturn(), workstream.getDeclinePause().toSeconds(),
            workstream.getDeclineLimit(), !workstream.isPersistent());
    }

    boolean isHeld() {
        return keeperId != null;
    }
}
