package org.perdura.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.agent.Agent;
import org.perdura.agent.Role;
import org.perdura.conversation.ConversationState;
import org.perdura.conversation.Histories;
import org.perdura.conversation.Obstacle;
import org.perdura.customer.CustomerRow;
import org.perdura.customer.PreferredAgents;
import org.perdura.platform.Conflicts;
import org.perdura.platform.Listing;
import org.perdura.support.InContainer;
import org.perdura.workstream.Mode;
import org.perdura.workstream.PreferencePolicy;
import org.perdura.workstream.Workstreams;

import jakarta.inject.Inject;

/** Whom customers prefer, as it is kept, and what becomes of their conversations. */
@InContainer
@Tag("WD-16")
class PreferenceIT extends RoutingScene {

    private static final long PLENTY = 1000;

    @Inject
    Backlog backlog;

    @Inject
    PreferredAgents preferredAgents;

    @Inject
    Workstreams workstreams;

    @Inject
    Histories histories;

    /** Other tests have no preferences to mind. */
    @AfterEach
    void mind_nothing() {
        stage.change("update workstream set preference_policy = 'OFF'");
    }

    @Test
    void a_preferred_agent_who_is_full_is_asked_though_nobody_has_room() {
        asks(PreferencePolicy.NEXT_BEST);
        Stream.of("a", "b", "c").forEach(this::picked);
        prefers("maria", ana);
        comes(ana);
        var other = write("joao");

        var conversation = write("maria");

        assertThat(awaitOffer(conversation)).isEqualTo(ana);
        assertThat(lastReason(conversation)).isEqualTo("preferred");
        assertThat(state(other)).isEqualTo(ConversationState.OPEN);
        comes(bruno);
        assertThat(awaitOffer(other)).isEqualTo(bruno);
    }

    @Test
    void while_a_preferred_agent_is_away_others_are_asked() {
        asks(PreferencePolicy.NEXT_BEST);
        prefers("maria", ana);
        comes(bruno);

        var conversation = write("maria");

        assertThat(awaitOffer(conversation)).isEqualTo(bruno);
        assertThat(lastReason(conversation)).isEqualTo("method");
    }

    @Test
    void what_is_left_in_the_queue_waits_until_a_preferred_agent_comes_who_may_be_full() {
        asks(PreferencePolicy.LEAVE_IN_QUEUE);
        Stream.of("a", "b", "c").forEach(this::picked);
        prefers("maria", ana);
        var conversation = leftInQueue("maria");
        assertThat(lastReason(conversation)).isEqualTo("preferred-away");

        comes(ana);

        assertThat(awaitOffer(conversation)).isEqualTo(ana);
    }

    @Test
    void what_is_left_in_the_queue_does_not_stand_before_what_can_be_placed_and_may_be_picked() {
        asks(PreferencePolicy.LEAVE_IN_QUEUE);
        prefers("maria", ana);
        comes(bruno);
        var conversation = leftInQueue("maria");
        assertThat(backlog.find(Set.of(office.queueId()), backlog.findDemand(), PLENTY, Set.of(), 0, 1)).isEmpty();

        assertThat(awaitOffer(write("joao"))).isEqualTo(bruno);
        assertThat(state(conversation)).isEqualTo(ConversationState.OPEN);
        conversations.pick(bruno, conversation);
        assertThat(state(conversation)).isEqualTo(ConversationState.ACTIVE);
    }

    @Test
    void nobody_waits_for_whom_the_customer_prefers_no_longer() {
        asks(PreferencePolicy.LEAVE_IN_QUEUE);
        prefers("maria", ana);
        comes(bruno);
        var conversation = leftInQueue("maria");

        preferredAgents.save(customer("maria"), List.of(), List.of(ana));

        assertThat(awaitOffer(conversation)).isEqualTo(bruno);
    }

    @Test
    void nor_for_who_has_left_the_queue() {
        asks(PreferencePolicy.LEAVE_IN_QUEUE);
        prefers("maria", ana);
        comes(bruno);
        var conversation = leftInQueue("maria");

        queues.save(queues.find(office.queueId()).orElseThrow(), List.of(bruno));

        assertThat(awaitOffer(conversation)).isEqualTo(bruno);
    }

    @Test
    void nor_for_who_has_declined_for_good() {
        stage.change("update workstream set decline_limit = 1 where id = ?1", office.workstreamId());
        asks(PreferencePolicy.LEAVE_IN_QUEUE);
        prefers("maria", ana);
        comes(ana);
        var conversation = write("maria");
        assertThat(awaitOffer(conversation)).isEqualTo(ana);
        comes(bruno);

        offers.reject(ana, conversation);

        Awaitility.await("somebody else is asked").atMost(PATIENCE)
            .until(() -> bruno.equals(stage.find(conversation).getAgentId()));
    }

    @Test
    void while_nobody_has_room_it_is_told_that_nobody_is_awaited_any_more() {
        asks(PreferencePolicy.LEAVE_IN_QUEUE);
        stage.change("update agent set capacity = 0 where id = ?1", bruno);
        prefers("maria", ana);
        comes(bruno);
        var conversation = leftInQueue("maria");

        preferredAgents.save(customer("maria"), List.of(), List.of(ana));

        awaitObstacle(conversation, Obstacle.NO_ROOM);
    }

    @Test
    void when_the_last_leaves_who_was_awaited_nobody_waits_for_another_who_has_declined_and_is_gone() {
        office = stage.office(3, Mode.PERSISTENT);
        var first = office.agentIds().get(0);
        var last = office.agentIds().get(1);
        var other = office.agentIds().get(2);
        stage.change("update workstream set decline_limit = 1 where id = ?1", office.workstreamId());
        asks(PreferencePolicy.LEAVE_IN_QUEUE);
        prefers("maria", first, last);
        comes(first);
        var conversation = write("maria");
        assertThat(awaitOffer(conversation)).isEqualTo(first);
        offers.reject(first, conversation);
        awaitObstacle(conversation, Obstacle.PREFERRED_AWAY);
        presences.disconnected(first);
        comes(other);

        queues.save(queues.find(office.queueId()).orElseThrow(), List.of(first, other));

        assertThat(awaitOffer(conversation)).isEqualTo(other);
    }

    @Test
    void who_declines_is_asked_again_after_the_pause() {
        asks(PreferencePolicy.LEAVE_IN_QUEUE);
        prefers("maria", ana);
        comes(ana);
        comes(bruno);
        var conversation = write("maria");
        assertThat(awaitOffer(conversation)).isEqualTo(ana);
        offers.reject(ana, conversation);
        awaitObstacle(conversation, Obstacle.PREFERRED_AWAY);

        pass(Duration.ofSeconds(61));

        assertThat(awaitOffer(conversation)).isEqualTo(ana);
    }

    @Test
    void where_the_workstream_does_not_mind_nothing_changes() {
        prefers("maria", ana);
        comes(bruno);

        assertThat(awaitOffer(write("maria"))).isEqualTo(bruno);
    }

    @Test
    void the_list_shows_who_has_preferred_agents_and_finds_all_others() {
        var name = "maria@" + office.widget();
        customer("maria");
        assertThat(list("")).noneMatch(row -> row.subject().equals(name));
        assertThat(list(name)).singleElement().satisfies(row -> assertThat(row.agents()).isEmpty());

        prefers("maria", bruno, ana);

        assertThat(list(name)).singleElement().satisfies(row ->
            assertThat(row.agents()).containsExactly(office.logins().get(1), office.logins().get(0)));
        assertThat(preferredAgents.list(Listing.first()).total()).isPositive();
    }

    @Test
    @Tag("B-279")
    void the_second_of_two_who_change_a_preference_hears_of_the_first() {
        prefers("maria", ana);

        assertStale(() -> preferredAgents.save(customer("maria"), List.of(bruno), List.of()));

        assertThat(preferredAgents.of(customer("maria"))).extracting(Agent::getId).containsExactly(ana);
    }

    @Test
    @Tag("B-280")
    void a_preference_goes_with_its_agent_and_does_not_come_back() {
        var dora = new Agent("agent-" + UUID.randomUUID(), "Dora", Set.of(Role.AGENT));
        dora.setPasswordHash("none");
        agents.save(dora);
        prefers("maria", dora.getId(), ana);

        agents.delete(dora.getId());

        assertThat(preferredAgents.of(customer("maria"))).extracting(Agent::getId).containsExactly(ana);
        assertStale(() -> preferredAgents.save(customer("maria"), List.of(dora.getId()), List.of(ana)));
    }

    private static void assertStale(Runnable save) {
        assertThat(Conflicts.isStale(catchThrowable(save::run))).isTrue();
    }

    private List<CustomerRow> list(String words) {
        return preferredAgents.list(new Listing(words, null, false, 1)).rows();
    }

    private void asks(PreferencePolicy policy) {
        var workstream = workstreams.find(office.workstreamId()).orElseThrow();
        workstream.setPreferencePolicy(policy);
        workstreams.save(workstream);
    }

    private UUID customer(String name) {
        return stage.customer(name + "@" + office.widget());
    }

    private void prefers(String customer, UUID... agentIds) {
        preferredAgents.save(customer(customer), List.of(agentIds), List.of());
    }

    private UUID leftInQueue(String customer) {
        var conversation = write(customer);
        awaitObstacle(conversation, Obstacle.PREFERRED_AWAY);
        return conversation;
    }

    private void awaitObstacle(UUID conversation, Obstacle obstacle) {
        Awaitility.await(conversation + " waits for " + obstacle).atMost(PATIENCE)
            .until(() -> stage.find(conversation).getObstacle() == obstacle);
    }

    private String lastReason(UUID conversation) {
        var decisions = histories.traceForAgent(ana, conversation);
        return decisions.get(decisions.size() - 1).getDetails().path("why").asString();
    }
}
