package org.perdura.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.agent.Presence;

@Tag("WD-06")
class CapacityTest {

    private static final UUID CHATS = new UUID(7, 1);
    private static final UUID COMPLAINTS = new UUID(7, 2);
    private static final UUID MARIAS = new UUID(1, 1);
    private static final UUID JOAOS = new UUID(1, 2);

    @Test
    void a_conversation_needs_a_place_in_all_of_its_profiles() {
        var agent = capacity(0, room(CHATS, 2, false, JOAOS), room(COMPLAINTS, 1, false));

        assertThat(agent.hasRoomFor(cost(MARIAS, CHATS, COMPLAINTS))).isTrue();
        assertThat(agent.with(cost(MARIAS, COMPLAINTS)).hasRoomFor(cost(JOAOS, COMPLAINTS))).isFalse();
        assertThat(agent.with(cost(MARIAS, COMPLAINTS)).hasRoomFor(cost(JOAOS, CHATS))).isTrue();
    }

    @Test
    void who_does_not_have_the_profile_has_no_room_for_it() {
        var agent = capacity(0, room(CHATS, 2, false));

        assertThat(agent.takes(cost(MARIAS, CHATS, COMPLAINTS))).isFalse();
        assertThat(agent.hasRoomFor(cost(MARIAS, CHATS, COMPLAINTS))).isFalse();
    }

    @Test
    void what_has_a_place_already_needs_no_other_one() {
        var agent = capacity(0, room(CHATS, 1, true, MARIAS));

        assertThat(agent.hasRoomFor(cost(MARIAS, CHATS))).isTrue();
        assertThat(agent.hasRoomFor(cost(JOAOS, CHATS))).isFalse();
    }

    @Test
    void only_a_profile_that_blocks_keeps_everything_else_away_when_it_is_full() {
        var weighed = new Cost(MARIAS, 30, Set.of());

        assertThat(capacity(0, room(CHATS, 1, false, JOAOS)).hasRoomFor(weighed)).isTrue();
        assertThat(capacity(0, room(CHATS, 1, true, JOAOS)).hasRoomFor(weighed)).isFalse();
        assertThat(capacity(0, room(CHATS, 2, true, JOAOS)).hasRoomFor(weighed)).isTrue();
    }

    @Test
    void a_full_day_still_lets_come_back_what_was_there_before() {
        var left = new Room(CHATS, "Chats", 1, true, Set.of(MARIAS), 0);

        assertThat(left.isFull()).isTrue();
        assertThat(left.isShut()).isFalse();
        assertThat(capacity(0, left).isShut()).isFalse();
        assertThat(capacity(0, room(CHATS, 1, true, MARIAS)).isShut()).isTrue();
    }

    @Test
    void units_count_beside_profiles() {
        assertThat(capacity(80, room(CHATS, 2, false)).hasRoomFor(new Cost(MARIAS, 30, Set.of(CHATS)))).isFalse();
        assertThat(capacity(130, room(CHATS, 2, false)).hasRoomFor(cost(MARIAS, CHATS))).isFalse();
    }

    @Test
    void the_most_room_is_that_of_the_profile_with_the_fewest_places() {
        var agent = capacity(20, room(CHATS, 5, false, JOAOS), room(COMPLAINTS, 2, false));

        assertThat(agent.freeFor(cost(MARIAS, CHATS))).isEqualTo(4);
        assertThat(agent.freeFor(cost(MARIAS, CHATS, COMPLAINTS))).isEqualTo(2);
        assertThat(agent.freeFor(new Cost(MARIAS, 30, Set.of(CHATS)))).isEqualTo(80);
    }

    @Test
    void presence_follows_profiles_as_it_follows_units() {
        assertThat(presence(room(CHATS, 2, false), room(COMPLAINTS, 1, false))).isEqualTo(Presence.AVAILABLE);
        assertThat(presence(room(CHATS, 2, false, MARIAS))).isEqualTo(Presence.BUSY);
        assertThat(presence(room(CHATS, 1, false, MARIAS), room(COMPLAINTS, 1, false))).isEqualTo(Presence.BUSY);
        assertThat(presence(room(CHATS, 1, true, MARIAS), room(COMPLAINTS, 1, false)))
            .isEqualTo(Presence.DO_NOT_DISTURB);
        assertThat(presence(room(CHATS, 1, false, MARIAS))).isEqualTo(Presence.BUSY);
        var onlyCounted = new Capacity(0, 0, Map.of(CHATS, room(CHATS, 1, false, MARIAS)));
        assertThat(AutomaticPresences.presenceFor(onlyCounted)).isEqualTo(Presence.DO_NOT_DISTURB);
    }

    @Test
    void what_only_counts_for_the_day_keeps_nobody_busy() {
        assertThat(presence(new Room(CHATS, "Chats", 2, false, Set.of(MARIAS), 0))).isEqualTo(Presence.AVAILABLE);
    }

    private static Presence presence(Room... rooms) {
        return AutomaticPresences.presenceFor(capacity(0, rooms));
    }

    private static Capacity capacity(long used, Room... rooms) {
        return new Capacity(100, used, Arrays.stream(rooms).collect(Collectors.toMap(Room::profileId, room -> room)));
    }

    private static Room room(UUID profileId, int limit, boolean blocking, UUID... taken) {
        return new Room(profileId, "Profile", limit, blocking, Set.of(taken), taken.length);
    }

    private static Cost cost(UUID conversationId, UUID... profileIds) {
        return new Cost(conversationId, 0, Set.of(profileIds));
    }
}
