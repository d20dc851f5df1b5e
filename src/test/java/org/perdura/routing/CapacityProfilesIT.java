package org.perdura.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.agent.CapacityProfile;
import org.perdura.agent.CapacityProfile.Reset;
import org.perdura.agent.CapacityProfiles;
import org.perdura.conversation.ConversationState;
import org.perdura.conversation.Obstacle;
import org.perdura.platform.Conflicts;
import org.perdura.platform.InUseException;
import org.perdura.platform.Use.User;
import org.perdura.rules.ClassificationRule;
import org.perdura.rules.Rules;
import org.perdura.support.InContainer;
import org.perdura.workstream.Workstreams;

import jakarta.inject.Inject;

/** Conversations that are counted instead of weighed, at once or by the day. */
@InContainer
@Tag("WD-06")
class CapacityProfilesIT extends RoutingScene {

    @Inject
    CapacityProfiles profiles;

    @Inject
    Workstreams workstreams;

    @Inject
    Rules rules;

    @Inject
    Loads loads;

    private CapacityProfile chats;

    @BeforeEach
    void countConversations() {
        chats = profile(2, Reset.IMMEDIATE, false);
        countBy(chats);
    }

    @Test
    void nobody_is_offered_more_than_their_profile_lets_them() {
        hold(chats, ana);
        comes(ana);
        comes(bruno);

        var first = write("maria");
        var second = write("joao");
        awaitOffer(first);
        awaitOffer(second);
        var third = write("rita");
        assignments.distribute(Set.of(office.queueId()));

        assertThat(List.of(awaitOffer(first), awaitOffer(second))).containsOnly(ana);
        assertThat(state(third)).isEqualTo(ConversationState.OPEN);
        assertThat(stage.find(third).getObstacle()).isEqualTo(Obstacle.NO_ROOM);
        assertThat(loads.of(ana)).extracting(Load::units, Load::profiles)
            .containsOnly(tuple(0, List.of(chats.getName())));
        offers.accept(ana, first);
        conversations.park(ana, first, 1);
        assertThat(awaitOffer(third)).isEqualTo(ana);
    }

    @Test
    void whoever_gets_the_profile_or_a_limit_of_their_own_is_asked_at_once() {
        comes(ana);
        var waiting = write("maria");
        awaitObstacle(waiting, Obstacle.NO_PROFILE);


        hold(chats, ana);
        assertThat(awaitOffer(waiting)).isEqualTo(ana);

        profiles.save(profiles.find(chats.getId()).orElseThrow(), Map.of(ana, 1));
        var next = write("joao");
        assignments.distribute(Set.of(office.queueId()));
        assertThat(state(next)).isEqualTo(ConversationState.OPEN);
        profiles.save(profiles.find(chats.getId()).orElseThrow(), Map.of(ana, 3));
        assertThat(awaitOffer(next)).isEqualTo(ana);
    }

    @Test
    void what_counts_by_the_day_counts_until_midnight_whatever_has_become_of_it() {
        var daily = profile(1, Reset.END_OF_DAY, false);
        countBy(daily);
        hold(daily, ana);
        comes(ana);
        var first = write("maria");
        awaitOffer(first);
        offers.accept(ana, first);
        conversations.end(ana, first, 1);
        conversations.close(ana, first);

        var second = write("joao");
        assignments.distribute(Set.of(office.queueId()));
        assertThat(state(second)).isEqualTo(ConversationState.OPEN);
        assertThat(capacities.of(ana).listRooms()).extracting(Room::used).containsExactly(1);

        time.advance(Duration.ofDays(1));
        assertThat(awaitOffer(second)).isEqualTo(ana);
    }

    @Test
    void a_customer_who_is_back_the_same_day_does_not_count_twice() {
        var daily = profile(1, Reset.END_OF_DAY, false);
        countBy(daily);
        hold(daily, ana);
        var conversation = parked();
        write("maria");
        awaitObstacle(conversation, Obstacle.HELD);


        comes(ana);

        assertThat(awaitOffer(conversation)).isEqualTo(ana);
    }

    @Test
    void a_full_profile_that_blocks_keeps_away_what_is_weighed_too() {
        var complaints = profile(1, Reset.IMMEDIATE, true);
        weigh();
        hold(complaints, ana);
        var rule = giving(complaints);
        comes(ana);
        awaitOffer(write("maria"));
        rules.delete(rule);

        var weighed = write("joao");
        awaitObstacle(weighed, Obstacle.NO_ROOM);

        comes(bruno);
        assertThat(awaitOffer(weighed)).isEqualTo(bruno);
    }

    @Test
    @Tag("WD-13")
    void a_rule_gives_a_profile_in_which_there_has_to_be_a_place_too() {
        var complaints = profile(1, Reset.IMMEDIATE, false);
        hold(chats, ana, bruno);
        hold(complaints, bruno);
        giving(complaints);
        comes(ana);

        var complaint = write("maria");
        awaitObstacle(complaint, Obstacle.NO_PROFILE);

        comes(bruno);

        assertThat(awaitOffer(complaint)).isEqualTo(bruno);
        assertThat(capacities.of(bruno).listRooms()).extracting(Room::used).containsExactly(1, 1);
    }

    @Test
    void an_agent_may_pick_beyond_it() {
        hold(chats, ana);
        countLimit(1);

        picked("maria");
        picked("joao");

        assertThat(capacities.of(ana).listRooms()).extracting(Room::used, Room::limit)
            .containsExactly(tuple(2, 1));
    }

    @Test
    void a_profile_stays_while_something_counts_by_it_and_goes_with_its_agents() {
        hold(chats, ana);
        giving(chats);
        write("maria");

        var refused = catchThrowableOfType(InUseException.class, () -> profiles.delete(chats.getId()));
        assertThat(refused.users()).containsExactlyInAnyOrder(
            new User("profile.user.workstream", office.widget()), new User("rule.user", chats.getName()),
            new User("profile.user.conversations", 1L));

        var unused = profile(1, Reset.IMMEDIATE, true);
        hold(unused, ana);
        profiles.delete(unused.getId());
        profiles.delete(unused.getId());
        assertThat(capacities.of(ana).listRooms()).hasSize(1);
    }

    @Test
    void of_two_who_change_the_agents_of_a_profile_the_second_is_told() {
        var mine = profiles.find(chats.getId()).orElseThrow();
        hold(chats, bruno);

        assertThat(Conflicts.isStale(catchThrowable(() -> profiles.save(mine, limits(ana))))).isTrue();
        assertThat(profiles.limitsOf(chats.getId())).containsOnlyKeys(bruno);
    }

    private void awaitObstacle(UUID conversation, Obstacle obstacle) {
        Awaitility.await(conversation + " waits, " + obstacle).atMost(PATIENCE)
            .until(() -> stage.find(conversation).getObstacle() == obstacle);
    }

    private CapacityProfile profile(int limit, Reset reset, boolean blocking) {
        var profile = new CapacityProfile("profile-" + UUID.randomUUID(), limit, reset);
        profile.setBlocking(blocking);
        return profiles.save(profile, Map.of());
    }

    private ClassificationRule giving(CapacityProfile profile) {
        var rule = new ClassificationRule(office.workstreamId(), 1);
        rule.setName(profile.getName());
        rule.setProfileId(profile.getId());
        return rules.save(rule);
    }

    private void hold(CapacityProfile profile, UUID... agentIds) {
        profiles.save(profiles.find(profile.getId()).orElseThrow(), limits(agentIds));
    }

    private void countLimit(int limit) {
        var profile = profiles.find(chats.getId()).orElseThrow();
        profile.setItemLimit(limit);
        profiles.save(profile, limits(ana));
    }

    private static Map<UUID, Integer> limits(UUID... agentIds) {
        var limits = new HashMap<UUID, Integer>();
        for (var agentId : agentIds) {
            limits.put(agentId, null);
        }

        return limits;
    }

    private void countBy(CapacityProfile profile) {
        var workstream = workstreams.find(office.workstreamId()).orElseThrow();
        workstream.setProfileId(profile.getId());
        workstreams.save(workstream);
    }

    private void weigh() {
        var workstream = workstreams.find(office.workstreamId()).orElseThrow();
        workstream.setProfileId(null);
        workstreams.save(workstream);
    }
}
