package org.perdura.queue;

import java.util.UUID;

import org.perdura.platform.Use;

/** The question through whom persistent conversations get into this queue. */
public final class PersistentUseOfQueue extends Use {

    PersistentUseOfQueue(UUID queueId) {
        super(queueId);
    }
}
