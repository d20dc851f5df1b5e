package org.perdura.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.conversation.ConversationState.ACTIVE;
import static org.perdura.conversation.ConversationState.CLOSED;
import static org.perdura.conversation.ConversationState.OPEN;
import static org.perdura.conversation.ConversationState.WRAP_UP;
import static org.perdura.conversation.Situation.ANA;
import static org.perdura.conversation.Situation.BRUNO;
import static org.perdura.conversation.Situation.NOON;
import static org.perdura.conversation.Situation.live;
import static org.perdura.conversation.Situation.persistent;

import java.util.Optional;

import org.junit.jupiter.api.Test;

/** What a customer sees: offers and parking are the agents' affair. */
class VisibilityTest {

    @Test
    void before_anybody_was_assigned_it_is_open_and_nobodys() {
        assertSeen(persistent().open(), OPEN, null);
        assertSeen(persistent().offered(), OPEN, null);
        assertSeen(live().offered(), OPEN, null);
    }

    @Test
    void with_its_agent_it_is_active_and_stays_so_while_it_is_parked() {
        assertSeen(persistent().active(), ACTIVE, ANA);
        assertSeen(persistent().waiting(), ACTIVE, ANA);
    }

    @Test
    void on_its_way_back_to_its_agent_nothing_seems_to_change() {
        var conversation = persistent().returned(NOON);
        assertSeen(conversation, ACTIVE, ANA);

        conversation.offer(ANA.id(), NOON.plusSeconds(120), NOON);
        assertSeen(conversation, ACTIVE, ANA);

        conversation.withdraw(ANA.id(), NOON);
        assertSeen(conversation, ACTIVE, ANA);

        conversation.offer(ANA.id(), NOON.plusSeconds(120), NOON);
        conversation.accept(ANA, NOON);
        assertSeen(conversation, ACTIVE, ANA);
    }

    @Test
    void a_return_that_its_agent_does_not_take_is_open_again_until_somebody_does() {
        var conversation = persistent().returned(NOON);
        conversation.releaseKeeper();
        assertSeen(conversation, OPEN, null);

        conversation.offer(BRUNO.id(), NOON.plusSeconds(120), NOON);
        assertSeen(conversation, OPEN, null);

        conversation.accept(BRUNO, NOON);
        assertSeen(conversation, ACTIVE, BRUNO);
    }

    @Test
    void what_begins_while_the_one_before_is_written_up_is_kept_for_its_agent_and_promises_nobody() {
        var situation = persistent();
        var conversation = situation.open();
        conversation.prefer(ANA.id(), NOON);

        assertSeen(conversation, OPEN, null);
        assertThat(conversation.getKeeperId()).isEqualTo(ANA.id());
        assertThat(conversation.getHeldUntil()).isEqualTo(NOON.plus(situation.workstream.getHoldForAgent()));
        assertThat(conversation.getEnteredAs()).isEqualTo(EnteredAs.NEW);

        situation.workstream.setKeepSameAgent(false);
        var other = situation.open();
        other.prefer(ANA.id(), NOON);
        assertSeen(other, OPEN, null);
    }

    @Test
    void a_live_conversation_that_was_given_back_is_open_and_nobodys() {
        var conversation = live().answered();

        conversation.park(ANA, conversation.getHead().getLastSeq(), NOON);

        assertSeen(conversation, OPEN, null);
    }

    @Test
    void an_ended_conversation_shows_who_ended_it() {
        assertSeen(persistent().wrapUp(), WRAP_UP, ANA);
        assertSeen(persistent().closed(), CLOSED, ANA);
    }

    private static void assertSeen(Conversation conversation, ConversationState state, Author agent) {
        assertThat(conversation.visibleState()).isEqualTo(state);
        assertThat(conversation.visibleAgentId()).isEqualTo(Optional.ofNullable(agent).map(Author::id));
        assertThat(CustomerView.of(conversation, null).state()).isEqualTo(state);
    }
}
