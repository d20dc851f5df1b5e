package org.perdura.routing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How much an agent can carry and how much of it is taken: in units, and in conversations by capacity profile. Computed
 * from conversations whenever it is asked.
 */
public record Capacity(int total, long used, Map<UUID, Room> rooms) {

    /** Nothing of nothing. */
    public static final Capacity NONE = new Capacity(0, 0, Map.of());

    boolean hasRoomFor(Cost cost) {
        return used + cost.units() <= total && takes(cost)
            && cost.profiles().stream().allMatch(profileId -> rooms.get(profileId).admits(cost.conversationId()))
            && rooms.values().stream().filter(Room::blocking).allMatch(room -> room.admits(cost.conversationId()));
    }

    /** Whether the agent has all of the profiles by which it counts. */
    boolean takes(Cost cost) {
        return rooms.keySet().containsAll(cost.profiles());
    }

    public long free() {
        return total - used;
    }

    /** How much more of its kind there is room for: of what is not weighed, by the profile with the fewest places. */
    long freeFor(Cost cost) {
        return cost.units() > 0 ? free() : cost.profiles().stream()
            .map(rooms::get)
            .mapToLong(room -> room == null ? 0 : (long) room.limit() - room.used())
            .min()
            .orElse(free());
    }

    /** Whether a profile lets nothing more be offered, not even what was theirs before. */
    boolean isShut() {
        return rooms.values().stream().anyMatch(room -> room.blocking() && room.isShut());
    }

    boolean isIdle() {
        return used <= 0 && rooms.values().stream().allMatch(room -> room.carried() == 0);
    }

    /** Whether there is room neither in units nor in any profile, or one of these blocks all the rest. */
    boolean isFull() {
        return used >= total && rooms.values().stream().allMatch(Room::isFull)
            || rooms.values().stream().anyMatch(room -> room.blocking() && room.isFull());
    }

    /** By the names of their profiles. */
    public List<Room> listRooms() {
        return rooms.values().stream().sorted(Comparator.comparing(Room::profile, String.CASE_INSENSITIVE_ORDER))
            .toList();
    }

    Capacity with(Cost cost) {
        var more = new HashMap<>(rooms);
        cost.profiles().forEach(profileId ->
            more.computeIfPresent(profileId, (id, room) -> room.with(cost.conversationId())));
        return new Capacity(total, used + cost.units(), Map.copyOf(more));
    }
}
