package org.perdura.routing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.perdura.conversation.Obstacle;
import org.perdura.workstream.KeeperPolicy;
import org.perdura.workstream.PreferencePolicy;
import org.perdura.workstream.Workstream;

/**
 * An open conversation that is to be pushed, as the assignment of its queue sees it.
 *
 * @param skills the ratings that it needs, by skill
 * @param cost what it takes of an agent's capacity
 * @param preferred whom its customer prefers, in their order, where its workstream minds that
 */
record Waiting(UUID conversationId, int version, UUID queueId, UUID keeperId, Instant heldUntil, Instant retryAt,
        Obstacle obstacle, Workstream workstream, Map<UUID, Integer> skills, Cost cost, List<Preferred> preferred) {

    /** An agent whom the customer prefers, who may work for the queue or not. */
    record Preferred(UUID agentId, String name) {
    }

    static Waiting of(Object[] row) {
        var workstream = (Workstream) row[7];
        return new Waiting((UUID) row[0], (int) row[1], (UUID) row[2], (UUID) row[3], (Instant) row[4],
            (Instant) row[5], (Obstacle) row[6], workstream, Map.of(), Cost.of((UUID) row[0], workstream, Set.of()),
            List.of());
    }

    /** The same with what rules have said of it. */
    Waiting needing(Map<UUID, Integer> ratings, Set<UUID> profiles) {
        return new Waiting(conversationId, version, queueId, keeperId, heldUntil, retryAt, obstacle, workstream,
            ratings, Cost.of(conversationId, workstream, profiles), preferred);
    }

    Waiting preferring(List<Preferred> agents) {
        return new Waiting(conversationId, version, queueId, keeperId, heldUntil, retryAt, obstacle, workstream, skills,
            cost, agents);
    }

    boolean needsSkills() {
        return !skills.isEmpty();
    }

    boolean isHeld() {
        return keeperId != null;
    }

    boolean mindsPreferences() {
        return workstream.getPreferencePolicy() != PreferencePolicy.OFF;
    }

    /** Whether it stays in the queue while nobody whom its customer prefers can be asked. */
    boolean waitsForPreferred() {
        return workstream.getPreferencePolicy() == PreferencePolicy.LEAVE_IN_QUEUE;
    }

    /** Whether somebody may be asked for it who has no room. */
    boolean mayExceedRoom() {
        return isHeld() || !preferred.isEmpty();
    }

    /** Whether others are asked at once where the agent whom the customer knows cannot be. */
    boolean fallsBackAtOnce() {
        return workstream.getKeeperPolicy() == KeeperPolicy.FALL_BACK
            || workstream.getKeeperPolicy() == KeeperPolicy.HOLD && workstream.getHoldForAgent().isZero();
    }

    boolean live() {
        return !workstream.isPersistent();
    }
}
