package org.perdura.conversation;

import java.util.List;

/** A stretch of a log in ascending order, and whether there is more in the direction in which it was read. */
public record Page<T>(List<T> entries, boolean more) {

    /** Cuts a list that was read one longer than wanted. */
    static <T> Page<T> of(List<T> oneMore, int limit) {
        return new Page<>(oneMore.subList(0, Math.min(limit, oneMore.size())), oneMore.size() > limit);
    }
}
