package org.perdura.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perdura.conversation.ConversationState;
import org.perdura.conversation.CustomerView;
import org.perdura.identity.Ticket;
import org.perdura.platform.Ids;
import org.perdura.workstream.Mode;

/** What a customer is shown of a conversation's state, and when. */
class CustomerLineTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final UUID MARIA = Ids.next();
    private static final UUID WORKSTREAM = Ids.next();
    private static final UUID EARLIER = UUID.fromString("01890a5d-0000-7000-8000-000000000001");
    private static final UUID LATER = UUID.fromString("01890a5d-0001-7000-8000-000000000001");

    private final PretendSocket socket = new PretendSocket();
    private final CustomerLine line =
        new CustomerLine(socket.connection(), PretendSocket.holder(Ticket.Kind.CUSTOMER, MARIA), WORKSTREAM);

    @BeforeEach
    void is_greeted() {
        greet(line, null);
        socket.written.clear();
    }

    private static void greet(CustomerLine line, CustomerView view) {
        line.greet(new ServerFrame.Done(null, null, null), view);
    }

    private void starts(CustomerView view) {
        greet(line, view);
        socket.written.clear();
    }

    @Test
    void the_first_conversation_is_shown_from_its_beginning() {
        line.show(view(EARLIER, 0, ConversationState.OPEN, null));

        assertThat(socket.types()).containsExactly("state");
        assertThat(line.shown()).hasValue(view(EARLIER, 0, ConversationState.OPEN, null));
    }

    @Test
    void only_a_change_of_what_the_customer_sees_is_told() {
        starts(view(EARLIER, 1, ConversationState.OPEN, null));

        line.show(view(EARLIER, 2, ConversationState.OPEN, null));
        line.show(view(EARLIER, 3, ConversationState.ACTIVE, "Ana"));
        line.show(view(EARLIER, 4, ConversationState.ACTIVE, "Ana"));
        line.show(view(EARLIER, 5, ConversationState.ACTIVE, "Bruno"));

        assertThat(socket.frames()).extracting(frame -> frame.path("agent").path("name").stringValue())
            .containsExactly("Ana", "Bruno");
    }

    @Test
    void older_news_that_comes_later_is_not_told() {
        starts(view(EARLIER, 5, ConversationState.ACTIVE, "Ana"));

        line.show(view(EARLIER, 4, ConversationState.OPEN, null));
        line.show(view(EARLIER, 5, ConversationState.OPEN, null));

        assertThat(socket.written).isEmpty();
        assertThat(line.shown().orElseThrow().version()).isEqualTo(5);
    }

    @Test
    void news_that_showed_nothing_still_makes_older_news_old() {
        starts(view(EARLIER, 1, ConversationState.OPEN, null));

        line.show(view(EARLIER, 3, ConversationState.OPEN, null));
        line.show(view(EARLIER, 2, ConversationState.ACTIVE, "Ana"));

        assertThat(socket.written).isEmpty();
    }

    @Test
    void a_new_conversation_is_shown_and_the_old_one_not_any_more() {
        starts(view(EARLIER, 9, ConversationState.CLOSED, "Ana"));

        line.show(view(LATER, 0, ConversationState.OPEN, null));
        line.show(view(EARLIER, 10, ConversationState.CLOSED, "Ana"));

        assertThat(socket.frames()).singleElement()
            .satisfies(frame -> assertThat(frame.path("conversation").stringValue()).isEqualTo(LATER.toString()));
        assertThat(line.shown().orElseThrow().conversation()).isEqualTo(LATER);
    }

    @Test
    void what_began_while_the_greeting_was_read_follows_it_and_is_not_left_again() {
        var late = new CustomerLine(socket.connection(), PretendSocket.holder(Ticket.Kind.CUSTOMER, MARIA), WORKSTREAM);

        late.show(view(LATER, 0, ConversationState.OPEN, null));
        greet(late, view(EARLIER, 9, ConversationState.WRAP_UP, "Ana"));
        late.show(view(EARLIER, 10, ConversationState.CLOSED, "Ana"));

        assertThat(socket.types()).containsExactly("done", "state");
        assertThat(late.shown().orElseThrow().conversation()).isEqualTo(LATER);
    }

    @Test
    void what_came_before_the_greeting_and_is_older_is_not_told() {
        var late = new CustomerLine(socket.connection(), PretendSocket.holder(Ticket.Kind.CUSTOMER, MARIA), WORKSTREAM);

        late.show(view(EARLIER, 10, ConversationState.CLOSED, "Ana"));
        greet(late, view(LATER, 0, ConversationState.OPEN, null));

        assertThat(socket.types()).containsExactly("done");
        assertThat(late.shown().orElseThrow().conversation()).isEqualTo(LATER);
    }

    @Test
    void a_second_greeting_that_was_read_too_early_is_put_right_at_once() {
        starts(view(LATER, 1, ConversationState.ACTIVE, "Ana"));

        greet(line, view(EARLIER, 9, ConversationState.CLOSED, "Ana"));

        assertThat(socket.types()).containsExactly("done", "state");
        assertThat(line.shown().orElseThrow().conversation()).isEqualTo(LATER);
    }

    @Test
    void typing_is_passed_on_once_in_a_while() {
        assertThat(line.mayType()).isTrue();
        assertThat(line.mayType()).isFalse();
    }

    @Test
    void typing_is_passed_on_at_once_after_a_message() {
        line.mayType();

        line.posting(Ids.next());

        assertThat(line.mayType()).isTrue();
        assertThat(line.mayType()).isFalse();
    }

    @Test
    void a_message_is_under_way_until_its_answer() {
        var id = Ids.next();

        line.posting(id);
        assertThat(line.isPosting(id)).isTrue();

        line.posted(id, new ServerFrame.Done(null, null, null));
        assertThat(line.isPosting(id)).isFalse();
        assertThat(line.isPosting(null)).isFalse();
    }

    @Test
    void what_follows_upon_a_message_is_told_after_its_answer() {
        var id = Ids.next();

        line.posting(id);
        line.tellAfter(id, new ServerFrame.Read(LATER, "agent", 1));
        line.posted(id, new ServerFrame.CustomerPong(null, LATER, 1L));
        line.tellAfter(id, new ServerFrame.Read(LATER, "agent", 2));
        line.tellAfter(null, new ServerFrame.Read(LATER, "agent", 3));

        assertThat(socket.types()).containsExactly("pong", "read", "read", "read");
    }

    private static CustomerView view(UUID conversation, int version, ConversationState state, String agent) {
        return new CustomerView(conversation, MARIA, WORKSTREAM, Mode.PERSISTENT, state, agent, NOON, null, 3, 0, 0,
            version);
    }
}
