package org.perdura.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.routing.PlanScene.ANA;
import static org.perdura.routing.PlanScene.BRUNO;
import static org.perdura.routing.PlanScene.CARLA;
import static org.perdura.routing.PlanScene.FRENCH;
import static org.perdura.routing.PlanScene.NOON;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.perdura.agent.Presence;
import org.perdura.agent.Role;
import org.perdura.conversation.Obstacle;
import org.perdura.conversation.TraceTexts;
import org.perdura.platform.Texts;
import org.perdura.routing.Plan.Step;
import org.perdura.routing.Waiting.Preferred;
import org.perdura.workstream.KeeperPolicy;
import org.perdura.workstream.PreferencePolicy;

/** Whom a customer prefers is asked first, or waited for. */
@Tag("WD-16")
class PreferenceTest {

    private static final UUID CHATS = new UUID(7, 1);

    private final PlanScene scene = new PlanScene();

    @BeforeEach
    void ask_others_otherwise() {
        scene.workstream.setPreferencePolicy(PreferencePolicy.NEXT_BEST);
    }

    private void leaveInQueue() {
        scene.workstream.setPreferencePolicy(PreferencePolicy.LEAVE_IN_QUEUE);
    }

    @Test
    void the_first_who_is_there_is_asked_though_another_has_more_room() {
        scene.agent(ANA, 0).agent(BRUNO, 60).agent(CARLA, 30);

        assertThat(asked(preferring(BRUNO, CARLA))).isEqualTo(BRUNO);
        assertThat(asked(preferring(CARLA, BRUNO))).isEqualTo(CARLA);
    }

    @ParameterizedTest
    @EnumSource(value = PreferencePolicy.class, names = {"NEXT_BEST", "LEAVE_IN_QUEUE"})
    void the_next_of_them_is_asked_where_the_first_is_away_or_takes_nothing(PreferencePolicy policy) {
        scene.workstream.setPreferencePolicy(policy);
        scene.absent(ANA).agent(BRUNO, Presence.BUSY).agent(CARLA, 60).agent(new UUID(0, 4), 0);

        assertThat(asked(preferring(ANA, BRUNO, CARLA))).isEqualTo(CARLA);
    }

    @Test
    void neither_room_nor_skills_count_for_them() {
        scene.agent(ANA, 0, Map.of(FRENCH, 9)).agent(BRUNO, 100);

        var step = step(scene.needing(1, Map.of(FRENCH, 5)).preferring(List.of(preferred(BRUNO))));

        assertThat(step.agentId()).isEqualTo(BRUNO);
        assertThat(step.holdsFor(agent(Presence.AVAILABLE))).isTrue();
        assertThat(step.holdsFor(agent(Presence.AWAY))).isFalse();
    }

    @Test
    void nor_do_capacity_profiles() {
        scene.workstream.setProfileId(CHATS);
        scene.agent(ANA, 0).agent(BRUNO, new Room(CHATS, "Chats", 1, false, Set.of(), 0));

        assertThat(asked(preferring(ANA))).isEqualTo(ANA);
    }

    @Test
    void others_are_asked_while_none_of_them_can_be() {
        scene.absent(ANA).agent(BRUNO, 0);

        assertThat(asked(preferring(ANA))).isEqualTo(BRUNO);
    }

    @Test
    void where_it_is_left_in_the_queue_it_waits_for_them() {
        leaveInQueue();
        scene.absent(ANA).agent(BRUNO, 0);

        assertThat(obstacle(preferring(ANA))).isEqualTo(Obstacle.PREFERRED_AWAY);
        assertThat(scene.plan(scene.waiting(1, null, null, Obstacle.PREFERRED_AWAY, Map.of())
            .preferring(List.of(preferred(ANA))))).isEmpty();
    }

    @Test
    void who_has_declined_is_passed_over_for_as_long_as_the_pause() {
        scene.agent(ANA, 0).agent(BRUNO, 60).agent(CARLA, 0).declined(ANA, 1, 10);

        assertThat(asked(preferring(ANA, BRUNO))).isEqualTo(BRUNO);
    }

    @Test
    void who_has_declined_is_asked_first_again_after_the_pause() {
        scene.agent(ANA, 60).agent(BRUNO, 0).declined(ANA, 1, 3_600);

        assertThat(asked(preferring(ANA))).isEqualTo(ANA);
    }

    @Test
    void where_it_is_left_in_the_queue_a_pause_is_waited_for() {
        leaveInQueue();
        scene.agent(ANA, 0).agent(BRUNO, 0).declined(ANA, 1, 10);

        var step = step(preferring(ANA));

        assertThat(step.attempt().obstacle()).isEqualTo(Obstacle.PREFERRED_AWAY);
        assertThat(step.retryAt()).isEqualTo(NOON.plusSeconds(50));
    }

    @Test
    void it_is_never_left_for_those_who_have_all_declined_for_good() {
        leaveInQueue();
        scene.absent(ANA).agent(BRUNO, 0).agent(CARLA, 60).declined(ANA, 3, 10).declined(BRUNO, 3, 10);

        assertThat(asked(preferring(ANA, BRUNO))).isEqualTo(CARLA);
    }

    @Test
    void it_is_never_left_for_who_does_not_work_for_the_queue() {
        leaveInQueue();
        scene.agent(BRUNO, 0);

        assertThat(asked(preferring(ANA))).isEqualTo(BRUNO);
        assertThat(obstacle(scene.waiting(2, null, null, null, Map.of(FRENCH, 5))
            .preferring(List.of(preferred(ANA))))).isEqualTo(Obstacle.NO_SKILL);
    }

    @Test
    void a_return_is_for_the_agent_whom_the_customer_knows() {
        scene.agent(ANA, 60).agent(BRUNO, 0).absent(CARLA);

        assertThat(asked(scene.heldFor(ANA).preferring(List.of(preferred(BRUNO))))).isEqualTo(ANA);
        assertThat(obstacle(scene.heldFor(CARLA).preferring(List.of(preferred(BRUNO))))).isEqualTo(Obstacle.HELD);
    }

    @Test
    void a_return_that_is_kept_no_longer_is_for_whom_the_customer_prefers() {
        scene.workstream.setKeeperPolicy(KeeperPolicy.FALL_BACK);
        scene.absent(ANA).agent(BRUNO, 60).agent(CARLA, 0);

        var step = step(scene.heldFor(ANA).preferring(List.of(preferred(BRUNO))));

        assertThat(step.letGo()).isEqualTo(Plan.LetGo.NOT_AT_HAND);
        assertThat(step.agentId()).isEqualTo(BRUNO);
    }

    @Test
    void why_it_is_a_preferred_agent_and_why_not_another_is_told() {
        scene.absent(ANA).agent(BRUNO, 60);

        var attempt = step(preferring(CARLA, ANA, BRUNO)).attempt();

        assertThat(attempt.details().path("why").asString()).isEqualTo("preferred");
        assertThat(leftOut(attempt)).containsExactly("Preferred, but does not work for the queue (1): Agent 3",
            "Preferred, but not there (1): Agent 1");
    }

    @Test
    void why_others_are_asked_is_told_before_why_not_all_of_them() {
        scene.absent(ANA).agent(BRUNO, 0).agent(CARLA, 90);

        var attempt = step(preferring(ANA)).attempt();

        assertThat(attempt.details().path("why").asString()).isEqualTo("method");
        assertThat(leftOut(attempt)).containsExactly("Preferred, but not there (1): Agent 1",
            "Not there (1): Agent 1", "No room (1): Agent 3");
    }

    @Test
    void every_reason_has_its_words() {
        var reasons = Stream.of(Exclusion.NOT_MEMBER, Exclusion.NOT_THERE, Exclusion.PRESENCE, Exclusion.DECLINED)
            .map(why -> "trace.preferred-left-out." + why.wireName());
        var keys = Stream.concat(reasons, Stream.of("trace.offered.preferred", "trace.not-assigned.preferred-away"))
            .toList();

        for (var language : List.of("en", "pt-BR")) {
            assertThat(keys).allMatch(Texts.in(Locale.forLanguageTag(language))::knows);
        }
    }

    private static List<String> leftOut(Attempt attempt) {
        return TraceTexts.leftOut(attempt.details(), Texts.in("en"));
    }

    private static Candidate agent(Presence presence) {
        return new Candidate(BRUNO, "Agent 2", Set.of(Role.AGENT), presence, true,
            new Capacity(100, 200, Map.of()), Map.of());
    }

    private static Preferred preferred(UUID id) {
        return new Preferred(id, "Agent " + id.getLeastSignificantBits());
    }

    private Waiting preferring(UUID... agents) {
        return scene.anybodys(1).preferring(Stream.of(agents).map(PreferenceTest::preferred).toList());
    }

    private Step step(Waiting waiting) {
        return scene.plan(waiting).get(0);
    }

    private UUID asked(Waiting waiting) {
        return step(waiting).agentId();
    }

    private Obstacle obstacle(Waiting waiting) {
        return step(waiting).attempt().obstacle();
    }
}
