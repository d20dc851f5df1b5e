package org.perdura.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.platform.Ids;
import org.perdura.routing.Lineup.Move;
import org.perdura.routing.Lineup.Place;

/** Who hears which place, in a queue that is played through. */
@Tag("AM-04")
class LineupTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final List<UUID> waiting = new ArrayList<>();
    private final Map<UUID, Move> heard = new HashMap<>();
    private final Map<UUID, Instant> heardAt = new HashMap<>();
    private Instant now = NOON;

    @Test
    void everybody_hears_their_place_at_once_and_not_again_while_it_is_the_same() {
        come(3);

        assertThat(told()).containsExactly(1, 2, 3);
        pass(Duration.ofHours(1));
        assertThat(told()).isEmpty();
    }

    @Test
    void those_behind_somebody_who_was_taken_move_up() {
        come(3);
        told();
        pass(Duration.ofSeconds(30));
        waiting.remove(1);

        assertThat(told()).containsExactly(2);
        waiting.remove(0);
        pass(Duration.ofSeconds(30));
        assertThat(told()).containsExactly(1);
    }

    @Test
    void nobody_hears_more_often_than_every_thirty_seconds_and_then_only_the_last() {
        come(4);
        told();
        pass(Duration.ofSeconds(10));
        waiting.remove(0);
        assertThat(told()).isEmpty();
        pass(Duration.ofSeconds(19));
        waiting.remove(0);
        assertThat(told()).isEmpty();

        pass(Duration.ofSeconds(1));
        assertThat(told()).containsExactly(1, 2);
    }

    @Test
    void in_a_long_queue_it_is_a_minute() {
        come(152);
        told();
        pass(Duration.ofSeconds(30));
        waiting.remove(0);
        assertThat(told()).isEmpty();

        pass(Duration.ofSeconds(30));
        assertThat(told()).hasSize(151).startsWith(1, 2, 3);

        waiting.remove(0);
        pass(Duration.ofSeconds(30));
        assertThat(told()).as("150 are not too many").hasSize(150);
    }

    @Test
    void not_everybody_is_told_at_once() {
        come(60);

        assertThat(moves()).extracting(Move::position).hasSize(50).startsWith(1, 2).endsWith(50);
        assertThat(told()).hasSize(60);
    }

    @Test
    void whoever_comes_back_to_the_queue_at_the_same_place_hears_nothing_new() {
        come(2);
        told();
        var first = waiting.remove(0);
        waiting.add(0, first);
        pass(Duration.ofMinutes(1));

        assertThat(told()).isEmpty();
    }

    @Test
    void where_places_are_not_told_nobody_hears_theirs_but_they_count() {
        var silent = new Place(Ids.next(), 0, null, false, false, false);
        var curious = new Place(Ids.next(), 0, null, true, true, false);

        var lineup = new Lineup(List.of(silent, curious));

        assertThat(lineup.moves(NOON)).extracting(Move::position).containsExactly(2);
        assertThat(lineup.curious()).containsExactly(curious.conversationId());
    }

    private void come(int people) {
        IntStream.range(0, people).forEach(i -> waiting.add(Ids.next()));
    }

    private void pass(Duration duration) {
        now = now.plus(duration);
    }

    /** The places that are told now, in as many turns as it takes. */
    private List<Integer> told() {
        var told = new ArrayList<Integer>();
        for (var moves = moves(); !moves.isEmpty(); moves = moves()) {
            moves.forEach(move -> heard.put(move.place().conversationId(), move));
            moves.forEach(move -> heardAt.put(move.place().conversationId(), now));
            told.addAll(moves.stream().map(Move::position).toList());
        }

        return told;
    }

    private List<Move> moves() {
        return new Lineup(waiting.stream().map(this::place).toList()).moves(now);
    }

    private Place place(UUID conversation) {
        var last = heard.get(conversation);
        return new Place(conversation, last == null ? 0 : last.position(), heardAt.get(conversation), true, false,
            false);
    }
}
