package org.perdura.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.routing.PlanScene.ANA;
import static org.perdura.routing.PlanScene.BRUNO;
import static org.perdura.routing.PlanScene.CARLA;
import static org.perdura.routing.PlanScene.FRENCH;
import static org.perdura.routing.PlanScene.NOON;
import static org.perdura.routing.PlanScene.TAXES;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.agent.Presence;
import org.perdura.conversation.Obstacle;
import org.perdura.queue.AssignmentMethod;
import org.perdura.routing.Plan.Step;
import org.perdura.workstream.KeeperPolicy;
import org.perdura.workstream.SkillMatching;

class PlanTest {

    private static final UUID CHATS = new UUID(7, 1);

    private final PlanScene scene = new PlanScene();

    @Test
    @Tag("WD-04")
    void whoever_has_the_most_room_is_asked() {
        scene.agent(ANA, 60).agent(BRUNO, 30);

        assertThat(asked(scene.anybodys(1))).containsExactly(BRUNO);
    }

    @Test
    @Tag("WD-06")
    void what_counts_by_a_profile_goes_to_whoever_has_the_most_places_in_it() {
        scene.agent(ANA, chats(2)).agent(BRUNO, chats(3)).agent(CARLA, 0);

        assertThat(asked(counting(1), counting(2), counting(3))).containsExactly(BRUNO, ANA, BRUNO);
    }

    @Test
    @Tag("WD-06")
    void nobody_gets_more_than_their_profile_lets_them_and_only_who_has_it() {
        scene.agent(ANA, chats(1)).agent(BRUNO, 0);

        var steps = scene.plan(counting(1), counting(2));

        assertThat(steps).extracting(Step::agentId).containsExactly(ANA, null);
        assertThat(steps.get(1).attempt().obstacle()).isEqualTo(Obstacle.NO_ROOM);
    }

    @Test
    @Tag("WD-06")
    void where_nobody_has_the_profile_that_is_what_stands_in_the_way() {
        scene.agent(ANA, 0);

        assertThat(scene.plan(counting(1)).get(0).attempt().obstacle()).isEqualTo(Obstacle.NO_PROFILE);
    }

    private Waiting counting(int number) {
        scene.workstream.setProfileId(CHATS);
        return scene.anybodys(number);
    }

    private static Room chats(int limit) {
        return new Room(CHATS, "Chats", limit, false, Set.of(), 0);
    }

    @Test
    @Tag("WD-04")
    void of_those_with_as_much_room_it_is_whose_turn_it_is() {
        scene.agent(ANA, 30).agent(BRUNO, 30).turn(ANA, 5).turn(BRUNO, 50);

        assertThat(asked(scene.anybodys(1))).containsExactly(BRUNO);
    }

    @Test
    @Tag("WD-04")
    void in_turn_means_in_turn_whatever_room_they_have() {
        scene.by(AssignmentMethod.ROUND_ROBIN).agent(ANA, 0).agent(BRUNO, 30).turn(ANA, 5).turn(BRUNO, 50);

        assertThat(asked(scene.anybodys(1), scene.anybodys(2), scene.anybodys(3))).containsExactly(BRUNO, ANA, BRUNO);
    }

    @Test
    @Tag("WD-04")
    void the_least_active_is_who_has_been_idle_for_the_longest_time() {
        scene.by(AssignmentMethod.LEAST_ACTIVE).agent(ANA, 0).agent(BRUNO, 30).idle(ANA, 60).idle(BRUNO, 600);

        assertThat(asked(scene.anybodys(1), scene.anybodys(2))).containsExactly(BRUNO, ANA);
    }

    @Test
    @Tag("WD-04")
    void who_has_not_had_anything_yet_is_the_least_active() {
        scene.by(AssignmentMethod.LEAST_ACTIVE).agent(ANA, 0).agent(BRUNO, 30).idle(ANA, 60);

        assertThat(asked(scene.anybodys(1))).containsExactly(BRUNO);
    }

    @Test
    @Tag("WD-05")
    void offers_never_exceed_what_an_agent_can_carry() {
        scene.agent(ANA, 45).agent(BRUNO, 71);

        assertThat(asked(scene.anybodys(1), scene.anybodys(2), scene.anybodys(3))).containsExactly(ANA, null, null);
    }

    @Test
    @Tag("WD-05")
    void what_fits_exactly_fits() {
        scene.agent(ANA, 70);

        assertThat(asked(scene.anybodys(1))).containsExactly(ANA);
    }

    @Test
    @Tag("WD-04")
    void what_was_given_in_this_round_counts_in_the_next_choice() {
        scene.agent(ANA, 0).agent(BRUNO, 10);

        assertThat(asked(scene.anybodys(1), scene.anybodys(2), scene.anybodys(3))).containsExactly(ANA, BRUNO, ANA);
    }

    @Test
    @Tag("WD-10")
    void conversations_are_served_in_the_order_in_which_they_wait() {
        scene.agent(ANA, 40);

        assertThat(scene.plan(scene.anybodys(7), scene.anybodys(3), scene.anybodys(5)))
            .filteredOn(step -> step.agentId() != null)
            .extracting(step -> step.waiting().conversationId())
            .containsExactly(new UUID(1, 7), new UUID(1, 3));
    }

    @Test
    @Tag("PC-10")
    @Tag("WD-08")
    void a_return_is_offered_to_its_agent_though_another_has_more_room() {
        scene.agent(ANA, 60).agent(BRUNO, 0);

        assertThat(scene.plan(scene.heldFor(ANA))).singleElement().satisfies(step -> {
            assertThat(step.agentId()).isEqualTo(ANA);
            assertThat(step.letGo()).isNull();
        });
    }

    @Test
    @Tag("WD-09")
    void a_return_waits_for_its_agent_who_is_not_there() {
        scene.absent(ANA).agent(BRUNO, 0);

        assertThat(obstacles(scene.heldFor(ANA))).containsExactly(Obstacle.HELD);
    }

    @Test
    @Tag("WD-09")
    void a_full_agent_is_treated_like_an_absent_one() {
        scene.agent(ANA, 80).agent(BRUNO, 0);

        assertThat(obstacles(scene.heldFor(ANA))).containsExactly(Obstacle.HELD);
    }

    @Test
    @Tag("WD-09")
    void a_return_may_exceed_the_capacity_where_the_workstream_says_so() {
        scene.workstream.setIgnoreCapacityOnReturn(true);
        scene.agent(ANA, 80);

        assertThat(asked(scene.heldFor(ANA))).containsExactly(ANA);
    }

    @Test
    @Tag("WD-09")
    void a_return_whose_agent_has_left_the_queue_goes_to_the_others_at_once() {
        scene.agent(BRUNO, 0);

        assertThat(scene.plan(scene.heldFor(CARLA))).singleElement().satisfies(step -> {
            assertThat(step.agentId()).isEqualTo(BRUNO);
            assertThat(step.letGo()).isEqualTo(Plan.LetGo.LEFT_QUEUE);
        });
    }

    @Test
    @Tag("WD-09")
    void a_return_whose_agent_has_left_the_queue_is_let_go_though_nobody_else_is_there() {
        scene.absent(ANA);

        assertThat(scene.plan(scene.heldFor(CARLA))).singleElement().satisfies(step -> {
            assertThat(step.agentId()).isNull();
            assertThat(step.letGo()).isEqualTo(Plan.LetGo.LEFT_QUEUE);
        });
    }

    @Test
    @Tag("WD-09")
    void a_return_that_is_not_held_goes_to_others_when_its_agent_is_not_at_hand() {
        scene.workstream.setKeeperPolicy(KeeperPolicy.FALL_BACK);
        scene.absent(ANA).agent(BRUNO, 0);

        assertThat(scene.plan(scene.heldFor(ANA))).singleElement().satisfies(step -> {
            assertThat(step.agentId()).isEqualTo(BRUNO);
            assertThat(step.letGo()).isEqualTo(Plan.LetGo.NOT_AT_HAND);
        });
    }

    @Test
    @Tag("WD-09")
    void a_return_that_is_not_held_is_offered_to_its_agent_first() {
        scene.workstream.setKeeperPolicy(KeeperPolicy.FALL_BACK);
        scene.agent(ANA, 60).agent(BRUNO, 0);

        assertThat(scene.plan(scene.heldFor(ANA))).singleElement().satisfies(step -> {
            assertThat(step.agentId()).isEqualTo(ANA);
            assertThat(step.letGo()).isNull();
        });
    }

    @Test
    @Tag("WD-04")
    void who_has_left_nothing_yet_is_not_given_everything() {
        scene.by(AssignmentMethod.LEAST_ACTIVE).agent(ANA, 0).agent(BRUNO, 0).turn(ANA, 5).idle(BRUNO, 600)
            .turn(BRUNO, 700);

        assertThat(asked(scene.anybodys(1))).containsExactly(BRUNO);
    }

    @Test
    @Tag("WD-09")
    void a_return_asks_for_no_skill_its_agent_is_known() {
        scene.agent(ANA, 0);

        assertThat(asked(scene.waiting(1, ANA, null, null, Map.of(FRENCH, 5)))).containsExactly(ANA);
    }

    @Test
    @Tag("WD-07")
    void only_presences_that_the_workstream_allows_are_offered_anything() {
        scene.agent(ANA, Presence.BUSY);
        assertThat(obstacles(scene.anybodys(1))).containsExactly(Obstacle.NOBODY_THERE);

        scene.workstream.setAllowedPresences(Set.of(Presence.AVAILABLE, Presence.BUSY));
        assertThat(asked(scene.anybodys(1))).containsExactly(ANA);
    }

    @Test
    @Tag("WD-11")
    void whoever_has_just_declined_is_passed_over() {
        scene.agent(ANA, 0).agent(BRUNO, 60).declined(ANA, 1, 10);

        assertThat(asked(scene.anybodys(1))).containsExactly(BRUNO);
    }

    @Test
    @Tag("WD-11")
    void who_has_declined_once_comes_after_those_who_have_not() {
        scene.agent(ANA, 0).agent(BRUNO, 60).declined(ANA, 1, 3_600);

        assertThat(asked(scene.anybodys(1))).containsExactly(BRUNO);
    }

    @Test
    @Tag("WD-11")
    void when_everybody_is_pausing_it_is_tried_again_when_the_first_pause_ends() {
        scene.agent(ANA, 0).declined(ANA, 1, 10);

        assertThat(scene.plan(scene.anybodys(1))).singleElement().satisfies(step -> {
            assertThat(step.agentId()).isNull();
            assertThat(step.retryAt()).isEqualTo(NOON.plusSeconds(50));
            assertThat(step.attempt().obstacle()).isEqualTo(Obstacle.DECLINED);
        });
    }

    @Test
    @Tag("WD-11")
    void what_is_already_put_off_until_then_is_left_alone() {
        scene.agent(ANA, 0).declined(ANA, 1, 10);

        assertThat(scene.plan(scene.waiting(1, null, NOON.plusSeconds(50), Obstacle.DECLINED, Map.of()))).isEmpty();
    }

    @Test
    @Tag("WD-11")
    void whoever_declined_three_times_is_not_asked_again() {
        scene.agent(ANA, 0).declined(ANA, 3, 3_600);

        assertThat(obstacles(scene.anybodys(1))).containsExactly(Obstacle.DECLINED);
    }

    @Test
    @Tag("WD-14")
    void exactly_means_every_skill_and_at_least_as_good() {
        scene.agent(ANA, 60, Map.of(FRENCH, 7)).agent(BRUNO, 0, Map.of(FRENCH, 6, TAXES, 9));

        assertThat(asked(scene.needing(1, Map.of(FRENCH, 7)))).containsExactly(ANA);
        assertThat(asked(scene.needing(1, Map.of(FRENCH, 6, TAXES, 5)))).containsExactly(BRUNO);
        assertThat(obstacles(scene.needing(1, Map.of(FRENCH, 8)))).containsExactly(Obstacle.NO_SKILL);
    }

    @Test
    @Tag("WD-14")
    void closest_takes_who_lacks_the_least_and_then_who_carries_the_least() {
        scene.workstream.setSkillMatching(SkillMatching.CLOSEST);
        scene.agent(ANA, 60, Map.of(FRENCH, 5)).agent(BRUNO, 30, Map.of(FRENCH, 5)).agent(CARLA, 0, Map.of(FRENCH, 2));

        assertThat(asked(scene.needing(1, Map.of(FRENCH, 8)))).containsExactly(BRUNO);
    }

    @Test
    @Tag("WD-14")
    void without_matching_skills_do_not_matter() {
        scene.workstream.setSkillMatching(SkillMatching.NONE);
        scene.agent(ANA, 60, Map.of(FRENCH, 9)).agent(BRUNO, 30);

        assertThat(asked(scene.needing(1, Map.of(FRENCH, 8)))).containsExactly(BRUNO);
    }

    @Test
    @Tag("PC-11")
    void where_nobody_is_there_everything_stays_open() {
        scene.absent(ANA).absent(BRUNO);

        assertThat(obstacles(scene.anybodys(1), scene.anybodys(2))).containsOnly(Obstacle.NOBODY_THERE);
    }

    @Test
    @Tag("WD-20")
    void why_it_waits_is_told_once() {
        scene.absent(ANA);

        assertThat(scene.plan(scene.waiting(1, null, null, Obstacle.NOBODY_THERE, Map.of()))).isEmpty();
        assertThat(scene.plan(scene.waiting(1, null, null, Obstacle.NO_ROOM, Map.of()))).hasSize(1);
    }

    @Test
    @Tag("WD-20")
    void an_attempt_says_who_was_left_out_and_why() {
        scene.absent(ANA).agent(BRUNO, 90).agent(CARLA, 20).agent(new UUID(0, 4), Presence.AWAY);

        var details = scene.plan(scene.anybodys(1)).get(0).attempt().details();
        assertThat(details.path("agent").asString()).isEqualTo("Agent 3");
        assertThat(details.path("leftOut").path("not-there").path("names").get(0).asString()).isEqualTo("Agent 1");
        assertThat(details.path("leftOut").path("no-room").path("count").asInt()).isEqualTo(1);
        assertThat(details.path("leftOut").path("presence").path("names").get(0).asString()).isEqualTo("Agent 4");
    }

    private List<UUID> asked(Waiting... backlog) {
        return scene.plan(backlog).stream().map(Step::agentId).toList();
    }

    private List<Obstacle> obstacles(Waiting... backlog) {
        return scene.plan(backlog).stream().map(step -> step.attempt().obstacle()).toList();
    }
}
