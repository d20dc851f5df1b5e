package org.perdura.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.agent.AgentPresence.ChangedBy;
import org.perdura.agent.Presence;
import org.perdura.conversation.ConversationState;
import org.perdura.support.InContainer;

/** What time does to conversations, with real transactions and a clock that is moved. */
@InContainer
class TimeIT extends RoutingScene {

    @Test
    @Tag("WD-02")
    void an_offer_that_nobody_answers_in_time_is_a_decline() {
        comes(ana);
        var conversation = write("maria");
        awaitState(conversation, ConversationState.OFFERED);

        pass(Duration.ofSeconds(120).minus(MOMENT));
        assertThat(state(conversation)).isEqualTo(ConversationState.OFFERED);
        pass(MOMENT);

        awaitState(conversation, ConversationState.OPEN);
        assertThat(offers.pending(ana)).isEmpty();
        assertThat(offersThatEnded("TIMEOUT", conversation)).isEqualTo(1);
    }

    @Test
    @Tag("ST-05")
    void a_parked_conversation_is_closed_after_twenty_eight_days() {
        var conversation = parked();

        pass(Duration.ofDays(28).minus(MOMENT));
        assertThat(state(conversation)).isEqualTo(ConversationState.WAITING);
        pass(MOMENT.multipliedBy(2));

        awaitState(conversation, ConversationState.CLOSED);
        assertThat(closings(conversation)).isEqualTo(1);
    }

    @Test
    @Tag("ST-06")
    void an_open_conversation_whose_customer_is_owed_an_answer_is_never_closed() {
        var conversation = write("maria");

        pass(Duration.ofDays(400));

        assertThat(state(conversation)).isEqualTo(ConversationState.OPEN);
    }

    @Test
    @Tag("ST-06")
    void a_wrap_up_is_over_after_a_day() {
        var conversation = picked("maria");
        conversations.end(ana, conversation, 1);

        pass(Duration.ofDays(1).minus(MOMENT));
        assertThat(state(conversation)).isEqualTo(ConversationState.WRAP_UP);
        pass(MOMENT.multipliedBy(2));

        awaitState(conversation, ConversationState.CLOSED);
    }

    @Test
    @Tag("P-09")
    void silence_of_a_day_parks_what_is_answered_and_gives_back_what_is_not() {
        var unanswered = picked("maria");
        var answered = answered("joao");

        pass(Duration.ofHours(24).minus(MOMENT));
        assertThat(state(unanswered)).isEqualTo(ConversationState.ACTIVE);
        assertThat(state(answered)).isEqualTo(ConversationState.ACTIVE);
        pass(MOMENT.multipliedBy(2));

        awaitState(unanswered, ConversationState.OPEN);
        awaitState(answered, ConversationState.WAITING);
    }

    @Test
    @Tag("P-09")
    void a_word_puts_the_silence_off() {
        var conversation = answered("maria");
        pass(Duration.ofHours(20));
        write("maria");
        pass(Duration.ofHours(20));

        assertThat(state(conversation)).isEqualTo(ConversationState.ACTIVE);
        pass(Duration.ofHours(5));
        awaitState(conversation, ConversationState.OPEN);
    }

    @Test
    @Tag("ST-10")
    void however_many_sweep_at_once_each_conversation_falls_due_once() {
        var parked = IntStream.range(0, 20).mapToObj(i -> parked("customer-" + i)).toList();
        time.advance(Duration.ofDays(29));

        var sweeps = Stream.generate(() -> CompletableFuture.runAsync(sweep::actOnDue)).limit(4).toList();
        sweeps.forEach(CompletableFuture::join);
        sweepUp();

        parked.forEach(conversation -> awaitState(conversation, ConversationState.CLOSED));
        assertThat(parked).allSatisfy(conversation -> assertThat(closings(conversation)).isEqualTo(1));
    }

    @Test
    @Tag("P-09")
    void who_is_back_when_it_would_be_taken_from_them_keeps_it() {
        comes(ana);
        presences.choose(ana, Presence.BUSY, ChangedBy.ME);
        var conversation = picked("maria");
        goes(ana, Duration.ofMinutes(9));

        sweep.release(new Sweep.Left(conversation, ana));

        assertThat(state(conversation)).isEqualTo(ConversationState.ACTIVE);
    }

    @Test
    @Tag("P-09")
    void what_an_agent_leaves_alone_for_ten_minutes_is_parked_when_it_is_answered_and_given_back_when_not() {
        comes(ana);
        presences.choose(ana, Presence.BUSY, ChangedBy.ME);
        var unanswered = picked("maria");
        var answered = answered("joao");

        goes(ana, Duration.ofMinutes(9));
        assertThat(sweep.findStranded()).extracting(Sweep.Left::conversationId).doesNotContain(unanswered, answered);
        goes(ana, Duration.ofMinutes(11));
        sweep.findStranded().forEach(sweep::release);

        awaitState(unanswered, ConversationState.OPEN);
        awaitState(answered, ConversationState.WAITING);
    }

    @Test
    @Tag("F-38")
    @Tag("P-09")
    void who_comes_back_in_time_keeps_it_all_and_who_does_not_leaves_it_to_others_before_all_else() {
        stage.giveVoice(office.widget());
        stage.word(office.widget(), "agent-disconnected", "Somebody else takes over.");
        comes(ana);
        presences.choose(ana, Presence.BUSY, ChangedBy.ME);
        var three = Stream.of("maria", "joao", "rita").map(this::picked).toList();

        goes(ana, Duration.ofMinutes(9));
        sweep.findStranded().forEach(sweep::release);
        presences.connected(ana);
        assertThat(three)
            .allSatisfy(conversation -> assertThat(state(conversation)).isEqualTo(ConversationState.ACTIVE));

        var later = write("pedro");
        goes(ana, Duration.ofMinutes(11));
        var left = sweep.findStranded();
        left.forEach(sweep::release);
        left.forEach(sweep::release);
        comes(bruno);

        assertThat(three).allSatisfy(conversation -> {
            assertThat(awaitOffer(conversation)).isEqualTo(bruno);
            assertThat(wordsAbout("agent-disconnected", conversation)).isEqualTo(1);
        });
        assertThat(state(later)).isEqualTo(ConversationState.OPEN);
    }

    private long wordsAbout(String trigger, UUID conversation) {
        return stage.count("select count(*) from message where conversation_id = ?1 and trigger_name = ?2",
            conversation, trigger);
    }
}
