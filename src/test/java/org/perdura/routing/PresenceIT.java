package org.perdura.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.agent.AgentPresence;
import org.perdura.agent.AgentPresence.ChangedBy;
import org.perdura.agent.CustomPresence;
import org.perdura.agent.CustomPresences;
import org.perdura.agent.Presence;
import org.perdura.agent.PresenceChoice;
import org.perdura.agent.PresenceSetting;
import org.perdura.agent.PresenceSettings;
import org.perdura.conversation.ConversationState;
import org.perdura.conversation.Refusal;
import org.perdura.conversation.RefusedException;
import org.perdura.platform.InUseException;
import org.perdura.platform.LocalText;
import org.perdura.support.InContainer;
import org.perdura.workstream.Workstream;
import org.perdura.workstream.Workstreams;
import org.perdura.workstream.WrapUpBlocking;

import jakarta.inject.Inject;

/** What agents are, what that means for offers, and what makes them something else by itself. */
@InContainer
class PresenceIT extends RoutingScene {

    @Inject
    PresenceSettings settings;

    @Inject
    CustomPresences customPresences;

    @Inject
    Workstreams workstreams;

    @Inject
    Loads loads;

    @Inject
    Consults consults;

    private void set(Consumer<PresenceSetting> change) {
        var setting = settings.find();
        change.accept(setting);
        settings.save(setting);
    }

    private void workstream(Consumer<Workstream> change) {
        var workstream = workstreams.find(office.workstreamId()).orElseThrow();
        change.accept(workstream);
        workstreams.save(workstream);
    }

    /** Who picks is faster than routing then. */
    private void nobodyIsAsked() {
        stage.change("update workstream set distribution = 'PICK' where id = ?1", office.workstreamId());
    }

    private AgentPresence presence(UUID agent) {
        return presences.find(agent).orElseThrow();
    }

    private void awaitPresence(UUID agent, Presence expected) {
        Awaitility.await(agent + " is " + expected).atMost(PATIENCE)
            .until(() -> presence(agent).getPresence() == expected);
    }

    private CustomPresence custom(Presence base) {
        var custom = new CustomPresence();
        custom.setName("Lunch " + UUID.randomUUID().toString().substring(0, 8));
        custom.setBase(base);
        custom.setTexts(new LocalText(Map.of("pt-BR", "Almoço")));
        return customPresences.save(custom);
    }

    @AfterEach
    void as_before() {
        set(setting -> {
            setting.setInactiveAfterMissedOffer(true);
            setting.setFollowingCapacity(false);
        });
    }

    @Test
    @Tag("WD-21")
    void who_misses_an_offer_is_asked_no_more_until_they_are_back() {
        comes(ana);
        var missed = write("maria");
        awaitState(missed, ConversationState.OFFERED);
        var waiting = write("joao");
        awaitState(waiting, ConversationState.OFFERED);
        offers.reject(ana, waiting);
        pass(Duration.ofSeconds(121));

        awaitState(missed, ConversationState.OPEN);
        assertThat(presence(ana).getPresence()).isEqualTo(Presence.INACTIVE);
        assertThat(presence(ana).getChangedBy()).isEqualTo(ChangedBy.SYSTEM);
        var later = write("chloe");
        assignments.distribute(List.of(office.queueId()));
        assertThat(state(later)).isEqualTo(ConversationState.OPEN);

        presences.choose(ana, Presence.AVAILABLE, ChangedBy.ME);
        assertThat(awaitOffer(later)).isEqualTo(ana);
    }

    @Test
    @Tag("WD-21")
    @Tag("WD-11")
    void a_lost_connection_misses_nothing_and_an_organisation_may_not_want_it_at_all() {
        comes(ana);
        var lost = write("maria");
        awaitOffer(lost);
        goes(ana, Duration.ofSeconds(11));
        awaitState(lost, ConversationState.OPEN);
        assertThat(presence(ana).getPresence()).isEqualTo(Presence.AVAILABLE);

        set(setting -> setting.setInactiveAfterMissedOffer(false));
        comes(bruno);
        awaitOffer(lost);
        pass(Duration.ofSeconds(121));
        awaitState(lost, ConversationState.OPEN);
        assertThat(presence(bruno).getPresence()).isEqualTo(Presence.AVAILABLE);
    }

    @Test
    @Tag("WD-07")
    void only_who_is_what_the_workstream_allows_is_asked() {
        workstream(workstream -> workstream.setAllowedPresences(EnumSet.of(Presence.BUSY)));
        comes(ana);
        var conversation = write("maria");
        assignments.distribute(List.of(office.queueId()));
        assertThat(state(conversation)).isEqualTo(ConversationState.OPEN);

        comes(bruno);
        presences.choose(bruno, PresenceChoice.of(Presence.BUSY), ChangedBy.ME);

        assertThat(awaitOffer(conversation)).isEqualTo(bruno);
    }

    @Test
    @Tag("WD-21")
    @Tag("WD-07")
    void a_custom_presence_counts_as_what_it_is_based_on_even_when_that_changes() {
        var lunch = custom(Presence.BUSY);
        comes(ana);
        presences.choose(ana, customPresences.choice(lunch.getId()).orElseThrow(), ChangedBy.ME);
        var conversation = write("maria");
        assignments.distribute(List.of(office.queueId()));
        assertThat(state(conversation)).isEqualTo(ConversationState.OPEN);

        lunch.setBase(Presence.AVAILABLE);
        customPresences.save(lunch);

        assertThat(awaitOffer(conversation)).isEqualTo(ana);
        assertThat(presence(ana).getCustomId()).isEqualTo(lunch.getId());
        customPresences.delete(lunch.getId());
        assertThat(presence(ana).getCustomId()).isNull();
        assertThat(presence(ana).getPresence()).isEqualTo(Presence.AVAILABLE);
    }

    @Test
    @Tag("WD-21")
    void who_comes_after_a_while_begins_with_their_default_and_who_is_back_soon_is_what_they_were() {
        var lunch = custom(Presence.AWAY);
        var agent = agents.find(ana).orElseThrow();
        agent.setUsualPresence(customPresences.choice(lunch.getId()).orElseThrow());
        agents.save(agent);
        assertThatThrownBy(() -> customPresences.delete(lunch.getId())).isInstanceOf(InUseException.class);

        presences.connected(ana);
        assertThat(presence(ana).getPresence()).isEqualTo(Presence.AWAY);
        assertThat(presence(ana).getCustomId()).isEqualTo(lunch.getId());

        presences.choose(ana, Presence.BUSY, ChangedBy.ME);
        goes(ana, Duration.ofSeconds(149));
        presences.connected(ana);
        assertThat(presence(ana).getPresence()).isEqualTo(Presence.BUSY);

        goes(ana, Duration.ofSeconds(151));
        presences.connected(ana);
        assertThat(presence(ana).getCustomId()).isEqualTo(lunch.getId());
    }

    @Test
    @Tag("WD-21")
    void presence_follows_the_capacity_where_the_organisation_wants_that() {
        nobodyIsAsked();
        comes(ana);
        set(setting -> setting.setFollowingCapacity(true));
        var first = picked("maria");
        awaitPresence(ana, Presence.BUSY);
        picked("joao");
        picked("chloe");
        picked("noah");
        awaitPresence(ana, Presence.DO_NOT_DISTURB);
        assertThat(presence(ana).getChangedBy()).isEqualTo(ChangedBy.SYSTEM);

        conversations.park(ana, first, 1);
        awaitPresence(ana, Presence.BUSY);
        presences.choose(ana, Presence.AVAILABLE, ChangedBy.ME);
        picked("emma");
        awaitPresence(ana, Presence.DO_NOT_DISTURB);

        set(setting -> setting.setFollowingCapacity(false));
        awaitPresence(ana, Presence.AVAILABLE);
    }

    @Test
    @Tag("WD-21")
    void what_an_agent_says_beyond_how_busy_they_are_stays() {
        nobodyIsAsked();
        set(setting -> setting.setFollowingCapacity(true));
        comes(ana);
        comes(bruno);
        presences.choose(ana, Presence.AWAY, ChangedBy.ME);
        picked("maria");
        conversations.pick(bruno, write("joao"));

        awaitPresence(bruno, Presence.BUSY);
        assertThat(presence(ana).getPresence()).isEqualTo(Presence.AWAY);
    }

    @Test
    @Tag("ST-07")
    @Tag("WD-21")
    void what_uses_the_capacity_is_listed_with_the_end_of_what_ends_by_itself() {
        workstream(workstream -> {
            workstream.setWrapUpBlocking(WrapUpBlocking.TIMED);
            workstream.setWrapUpBlockTime(Duration.ofMinutes(5));
        });
        var active = picked("maria");
        var ended = picked("joao");
        conversations.end(ana, ended, 1);

        assertThat(loads.of(ana)).extracting(Load::conversationId).containsExactlyInAnyOrder(active, ended);
        assertThat(loads.of(ana)).filteredOn(load -> load.conversationId().equals(ended)).singleElement()
            .satisfies(load -> {
                assertThat(load.state()).isEqualTo(ConversationState.WRAP_UP);
                assertThat(load.until()).isEqualTo(stage.find(ended).getRetryAt());
                assertThat(load.units()).isEqualTo(30);
            });
        assertThat(capacities.of(ana).used()).isEqualTo(60);

        pass(Duration.ofMinutes(6));

        assertThat(loads.of(ana)).extracting(Load::conversationId).containsExactly(active);
        assertThat(capacities.of(ana).used()).isEqualTo(30);
        assertThat(Set.of(state(active), state(ended))).contains(ConversationState.WRAP_UP);
    }

    @Test
    @Tag("WD-18")
    @Tag("WD-05")
    void of_two_who_ask_a_queue_at_once_one_gets_the_advice_for_which_there_is_room() {
        workstream(workstream -> {
            workstream.setConsultTakesCapacity(true);
            workstream.setUnits(60);
        });
        var talks = IntStream.range(0, 10).mapToObj(i -> picked("customer-" + i)).toList();
        comes(bruno);

        for (var i = 0; i < talks.size(); i += 2) {
            var two = talks.subList(i, i + 2);
            two.stream().map(talk -> CompletableFuture.runAsync(() -> askQueue(talk))).toList()
                .forEach(CompletableFuture::join);
            assertThat(loads.of(bruno)).hasSize(1);
            two.forEach(talk -> conversations.end(ana, talk, 1));
            assertThat(loads.of(bruno)).isEmpty();
        }
    }

    private void askQueue(UUID conversation) {
        try {
            consults.askQueue(ana, conversation, office.queueId(), null);
        } catch (RefusedException refused) {
            assertThat(refused.refusal()).isEqualTo(Refusal.NO_CAPACITY);
        }
    }
}
