package org.perdura.queue;

import java.util.UUID;

/** A queue is deleted: in the same transaction goes what is kept only for it. */
public record QueueDeleted(UUID queueId) {
}
