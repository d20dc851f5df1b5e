package org.perdura.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.conversation.ConversationState.ACTIVE;
import static org.perdura.conversation.ConversationState.OFFERED;
import static org.perdura.conversation.ConversationState.OPEN;
import static org.perdura.conversation.Situation.BILLING;
import static org.perdura.conversation.Situation.NOON;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.hours.DayHours;
import org.perdura.hours.Interval;
import org.perdura.hours.OperatingHours;
import org.perdura.hours.Week;
import org.perdura.queue.OverflowAction;
import org.perdura.queue.Queue;

/** How long a conversation has been in its queue, and when the queue is asked whether it has a place for it. */
@Tag("WD-15")
class StayTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Queue queue = new Queue("Service");

    @Test
    void a_queue_that_takes_everything_is_not_asked() {
        var stay = Stay.entering(queue, NOON);

        assertThat(stay.isAdmitted()).isTrue();
        assertThat(stay.isDue(NOON.plus(Duration.ofDays(365)))).isFalse();
    }

    @Test
    void a_choosy_queue_is_asked_at_once_about_what_enters_and_not_about_what_is_put_there() {
        queue.getWhenCrowded().setAction(OverflowAction.END);

        assertThat(Stay.entering(queue, NOON).isDue(NOON)).isTrue();
        assertThat(Stay.entering(queue, NOON).isAdmitted()).isFalse();
        assertThat(Stay.in(queue, NOON).isDue(NOON)).isFalse();
        assertThat(Stay.in(queue, NOON).isAdmitted()).isTrue();
    }

    @Test
    void what_was_kept_is_asked_about_when_it_has_waited_too_long() {
        queue.getWhenCrowded().setAction(OverflowAction.END);
        queue.getWhenLate().setAction(OverflowAction.END);

        var kept = Stay.entering(queue, NOON).settled(queue, NOON);

        assertThat(kept.isAdmitted()).isTrue();
        assertThat(kept.isDue(NOON.plus(HOUR).minusMillis(1))).isFalse();
        assertThat(kept.isDue(NOON.plus(HOUR))).isTrue();
        assertThat(kept.settled(queue, NOON.plus(HOUR)).isDue(NOON.plus(HOUR.multipliedBy(2)))).isFalse();
    }

    @Test
    void only_the_time_counts_in_which_the_queue_is_open() {
        queue.getWhenLate().setAction(OverflowAction.END);
        queue.setHours(new OperatingHours("Mornings", ZoneId.of("UTC"),
            List.of(Week.ofWorkdays(DayHours.of(new Interval(9 * 60, 12 * 60)))), List.of()));

        var monday = Stay.in(queue, Instant.parse("2026-11-23T11:30:00Z"));

        assertThat(monday.isDue(Instant.parse("2026-11-24T09:29:59Z"))).isFalse();
        assertThat(monday.isDue(Instant.parse("2026-11-24T09:30:00Z"))).isTrue();
    }

    @Test
    void an_offer_that_comes_to_nothing_is_no_new_beginning() {
        queue.getWhenLate().setAction(OverflowAction.END);
        var later = NOON.plus(HOUR);

        var back = Stay.in(queue, NOON).then(OFFERED, queue, NOON).then(OPEN, queue, later);

        assertThat(back.getQueuedAt()).isEqualTo(NOON);
        assertThat(back.isDue(later)).isTrue();
    }

    @Test
    void whoever_takes_it_ends_the_stay_and_gives_it_back_to_a_new_one() {
        var later = NOON.plus(HOUR);

        var back = Stay.in(queue, NOON).then(ACTIVE, queue, NOON).then(OPEN, queue, later);

        assertThat(back.getQueuedAt()).isEqualTo(later);
    }

    @Test
    void another_limit_counts_from_the_same_beginning() {
        queue.getWhenLate().setAction(OverflowAction.END);
        var stay = Stay.in(queue, NOON);

        queue.setLateLimit(Duration.ofMinutes(5));

        assertThat(stay.anew(queue).isDue(NOON.plus(Duration.ofMinutes(5)))).isTrue();
        queue.getWhenLate().setAction(OverflowAction.STAY);
        assertThat(stay.anew(queue).isDue(NOON.plus(Duration.ofDays(1)))).isFalse();
    }

    @Test
    void a_persistent_conversation_is_sent_on_and_never_ended() {
        var conversation = Situation.persistent().open();

        assertThat(conversation.endByOverflow(NOON)).isEmpty();
        var change = conversation.overflow(BILLING, NOON).orElseThrow();

        assertThat(change.reason()).isEqualTo("overflowed");
        assertThat(conversation.getState()).isEqualTo(OPEN);
        assertThat(conversation.getQueue()).isEqualTo(BILLING);
        assertThat(conversation.getStay().getQueuedAt()).isEqualTo(NOON);
    }

    @Test
    void a_live_one_that_nobody_has_taken_ends() {
        var conversation = Situation.live().open();

        assertThat(conversation.endByOverflow(NOON).orElseThrow().reason()).isEqualTo("ended by overflow");
        assertThat(conversation.getState()).isEqualTo(ConversationState.CLOSED);
    }

    @Test
    void it_enters_its_queue_anew_when_nobody_holds_it_any_more() {
        var situation = Situation.persistent();
        situation.workstream.getQueue().getWhenLate().setAction(OverflowAction.TRANSFER);
        situation.workstream.getQueue().getWhenLate().setTargetId(BILLING.getId());
        var conversation = situation.returned(NOON);
        var end = conversation.getHeldUntil();

        conversation.fallDue(end);
        assertThat(conversation.getKeeperId()).isNull();
        assertThat(conversation.getStay().isAdmitted()).isFalse();
        assertThat(conversation.getStay().isDue(end)).isTrue();

        conversation.stays(end);
        assertThat(conversation.getStay().isDue(end.plus(HOUR).minusMillis(1))).isFalse();
        assertThat(conversation.getStay().isDue(end.plus(HOUR))).isTrue();
    }

    @Test
    void and_when_the_agent_for_whom_it_was_held_does_not_want_it() {
        var conversation = Situation.persistent().returned(NOON);
        conversation.offer(Situation.ANA.id(), NOON.plus(HOUR), NOON);

        conversation.decline(Situation.ANA.id(), Situation.ANA, "rejected", NOON.plus(HOUR));

        assertThat(conversation.getStay().isAdmitted()).isFalse();
        assertThat(conversation.getStay().getQueuedAt()).isEqualTo(NOON.plus(HOUR));
    }

    @Test
    void a_return_that_is_held_for_its_agent_is_not_sent_away() {
        var situation = Situation.persistent();
        situation.workstream.getQueue().getWhenCrowded().setAction(OverflowAction.TRANSFER);
        situation.workstream.getQueue().getWhenCrowded().setTargetId(BILLING.getId());

        assertThat(situation.returned(NOON).getStay().isAdmitted()).isTrue();
        situation.workstream.setKeepSameAgent(false);
        assertThat(situation.returned(NOON).getStay().isAdmitted()).isFalse();
        assertThat(situation.returned(NOON).getKeeperId()).isNull();
    }
}
