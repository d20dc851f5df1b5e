package org.perdura.queue;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where conversations can get from which queue by overflow, over any number of queues. */
final class OverflowMap {

    private final Map<UUID, Queue> queues;

    OverflowMap(Collection<Queue> queues) {
        this.queues = queues.stream().collect(toMap(Queue::getId, Function.identity(), (one, same) -> one));
    }

    /** That queue, and those into which it overflows at last, the nearest first. */
    Set<UUID> reachableFrom(UUID queueId) {
        var reached = new LinkedHashSet<UUID>();
        var next = new ArrayDeque<>(Set.of(queueId));

        while (!next.isEmpty()) {
            var id = next.remove();
            if (reached.add(id) && queues.containsKey(id)) {
                queues.get(id).overflows().flatMap(overflow -> overflow.target().stream()).forEach(next::add);
            }
        }

        return reached;
    }

    /** Whether it could come back to a queue that sends it to another one. */
    boolean isCircle(UUID queueId, UUID targetId) {
        return reachableFrom(targetId).contains(queueId);
    }

    /** That queue, and all that overflow into it at last. */
    Set<UUID> leadingTo(UUID queueId) {
        return queues.keySet().stream().filter(id -> reachableFrom(id).contains(queueId)).collect(Collectors.toSet());
    }

    /** The first queue on the way from that one, itself included, which ends conversations. */
    Optional<Queue> endingFrom(UUID queueId) {
        return reachableFrom(queueId).stream()
            .filter(queues::containsKey)
            .map(queues::get)
            .filter(queue -> queue.overflows().anyMatch(Overflow::ends))
            .findFirst();
    }
}
