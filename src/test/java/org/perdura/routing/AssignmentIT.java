package org.perdura.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.conversation.ConversationState;
import org.perdura.support.InContainer;

/** To whom conversations go, and to whom they do not. */
@InContainer
class AssignmentIT extends RoutingScene {

    @Test
    @Tag("WD-09")
    @Tag("WD-08")
    void a_return_waits_a_quarter_of_an_hour_for_the_agent_who_is_away_and_then_goes_to_others() {
        var conversation = parked();
        comes(bruno);

        write("maria");
        assignments.distribute(Set.of(office.queueId()));
        assertThat(state(conversation)).isEqualTo(ConversationState.OPEN);
        assertThat(stage.find(conversation).getKeeperId()).isEqualTo(ana);
        pass(Duration.ofMinutes(15).minus(MOMENT));
        assertThat(state(conversation)).isEqualTo(ConversationState.OPEN);
        pass(MOMENT.multipliedBy(2));

        assertThat(awaitOffer(conversation)).isEqualTo(bruno);
    }

    @Test
    @Tag("WD-09")
    void a_return_waits_for_an_agent_who_is_full_as_for_one_who_is_away() {
        var conversation = parked();
        Stream.of("a", "b", "c").forEach(this::picked);
        comes(ana);
        comes(bruno);

        write("maria");
        assignments.distribute(Set.of(office.queueId()));
        assertThat(state(conversation)).isEqualTo(ConversationState.OPEN);
        pass(Duration.ofMinutes(15).plus(MOMENT));

        assertThat(awaitOffer(conversation)).isEqualTo(bruno);
    }

    @Test
    @Tag("WD-09")
    @Tag("WD-10")
    void a_return_goes_to_its_agent_as_soon_as_there_is_room_and_before_others() {
        var conversation = parked();
        var full = Stream.of("a", "b", "c").map(this::picked).toList();
        comes(ana);
        var earlier = write("joao");
        write("maria");

        conversations.park(ana, full.get(0), 1);

        assertThat(awaitOffer(conversation)).isEqualTo(ana);
        assertThat(state(earlier)).isEqualTo(ConversationState.OPEN);
    }

    @Test
    @Tag("WD-09")
    void a_return_goes_to_others_at_once_when_its_agent_has_left_the_queue() {
        var conversation = parked();
        comes(bruno);
        queues.save(queues.find(office.queueId()).orElseThrow(), List.of(bruno));

        write("maria");

        assertThat(awaitOffer(conversation)).isEqualTo(bruno);
    }

    @Test
    @Tag("WD-09")
    void a_customer_is_back_once_however_often_the_conversation_is_parked_after_that() {
        var conversation = parked();
        write("maria");
        assertThat(returns(conversation)).isEqualTo(1);

        conversations.pick(ana, conversation);
        conversations.park(ana, conversation, 2);
        conversations.resume(ana, conversation);
        assertThat(returns(conversation)).isZero();
        conversations.park(ana, conversation, 2);
        pass(Duration.ofDays(29));
        assertThat(state(conversation)).isEqualTo(ConversationState.CLOSED);
        assertThat(returns(conversation)).isZero();
    }

    private long returns(UUID conversation) {
        return stage.count("select count(*) from customer_return where conversation_id = ?1", conversation);
    }

    @Test
    @Tag("WD-09")
    void who_writes_while_the_conversation_before_is_written_up_is_kept_for_the_same_agent() {
        var before = picked("maria");
        conversations.end(ana, before, 1);
        comes(bruno);

        var next = write("maria");
        assignments.distribute(Set.of(office.queueId()));

        assertThat(stage.find(next).getPreviousId()).isEqualTo(before);
        assertThat(stage.find(next).getKeeperId()).isEqualTo(ana);
        assertThat(state(next)).isEqualTo(ConversationState.OPEN);
        assertThat(stage.count("""
            select count(*) from trace_entry where conversation_id = ?1 and details like '%started-again%'
            """, next)).isEqualTo(1);
        comes(ana);
        assertThat(awaitOffer(next)).isEqualTo(ana);
    }

    @Test
    @Tag("WD-09")
    void a_return_goes_to_others_at_once_when_its_agent_is_disabled() {
        var conversation = parked();
        comes(bruno);
        var disabled = agents.find(ana).orElseThrow();
        disabled.setDisabled(true);
        agents.save(disabled);

        write("maria");

        assertThat(awaitOffer(conversation)).isEqualTo(bruno);
    }

    @Test
    @Tag("WD-11")
    void who_declines_is_not_asked_again_for_a_minute_and_after_three_times_not_at_all() {
        comes(ana);
        var conversation = write("maria");

        for (int times = 1; times <= 3; times++) {
            assertThat(awaitOffer(conversation)).isEqualTo(ana);
            offers.reject(ana, conversation);
            assignments.distribute(Set.of(office.queueId()));
            assertThat(state(conversation)).isEqualTo(ConversationState.OPEN);
            pass(Duration.ofSeconds(61));
        }

        assignments.distribute(Set.of(office.queueId()));
        assertThat(state(conversation)).isEqualTo(ConversationState.OPEN);
        conversations.pick(ana, conversation);
        assertThat(state(conversation)).isEqualTo(ConversationState.ACTIVE);
    }

    @Test
    @Tag("WD-11")
    void an_offer_to_an_agent_whose_connection_is_lost_is_withdrawn_and_counts_as_no_decline() {
        comes(ana);
        var conversation = write("maria");
        awaitOffer(conversation);
        goes(ana, Duration.ofSeconds(11));

        awaitState(conversation, ConversationState.OPEN);
        assertThat(offersThatEnded("WITHDRAWN", conversation)).isEqualTo(1);

        comes(ana);
        assertThat(awaitOffer(conversation)).isEqualTo(ana);
    }

    @Test
    @Tag("WD-05")
    void six_customers_at_once_bring_an_agent_three_offers_however_often_is_distributed() {
        comes(ana);
        var customers = IntStream.range(0, 6).mapToObj(i -> "customer-" + i).toList();

        var writing = customers.stream().map(customer -> CompletableFuture.supplyAsync(() -> write(customer))).toList();
        var distributing = Stream.generate(this::distribute).limit(6).toList();
        writing.forEach(CompletableFuture::join);
        distributing.forEach(CompletableFuture::join);

        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(offers.pending(ana)).hasSize(3));
        assertThat(assignments.distribute(Set.of(office.queueId())).again()).isEmpty();
        assertThat(capacities.of(ana)).isEqualTo(new Capacity(100, 90, Map.of()));
    }

    @Test
    @Tag("WD-11")
    void an_offer_lasts_from_the_moment_at_which_it_is_made_however_long_the_choice_has_taken() {
        comes(ana);
        presences.disconnected(ana);
        var conversation = write("maria");
        Awaitility.await("the router has looked").atMost(PATIENCE)
            .until(() -> stage.find(conversation).getObstacle() != null);
        // Unnoticed by the router: this thread is to make the choice.
        stage.change("update agent_presence set disconnected_at = null where agent_id = ?1", ana);

        time.advanceAfterNextLook(Duration.ofMinutes(5));
        assignments.distribute(Set.of(office.queueId()));
        sweepUp();

        assertThat(state(conversation)).isEqualTo(ConversationState.OFFERED);
        assertThat(offersThatEnded("TIMEOUT", conversation)).isZero();
    }

    @Test
    @Tag("WD-04")
    void of_two_agents_the_one_with_more_room_is_asked() {
        picked("maria");
        comes(ana);
        comes(bruno);

        assertThat(awaitOffer(write("joao"))).isEqualTo(bruno);
    }

    @Test
    @Tag("WD-03")
    void who_picks_decides_about_the_capacity() {
        Stream.of("a", "b", "c", "d").forEach(this::picked);

        assertThat(capacities.of(ana)).isEqualTo(new Capacity(100, 120, Map.of()));
    }

    @Test
    void the_database_keeps_one_pending_offer_for_each_conversation() {
        comes(ana);
        var one = write("maria");
        var other = write("joao");
        awaitOffer(one);
        awaitOffer(other);

        assertThatThrownBy(
            () -> stage.change("update offer set pending_slot = ?1 where conversation_id = ?2", one, other))
            .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> stage.change("update offer set outcome = 'TAKEN' where conversation_id = ?1", one))
            .isInstanceOf(RuntimeException.class);
    }

    private CompletableFuture<Void> distribute() {
        return CompletableFuture.runAsync(() -> assignments.distribute(Set.of(office.queueId())));
    }
}
