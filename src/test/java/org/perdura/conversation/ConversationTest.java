package org.perdura.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.perdura.conversation.Situation.ANA;
import static org.perdura.conversation.Situation.BRUNO;
import static org.perdura.conversation.Situation.NOON;
import static org.perdura.conversation.Situation.agentSays;
import static org.perdura.conversation.Situation.customerSays;
import static org.perdura.conversation.Situation.live;
import static org.perdura.conversation.Situation.persistent;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the verbs of a conversation do besides changing its state. */
class ConversationTest {

    private static final Instant LATER = NOON.plus(Duration.ofMinutes(5));

    @Test
    @Tag("ST-09")
    void whoever_comes_second_is_told_that_it_is_taken() {
        var conversation = persistent().active();

        assertRefused(Refusal.ALREADY_TAKEN, () -> conversation.pick(BRUNO, LATER));
        assertRefused(Refusal.ALREADY_TAKEN, () -> conversation.accept(BRUNO, LATER));
        assertRefused(Refusal.ALREADY_TAKEN, () -> conversation.accept(ANA, LATER));
    }

    @Test
    void an_offer_can_only_be_answered_by_whoever_was_asked() {
        var conversation = persistent().offered();

        assertRefused(Refusal.NOT_YOURS, () -> conversation.accept(BRUNO, LATER));
        assertRefused(Refusal.NOT_YOURS, () -> conversation.decline(BRUNO.id(), BRUNO, "rejected", LATER));
        assertRefused(Refusal.ALREADY_TAKEN, () -> conversation.pick(BRUNO, LATER));
    }

    private static void assertRefused(Refusal refusal, Runnable act) {
        assertThatThrownBy(act::run)
            .isInstanceOfSatisfying(RefusedException.class, it -> assertThat(it.refusal()).isEqualTo(refusal));
    }

    @Test
    @Tag("PC-03")
    void an_agent_who_is_gone_for_too_long_leaves_a_parked_conversation_when_it_is_the_customers_turn() {
        var conversation = persistent().answered();

        var change = conversation.releaseFromUnreachableAgent(LATER);

        assertThat(change).isPresent();
        assertThat(conversation.getState()).isEqualTo(ConversationState.WAITING);
        assertThat(conversation.getAgentId()).isEqualTo(ANA.id());
    }

    @Test
    void an_agent_who_is_gone_for_too_long_leaves_an_open_conversation_when_it_was_their_turn() {
        var conversation = persistent().active();

        conversation.releaseFromUnreachableAgent(LATER);

        assertThat(conversation.getState()).isEqualTo(ConversationState.OPEN);
        assertThat(conversation.getAgentId()).isNull();
        assertThat(conversation.getEnteredAs()).isEqualTo(EnteredAs.RELEASED);
    }

    @Test
    void a_live_conversation_goes_back_to_its_queue_whoever_spoke_last() {
        var conversation = live().answered();

        conversation.releaseFromUnreachableAgent(LATER);

        assertThat(conversation.getState()).isEqualTo(ConversationState.OPEN);
        assertThat(conversation.getEnteredAs()).isEqualTo(EnteredAs.RELEASED);
    }

    @Test
    @Tag("PC-09")
    @Tag("PC-10")
    @Tag("WD-08")
    void a_customer_who_writes_to_a_parked_conversation_brings_it_back_to_its_agent() {
        var conversation = persistent().waiting();

        var change = customerSays(conversation, "Any news?", LATER).change();

        assertThat(change.from()).isEqualTo(ConversationState.WAITING);
        assertThat(change.fromSince()).isEqualTo(NOON);
        assertThat(change.to()).isEqualTo(ConversationState.OPEN);
        assertThat(change.reason()).isEqualTo("returned");
        assertThat(change.agentBefore()).isEqualTo(ANA.id());
        assertThat(conversation.getEnteredAs()).isEqualTo(EnteredAs.RETURNED);
        assertThat(conversation.getKeeperId()).isEqualTo(ANA.id());
        assertThat(conversation.getAgentId()).isNull();
    }

    @Test
    @Tag("WD-08")
    void a_return_is_anybodys_where_the_workstream_does_not_keep_the_agent() {
        var situation = persistent();
        situation.workstream.setKeepSameAgent(false);

        var conversation = situation.returned(LATER);

        assertThat(conversation.getEnteredAs()).isEqualTo(EnteredAs.RETURNED);
        assertThat(conversation.getKeeperId()).isNull();
        assertThat(conversation.getHeldUntil()).isNull();
    }

    @Test
    @Tag("WD-11")
    void a_return_that_its_agent_declines_is_anybodys() {
        var conversation = persistent().returned(LATER);
        conversation.offer(ANA.id(), LATER.plusSeconds(120), LATER);

        conversation.decline(ANA.id(), ANA, "rejected", LATER);

        assertThat(conversation.getKeeperId()).isNull();
        assertThat(conversation.getHeldUntil()).isNull();
    }

    @Test
    @Tag("WD-11")
    void a_return_whose_agent_has_lost_the_connection_goes_on_waiting_for_them_but_not_for_longer_than_before() {
        var conversation = persistent().returned(NOON);
        conversation.offer(ANA.id(), NOON.plusSeconds(120), NOON);

        conversation.withdraw(ANA.id(), LATER);

        assertThat(conversation.getKeeperId()).isEqualTo(ANA.id());
        assertThat(conversation.getHeldUntil()).isEqualTo(NOON.plus(Duration.ofMinutes(15)));
        assertThat(conversation.getEnteredAs()).isEqualTo(EnteredAs.RETURNED);
    }

    @Test
    void the_agent_who_parked_it_can_go_on_and_so_can_whoever_picks_it() {
        var resumed = persistent().waiting();
        resumed.resume(ANA, LATER);

        var picked = persistent().returned(LATER);
        picked.pick(BRUNO, LATER);

        assertThat(resumed.getAgentId()).isEqualTo(ANA.id());
        assertThat(picked.getAgentId()).isEqualTo(BRUNO.id());
        assertThat(picked.getKeeperId()).isNull();
    }

    @Test
    @Tag("ST-08")
    void every_change_says_from_to_why_by_whom_and_when() {
        var change = persistent().offered().accept(ANA, LATER);

        assertThat(change.from()).isEqualTo(ConversationState.OFFERED);
        assertThat(change.to()).isEqualTo(ConversationState.ACTIVE);
        assertThat(change.reason()).isEqualTo("accepted");
        assertThat(change.by()).isEqualTo(ANA);
        assertThat(change.at()).isEqualTo(LATER);
        assertThat(change.agentAfter()).isEqualTo(ANA.id());
    }

    @Test
    void a_live_conversation_that_ends_while_an_agent_is_asked_was_never_theirs() {
        var conversation = live().offered();

        var change = conversation.endByCustomer(LATER);

        assertThat(change.agentBefore()).isEqualTo(ANA.id());
        assertThat(conversation.getAgentId()).isNull();
        assertThat(conversation.visibleAgentId()).isEmpty();
    }

    @Test
    @Tag("WD-10")
    void it_keeps_its_place_from_the_first_unanswered_word_on() {
        var conversation = persistent().returned(NOON.plusSeconds(60));
        customerSays(conversation, "Hello?", LATER);
        assertThat(conversation.getHead().getUnansweredSince()).isEqualTo(NOON.plusSeconds(60));

        conversation.pick(ANA, LATER);
        agentSays(conversation, "Yes!", LATER);
        assertThat(conversation.getHead().getUnansweredSince()).isNull();

        customerSays(conversation, "At last", LATER.plusSeconds(9));
        assertThat(conversation.getHead().getUnansweredSince()).isEqualTo(LATER.plusSeconds(9));
    }
}
