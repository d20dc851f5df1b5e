package org.perdura.rules;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/** How many of a hundred conversations a rule sends to a queue. */
@Embeddable
public record Share(UUID queueId, int percent) {

    public static final int MOST = 5;

    private static final int ALL = 100;

    /** Whether these are one to five queues, each once, that get everything together. */
    public static boolean areWhole(List<Share> shares) {
        return !shares.isEmpty() && shares.size() <= MOST
            && shares.stream().allMatch(share -> share.percent > 0)
            && shares.stream().mapToInt(Share::percent).sum() == ALL
            && shares.stream().map(Share::queueId).distinct().count() == shares.size();
    }

    /**
     * Whose turn it is. The same conversation always gets the same answer of the same rule, and two rules share out
     * independently.
     */
    static Share of(List<Share> shares, UUID conversationId, UUID ruleId) {
        var point = point(conversationId, ruleId);
        for (var share : shares) {
            point -= share.percent;
            if (point < 0) {
                return share;
            }
        }

        throw new RuleFailedException(Failure.ERROR);
    }

    private static int point(UUID conversationId, UUID ruleId) {
        var mixed = mixed(conversationId.getMostSignificantBits());
        mixed = mixed(mixed ^ conversationId.getLeastSignificantBits());
        mixed = mixed(mixed ^ ruleId.getMostSignificantBits());
        mixed = mixed(mixed ^ ruleId.getLeastSignificantBits());
        return (int) Long.remainderUnsigned(mixed, ALL);
    }

    /** The finalizer of SplitMix64: ids of one millisecond differ in few bits, and all of them are to count. */
    private static long mixed(long bits) {
        var mixed = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
