package org.perdura.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where overflow leads: from day to night to backup, and never in a circle. */
@Tag("WD-15")
class OverflowMapTest {

    private final Queue day = new Queue("Day");
    private final Queue night = new Queue("Night");
    private final Queue backup = new Queue("Backup");
    private final Queue alone = new Queue("Alone");

    @Test
    void a_queue_that_sends_nothing_away_leads_to_itself_only() {
        assertThat(map().reachableFrom(alone.getId())).containsExactly(alone.getId());
        assertThat(map().leadingTo(alone.getId())).containsExactly(alone.getId());
        assertThat(map().endingFrom(alone.getId())).isEmpty();
    }

    @Test
    void every_occasion_leads_on() {
        day.getWhenClosed().setAction(OverflowAction.TRANSFER);
        day.getWhenClosed().setTargetId(night.getId());
        send(day.getWhenLate(), alone);
        send(night.getWhenCrowded(), backup);

        assertThat(map().reachableFrom(day.getId()))
            .containsExactlyInAnyOrder(day.getId(), night.getId(), alone.getId(), backup.getId());
        assertThat(map().leadingTo(backup.getId()))
            .containsExactlyInAnyOrder(day.getId(), night.getId(), backup.getId());
    }

    @Test
    void a_circle_is_found_over_any_number_of_queues() {
        send(day.getWhenClosed(), night);
        send(night.getWhenLate(), backup);

        assertThat(map().isCircle(backup.getId(), day.getId())).isTrue();
        assertThat(map().isCircle(backup.getId(), night.getId())).isTrue();
        assertThat(map().isCircle(backup.getId(), backup.getId())).isTrue();
        assertThat(map().isCircle(backup.getId(), alone.getId())).isFalse();
    }

    @Test
    void what_is_a_circle_already_is_gone_through_once() {
        send(day.getWhenClosed(), night);
        send(night.getWhenClosed(), day);

        assertThat(map().reachableFrom(day.getId())).containsExactlyInAnyOrder(day.getId(), night.getId());
    }

    @Test
    void who_ends_conversations_is_found_at_the_end_of_the_way() {
        send(day.getWhenClosed(), night);
        send(night.getWhenLate(), backup);
        backup.getWhenCrowded().setAction(OverflowAction.END);

        assertThat(map().endingFrom(day.getId())).contains(backup);
        assertThat(map().endingFrom(alone.getId())).isEmpty();
    }

    @Test
    void a_queue_that_was_chosen_for_nothing_counts_for_nothing() {
        send(day.getWhenClosed(), night);
        day.getWhenClosed().setAction(OverflowAction.STAY);

        assertThat(map().reachableFrom(day.getId())).containsExactly(day.getId());
        day.getWhenClosed().tidy();
        assertThat(day.getWhenClosed().getTargetId()).isNull();
    }

    @Test
    void a_target_that_nobody_knows_leads_nowhere() {
        day.getWhenClosed().setAction(OverflowAction.TRANSFER);
        day.getWhenClosed().setTargetId(UUID.randomUUID());

        assertThat(map().endingFrom(day.getId())).isEmpty();
    }

    private static void send(Overflow overflow, Queue target) {
        overflow.setAction(OverflowAction.TRANSFER);
        overflow.setTargetId(target.getId());
    }

    private OverflowMap map() {
        return new OverflowMap(List.of(day, night, backup, alone));
    }
}
