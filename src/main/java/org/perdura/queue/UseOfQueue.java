package org.perdura.queue;

import java.util.UUID;

import org.perdura.platform.Use;

/** The question who sends conversations to this queue, and which have been in it. */
public final class UseOfQueue extends Use {

    UseOfQueue(UUID queueId) {
        super(queueId);
    }
}
