package org.perdura.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.agent.AgentPresence.ChangedBy;
import org.perdura.agent.Presence;
import org.perdura.conversation.ConversationState;
import org.perdura.support.InContainer;
import org.perdura.workstream.Mode;

import jakarta.inject.Inject;

/** Who comes first and who is asked first, from what the database holds. */
@InContainer
class PrecedenceIT extends RoutingScene {

    @Inject
    Transfers transfers;

    @Test
    @Tag("WD-10")
    void what_is_urgent_comes_before_what_has_waited_for_longer() {
        var first = write("maria");
        var urgent = write("joao");
        stage.change("update conversation set priority = 5 where id = ?1", urgent);
        room(ana, 30);
        comes(ana);

        assertThat(awaitOffer(urgent)).isEqualTo(ana);
        assertThat(state(first)).isEqualTo(ConversationState.OPEN);
    }

    @Test
    @Tag("WD-01")
    void an_agent_of_two_queues_is_asked_for_the_more_urgent_queue_first() {
        var first = write("maria");
        var urgent = stage.office(0, Mode.PERSISTENT);
        stage.change("update queue set priority = 1 where id = ?1", urgent.queueId());
        queues.find(urgent.queueId()).ifPresent(queue -> queues.save(queue, Set.of(ana)));
        office = urgent;
        var second = write("joao");
        room(ana, 30);
        comes(ana);

        assertThat(awaitOffer(second)).isEqualTo(ana);
        assertThat(state(first)).isEqualTo(ConversationState.OPEN);
    }

    @Test
    @Tag("WD-04")
    void in_turn_they_are_asked_in_turn() {
        stage.change("update queue set method = 'ROUND_ROBIN' where id = ?1", office.queueId());
        comes(ana);
        comes(bruno);

        var asked = Stream.of("a", "b", "c", "d").map(this::write).map(this::awaitOffer).toList();

        assertThat(asked.subList(0, 2)).containsExactlyInAnyOrder(ana, bruno);
        assertThat(asked.subList(2, 4)).isEqualTo(asked.subList(0, 2));
    }

    @Test
    @Tag("WD-04")
    void the_least_active_is_asked_who_finished_something_before_the_other() {
        stage.change("update queue set method = 'LEAST_ACTIVE' where id = ?1", office.queueId());
        var brunos = write("a");
        conversations.pick(bruno, brunos);
        conversations.park(bruno, brunos, 1);
        parked();
        stage.change("update engagement set ended_at = dateadd(hour, -1, ended_at) where agent_id = ?1", bruno);
        comes(ana);
        comes(bruno);

        assertThat(awaitOffer(write("c"))).isEqualTo(bruno);
    }

    @Test
    @Tag("WD-14")
    void who_lacks_a_skill_is_not_asked_and_who_gets_it_is_asked_at_once() {
        var skill = UUID.randomUUID();
        stage.change("insert into skill (id, version, name) values (?1, 0, ?2)", skill, "skill-" + skill);
        var conversation = write("maria");
        stage.change("insert into conversation_skill (conversation_id, skill_id, rating) values (?1, ?2, 5)",
            conversation, skill);
        comes(bruno);
        sweepUp();
        assertThat(state(conversation)).isEqualTo(ConversationState.OPEN);

        stage.change("insert into agent_skill (agent_id, skill_id, rating) values (?1, ?2, 6)", ana, skill);
        comes(ana);

        assertThat(awaitOffer(conversation)).isEqualTo(ana);
    }

    @Test
    @Tag("WD-19")
    void more_room_is_filled_at_once() {
        room(ana, 0);
        comes(ana);
        var conversation = write("maria");
        assertThat(state(conversation)).isEqualTo(ConversationState.OPEN);

        agents.find(ana).ifPresent(agent -> {
            agent.setCapacity(100);
            agents.save(agent);
        });

        assertThat(awaitOffer(conversation)).isEqualTo(ana);
    }

    @Test
    @Tag("WD-09")
    void a_return_is_offered_to_its_agent_who_has_too_much_where_the_workstream_says_so() {
        stage.change("update workstream set ignore_capacity_on_return = true where id = ?1", office.workstreamId());
        Stream.of("a", "b", "c", "d").forEach(this::picked);
        var conversation = parked();
        write("maria");
        awaitState(conversation, ConversationState.OPEN);

        comes(ana);

        assertThat(awaitOffer(conversation)).isEqualTo(ana);
    }

    @Test
    @Tag("WD-11")
    void what_somebody_gave_away_they_are_asked_for_again_after_a_while() {
        stage.change("update workstream set decline_limit = 1 where id = ?1", office.workstreamId());
        comes(ana);
        comes(bruno);
        Stream.of(ana, bruno).forEach(agent -> presences.choose(agent, Presence.BUSY, ChangedBy.ME));
        var conversation = picked("maria");
        transfers.toAgent(ana, conversation, bruno, null);
        offers.reject(bruno, conversation);
        presences.choose(ana, Presence.AVAILABLE, ChangedBy.ME);
        assertThat(state(conversation)).isEqualTo(ConversationState.OPEN);

        pass(Duration.ofSeconds(61));

        assertThat(awaitOffer(conversation)).isEqualTo(ana);
    }

    @Test
    @Tag("WD-11")
    void a_no_is_forgotten_once_somebody_else_has_had_it() {
        stage.change("update workstream set decline_limit = 1, keep_same_agent = false where id = ?1",
            office.workstreamId());
        comes(ana);
        var conversation = write("maria");
        awaitOffer(conversation);
        offers.reject(ana, conversation);
        pass(Duration.ofSeconds(61));
        assertThat(state(conversation)).isEqualTo(ConversationState.OPEN);

        conversations.pick(bruno, conversation);
        conversations.park(bruno, conversation, 1);
        write("maria");

        assertThat(awaitOffer(conversation)).isEqualTo(ana);
    }

    private void room(UUID agent, int units) {
        stage.change("update agent set capacity = ?2 where id = ?1", agent, units);
    }
}
