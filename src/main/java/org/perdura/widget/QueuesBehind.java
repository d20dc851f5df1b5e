package org.perdura.widget;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** The question where conversations of a workstream may begin, besides in its own queue. */
public final class QueuesBehind {

    private final UUID workstreamId;
    private final Set<UUID> queueIds = new LinkedHashSet<>();

    QueuesBehind(UUID workstreamId) {
        this.workstreamId = workstreamId;
    }

    public UUID workstreamId() {
        return workstreamId;
    }

    /** In these. */
    public void in(Collection<UUID> ids) {
        queueIds.addAll(ids);
    }

    Set<UUID> queueIds() {
        return queueIds;
    }
}
