package org.perdura.queue;

import java.util.UUID;

/** A queue is new, was edited or has other members. */
public record QueueChanged(UUID queueId) {
}
