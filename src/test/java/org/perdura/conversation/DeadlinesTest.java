package org.perdura.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.conversation.Situation.ANA;
import static org.perdura.conversation.Situation.DEADLINE;
import static org.perdura.conversation.Situation.NOON;
import static org.perdura.conversation.Situation.agentSays;
import static org.perdura.conversation.Situation.customerSays;
import static org.perdura.conversation.Situation.live;
import static org.perdura.conversation.Situation.persistent;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.workstream.WrapUpBlocking;

/** When time itself acts on a conversation, and what it does. */
class DeadlinesTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    @Tag("ST-06")
    void an_open_conversation_in_which_the_customer_waits_never_ends_by_itself() {
        var conversation = persistent().open();

        assertThat(conversation.getDueAt()).isNull();
        assertNothingAt(conversation, NOON.plus(Duration.ofDays(10_000)));
    }

    @Test
    @Tag("ST-06")
    void an_open_conversation_in_which_the_customer_was_answered_is_closed_after_thirty_days() {
        var conversation = persistent().openAndAnswered();

        assertEndsAt(conversation, NOON.plus(Duration.ofDays(30)), ConversationState.CLOSED, "inactivity");
    }

    @Test
    @Tag("ST-06")
    void an_open_live_conversation_is_closed_after_twenty_minutes() {
        var conversation = live().open();
        customerSays(conversation, "Hello?", NOON.plusSeconds(60));

        assertEndsAt(conversation, NOON.plus(Duration.ofMinutes(20)), ConversationState.CLOSED, "inactivity");
    }

    @Test
    @Tag("WD-02")
    void an_offer_is_due_at_its_deadline() {
        var conversation = persistent().offered();
        customerSays(conversation, "Hello?", NOON.plusSeconds(60));

        assertThat(conversation.getDueAt()).isEqualTo(DEADLINE);
        assertThat(live().offered().getDueAt()).isEqualTo(DEADLINE);
    }

    @Test
    @Tag("PC-06")
    void a_silent_active_conversation_is_parked_after_a_day_when_the_customer_was_answered() {
        assertEndsAt(persistent().answered(), NOON.plus(DAY), ConversationState.WAITING, "silence");
    }

    @Test
    void a_silent_active_conversation_goes_back_to_its_queue_after_a_day_when_the_customer_was_not() {
        var conversation = persistent().active();

        assertEndsAt(conversation, NOON.plus(DAY), ConversationState.OPEN, "silence");
        assertThat(conversation.getEnteredAs()).isEqualTo(EnteredAs.RELEASED);
        assertThat(conversation.getDueAt()).isNull();
    }

    @Test
    void silence_is_counted_from_the_last_word() {
        var conversation = persistent().answered();
        customerSays(conversation, "Thank you", NOON.plus(HOUR));
        agentSays(conversation, "Wait", NOON.plus(HOUR.multipliedBy(2)));

        assertNothingAt(conversation, NOON.plus(DAY));
        assertEndsAt(conversation, NOON.plus(DAY).plus(HOUR.multipliedBy(2)), ConversationState.WAITING, "silence");
    }

    @Test
    void an_agent_who_goes_on_after_weeks_has_a_day_too() {
        var conversation = persistent().waiting();

        conversation.resume(ANA, NOON.plus(DAY.multipliedBy(20)));

        assertThat(conversation.getDueAt()).isEqualTo(NOON.plus(DAY.multipliedBy(21)));
    }

    @Test
    void an_active_live_conversation_is_left_to_its_people() {
        var conversation = live().answered();

        assertThat(conversation.getDueAt()).isNull();
        assertNothingAt(conversation, NOON.plus(DAY.multipliedBy(365)));
    }

    @Test
    @Tag("ST-05")
    void a_parked_conversation_is_closed_28_days_after_its_last_word() {
        var conversation = persistent().answered();

        conversation.park(ANA, conversation.getHead().getLastSeq(), NOON.plus(HOUR));

        assertEndsAt(conversation, NOON.plus(Duration.ofDays(28)), ConversationState.CLOSED, "inactivity");
    }

    @Test
    @Tag("ST-06")
    void wrap_up_ends_after_a_day_and_after_fifteen_minutes_in_live_chat() {
        assertEndsAt(persistent().wrapUp(), NOON.plus(DAY), ConversationState.CLOSED, "wrap-up over");
        assertEndsAt(live().wrapUp(), NOON.plus(Duration.ofMinutes(15)), ConversationState.CLOSED, "wrap-up over");
    }

    @Test
    @Tag("ST-01")
    void what_is_closed_is_left_alone() {
        assertThat(persistent().closed().getDueAt()).isNull();
        assertThat(live().closed().getDueAt()).isNull();
    }

    @Test
    @Tag("ST-06")
    void every_duration_is_the_workstreams() {
        var situation = persistent();
        situation.workstream.setIdlePark(HOUR);
        situation.workstream.setAutoClose(Duration.ofDays(2));
        situation.workstream.setWrapUpLimit(Duration.ofMinutes(30));

        assertThat(situation.answered().getDueAt()).isEqualTo(NOON.plus(HOUR));
        assertThat(situation.waiting().getDueAt()).isEqualTo(NOON.plus(Duration.ofDays(2)));
        assertThat(situation.wrapUp().getDueAt()).isEqualTo(NOON.plus(Duration.ofMinutes(30)));
    }

    @Test
    @Tag("WD-09")
    void a_return_is_held_for_its_agent_for_a_quarter_of_an_hour() {
        var conversation = persistent().returned(NOON.plus(HOUR));
        var heldUntil = NOON.plus(HOUR).plus(Duration.ofMinutes(15));
        assertThat(conversation.getDueAt()).isEqualTo(heldUntil);

        assertNothingAt(conversation, heldUntil);

        assertThat(conversation.getKeeperId()).isNull();
        assertThat(conversation.getDueAt()).isNull();
    }

    @Test
    @Tag("WD-11")
    void what_nobody_can_take_now_comes_up_again_and_is_then_forgotten() {
        var conversation = persistent().open();

        conversation.retryAt(NOON.plusSeconds(60));
        assertThat(conversation.getDueAt()).isEqualTo(NOON.plusSeconds(60));

        assertNothingAt(conversation, NOON.plusSeconds(60));
        assertThat(conversation.getRetryAt()).isNull();
        assertThat(conversation.getDueAt()).isNull();
    }

    @Test
    @Tag("ST-07")
    void time_wakes_the_queue_when_a_wrap_up_stops_blocking_its_agent() {
        var situation = persistent();
        situation.workstream.setWrapUpBlocking(WrapUpBlocking.TIMED);
        situation.workstream.setWrapUpBlockTime(Duration.ofMinutes(5));
        var conversation = situation.wrapUp();
        assertThat(conversation.getDueAt()).isEqualTo(NOON.plus(Duration.ofMinutes(5)));

        assertNothingAt(conversation, NOON.plus(Duration.ofMinutes(5)));

        assertThat(conversation.getDueAt()).isEqualTo(NOON.plus(DAY));
    }

    @Test
    @Tag("AM-05")
    void a_customer_is_warned_three_days_before_silence_closes_a_conversation() {
        var conversation = persistent().waiting();
        var warning = NOON.plus(DAY.multipliedBy(25));

        assertThat(conversation.getDueAt()).isEqualTo(warning);
        assertThat(conversation.isClosingSoon(warning.minusMillis(1))).isFalse();
        assertThat(conversation.isClosingSoon(warning)).isTrue();
        assertNothingAt(conversation, warning);

        assertThat(conversation.isClosingSoon(warning)).as("once").isFalse();
        assertThat(conversation.getDueAt()).isEqualTo(NOON.plus(DAY.multipliedBy(28)));
    }

    @Test
    @Tag("AM-05")
    void a_customer_who_writes_after_a_warning_is_warned_again_before_the_next_end() {
        var conversation = persistent().waiting();
        conversation.fallDue(NOON.plus(DAY.multipliedBy(25)));
        customerSays(conversation, "Still here", NOON.plus(DAY.multipliedBy(26)));
        conversation.pick(ANA, NOON.plus(DAY.multipliedBy(26)));
        agentSays(conversation, "Good", NOON.plus(DAY.multipliedBy(26)));
        conversation.park(ANA, 3, NOON.plus(DAY.multipliedBy(26)));

        assertThat(conversation.getDueAt()).isEqualTo(NOON.plus(DAY.multipliedBy(26 + 25)));
    }

    @Test
    @Tag("AM-05")
    void nobody_is_warned_where_there_is_no_time_for_it_or_in_live_chat() {
        var situation = persistent();
        situation.workstream.setAutoClose(Duration.ofDays(3));

        assertThat(situation.waiting().isClosingSoon(NOON.plus(DAY.multipliedBy(2)))).isFalse();
        assertThat(live().open().isClosingSoon(NOON.plus(Duration.ofMinutes(19)))).isFalse();
    }

    @Test
    @Tag("ST-04")
    void a_live_customer_who_is_gone_for_three_minutes_is_given_up() {
        var unanswered = live().open();
        var answered = live().answered();
        Stream.of(unanswered, answered).forEach(conversation -> conversation.customerIsThere(false, NOON));

        assertThat(unanswered.giveUpCustomer(NOON.plusSeconds(179))).isEmpty();
        assertThat(unanswered.giveUpCustomer(NOON.plusSeconds(180)).orElseThrow().reason()).isEqualTo("customer gone");
        assertThat(unanswered.getState()).isEqualTo(ConversationState.CLOSED);
        assertThat(answered.giveUpCustomer(NOON.plusSeconds(180))).isPresent();
        assertThat(answered.getState()).isEqualTo(ConversationState.WRAP_UP);
        assertThat(answered.getCustomerGoneAt()).isNull();
    }

    @Test
    @Tag("ST-04")
    void a_live_customer_who_is_back_in_time_goes_on_and_has_three_minutes_again() {
        var conversation = live().answered();
        conversation.customerIsThere(false, NOON);
        conversation.customerIsThere(true, NOON.plusSeconds(170));
        assertThat(conversation.giveUpCustomer(NOON.plusSeconds(180))).isEmpty();

        conversation.customerIsThere(false, NOON.plusSeconds(200));
        conversation.customerIsThere(false, NOON.plusSeconds(300));

        assertThat(conversation.getCustomerGoneAt()).isEqualTo(NOON.plusSeconds(200));
        assertThat(conversation.giveUpCustomer(NOON.plusSeconds(379))).isEmpty();
        assertThat(conversation.getState()).isEqualTo(ConversationState.ACTIVE);
    }

    @Test
    @Tag("ST-04")
    @Tag("PC-03")
    void whether_the_customer_of_a_persistent_conversation_is_there_means_nothing() {
        var conversation = persistent().active();

        conversation.customerIsThere(false, NOON);

        assertThat(conversation.getCustomerGoneAt()).isNull();
        assertThat(conversation.giveUpCustomer(NOON.plus(DAY))).isEmpty();
    }

    private static void assertNothingAt(Conversation conversation, Instant instant) {
        var before = conversation.getState();

        assertThat(conversation.fallDue(instant)).isEmpty();
        assertThat(conversation.getState()).isEqualTo(before);
    }

    private static void assertEndsAt(Conversation conversation, Instant end, ConversationState target, String reason) {
        assertNothingAt(conversation, end.minusMillis(1));
        assertThat(conversation.getDueAt()).isEqualTo(end);

        var change = conversation.fallDue(end).orElseThrow();

        assertThat(conversation.getState()).isEqualTo(target);
        assertThat(change.reason()).isEqualTo(reason);
        assertThat(change.by()).isEqualTo(Author.SYSTEM);
    }
}
