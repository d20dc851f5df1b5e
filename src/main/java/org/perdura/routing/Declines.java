package org.perdura.routing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who has declined what, or has left a live chat by ✖. Whoever did is not asked again for a while, and after some times
 * not at all; they can still pick.
 */
final class Declines {

    private final Map<Key, Decline> declines;

    /** How often an agent has declined a conversation, and when for the last time. */
    record Decline(UUID conversationId, UUID agentId, long times, Instant last) {

        private Decline and(Decline other) {
            return new Decline(conversationId, agentId, times + other.times,
                last.isAfter(other.last) ? last : other.last);
        }
    }

    private record Key(UUID conversationId, UUID agentId) {
    }

    Declines(List<Decline> declines) {
        this.declines = declines.stream()
            .collect(Collectors.toMap(decline -> new Key(decline.conversationId(), decline.agentId()),
                decline -> decline, Decline::and));
    }

    boolean exclude(Waiting waiting, UUID agentId, Instant now) {
        var decline = declines.get(new Key(waiting.conversationId(), agentId));
        return decline != null && (isFinal(waiting, decline) || pauseEnds(waiting, decline).isAfter(now));
    }

    /** Whether an agent is not asked for it any more, however long it waits. */
    boolean excludeForGood(Waiting waiting, UUID agentId) {
        var decline = declines.get(new Key(waiting.conversationId(), agentId));
        return decline != null && isFinal(waiting, decline);
    }

    /** How often an agent has declined it. */
    long times(Waiting waiting, UUID agentId) {
        var decline = declines.get(new Key(waiting.conversationId(), agentId));
        return decline == null ? 0 : decline.times();
    }

    /** When the first of these agents may be asked again; empty when none of them is merely pausing. */
    Optional<Instant> nextChance(Waiting waiting, Collection<UUID> agentIds, Instant now) {
        return agentIds.stream()
            .map(agentId -> declines.get(new Key(waiting.conversationId(), agentId)))
            .filter(decline -> decline != null && !isFinal(waiting, decline))
            .map(decline -> pauseEnds(waiting, decline))
            .filter(end -> end.isAfter(now))
            .min(Instant::compareTo);
    }

    private boolean isFinal(Waiting waiting, Decline decline) {
        return decline.times() >= waiting.workstream().getDeclineLimit();
    }

    private Instant pauseEnds(Waiting waiting, Decline decline) {
        return decline.last().plus(waiting.workstream().getDeclinePause());
    }
}
