package org.perdura.queue;

import java.util.UUID;

/** A queue in the list, with how many agents look after it. */
public record QueueRow(UUID id, String name, int priority, AssignmentMethod method, long members) {
}
