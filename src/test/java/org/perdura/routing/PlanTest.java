package org.perdura.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.agent.Role;
import org.perdura.routing.Declines.Decline;
import org.perdura.routing.Plan.Step;

class PlanTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final int UNITS = 30;

    private static final UUID ANA = new UUID(0, 1);
    private static final UUID BRUNO = new UUID(0, 2);
    private static final Set<UUID> MEMBERS = Set.of(ANA, BRUNO);

    @Test
    @Tag("WD-04")
    void whoever_has_the_most_room_is_asked() {
        var steps = plan(agent(ANA, 60), agent(BRUNO, 30)).of(List.of(anybodys(1)));

        assertThat(steps).singleElement().extracting(Step::agentId).isEqualTo(BRUNO);
    }

    @Test
    @Tag("WD-05")
    void offers_never_exceed_what_an_agent_can_carry() {
        var steps = plan(agent(ANA, 45), agent(BRUNO, 71)).of(List.of(anybodys(1), anybodys(2), anybodys(3)));

        assertThat(steps).singleElement().isEqualTo(new Step(anybodys(1), ANA, false, null));
    }

    @Test
    @Tag("WD-05")
    void what_fits_exactly_fits() {
        var steps = plan(agent(ANA, 70)).of(List.of(anybodys(1)));

        assertThat(steps).singleElement().extracting(Step::agentId).isEqualTo(ANA);
    }

    @Test
    @Tag("WD-04")
    void what_was_given_in_this_round_counts_in_the_next_choice() {
        var steps = plan(agent(ANA, 0), agent(BRUNO, 10)).of(List.of(anybodys(1), anybodys(2), anybodys(3)));

        assertThat(steps).extracting(Step::agentId).containsExactly(ANA, BRUNO, ANA);
    }

    @Test
    @Tag("WD-10")
    void conversations_are_served_in_the_order_in_which_they_wait() {
        var steps = plan(agent(ANA, 40)).of(List.of(anybodys(7), anybodys(3), anybodys(5)));

        assertThat(steps).extracting(step -> step.waiting().conversationId())
            .containsExactly(new UUID(1, 7), new UUID(1, 3));
    }

    @Test
    @Tag("PC-10")
    @Tag("WD-08")
    void a_return_is_offered_to_its_agent_though_another_has_more_room() {
        var steps = plan(agent(ANA, 60), agent(BRUNO, 0)).of(List.of(heldFor(ANA)));

        assertThat(steps).singleElement().isEqualTo(new Step(heldFor(ANA), ANA, false, null));
    }

    @Test
    @Tag("WD-09")
    void a_return_waits_for_its_agent_who_is_not_there() {
        assertThat(plan(agent(BRUNO, 0)).of(List.of(heldFor(ANA)))).isEmpty();
    }

    @Test
    @Tag("WD-09")
    void a_full_agent_is_treated_like_an_absent_one() {
        assertThat(plan(agent(ANA, 80), agent(BRUNO, 0)).of(List.of(heldFor(ANA)))).isEmpty();
    }

    @Test
    @Tag("WD-09")
    void a_return_may_exceed_the_capacity_where_the_workstream_says_so() {
        var held = waiting(1, ANA, null, true);

        assertThat(plan(agent(ANA, 80)).of(List.of(held))).singleElement().extracting(Step::agentId).isEqualTo(ANA);
    }

    @Test
    @Tag("WD-09")
    void a_return_whose_agent_has_left_the_queue_goes_to_the_others_at_once() {
        var carla = new UUID(0, 3);

        var steps = plan(agent(BRUNO, 0)).of(List.of(heldFor(carla)));

        assertThat(steps).singleElement().isEqualTo(new Step(heldFor(carla), BRUNO, true, null));
    }

    @Test
    @Tag("WD-09")
    void a_return_whose_agent_has_left_the_queue_is_let_go_though_nobody_else_is_there() {
        var carla = new UUID(0, 3);

        var steps = plan().of(List.of(heldFor(carla)));

        assertThat(steps).singleElement().isEqualTo(new Step(heldFor(carla), null, true, null));
    }

    @Test
    @Tag("WD-11")
    void whoever_has_just_declined_is_passed_over() {
        var steps = planWith(declined(ANA, 1, NOON.minusSeconds(10)), agent(ANA, 0), agent(BRUNO, 60))
            .of(List.of(anybodys(1)));

        assertThat(steps).singleElement().extracting(Step::agentId).isEqualTo(BRUNO);
    }

    @Test
    @Tag("WD-11")
    void when_everybody_is_pausing_it_is_tried_again_when_the_first_pause_ends() {
        var plan = planWith(declined(ANA, 1, NOON.minusSeconds(10)), agent(ANA, 0));

        assertThat(plan.of(List.of(anybodys(1)))).singleElement()
            .isEqualTo(new Step(anybodys(1), null, false, NOON.plusSeconds(50)));
    }

    @Test
    @Tag("WD-11")
    void what_is_already_put_off_until_then_is_left_alone() {
        var plan = planWith(declined(ANA, 1, NOON.minusSeconds(10)), agent(ANA, 0));

        assertThat(plan.of(List.of(waiting(1, null, NOON.plusSeconds(50), false)))).isEmpty();
    }

    @Test
    @Tag("WD-11")
    void whoever_declined_three_times_is_not_asked_again() {
        var plan = planWith(declined(ANA, 3, NOON.minusSeconds(3_600)), agent(ANA, 0));

        assertThat(plan.of(List.of(anybodys(1)))).isEmpty();
    }

    @Test
    @Tag("PC-11")
    void where_nobody_is_there_everything_stays_open() {
        assertThat(plan().of(List.of(anybodys(1), anybodys(2), heldFor(ANA)))).isEmpty();
    }

    private static Plan plan(Candidate... candidates) {
        return new Plan(List.of(candidates), MEMBERS, new Declines(List.of()), NOON);
    }

    private static Plan planWith(Decline decline, Candidate... candidates) {
        return new Plan(Arrays.asList(candidates), MEMBERS, new Declines(List.of(decline)), NOON);
    }

    private static Candidate agent(UUID id, long used) {
        return new Candidate(id, "An agent", Set.of(Role.AGENT), 100, used);
    }

    private static Decline declined(UUID agentId, long times, Instant last) {
        return new Decline(new UUID(1, 1), agentId, times, last);
    }

    private static Waiting anybodys(int number) {
        return waiting(number, null, null, false);
    }

    private static Waiting heldFor(UUID keeperId) {
        return waiting(1, keeperId, null, false);
    }

    private static Waiting waiting(int number, UUID keeperId, Instant retryAt, boolean ignoresCapacityOnReturn) {
        return new Waiting(new UUID(1, number), 0, keeperId, null, retryAt, UNITS, ignoresCapacityOnReturn, 60, 3, false);
    }
}
