package org.perdura.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perdura.conversation.Author;
import org.perdura.conversation.ConversationState;
import org.perdura.conversation.EnteredAs;
import org.perdura.conversation.Heads;
import org.perdura.conversation.Summary;
import org.perdura.identity.Ticket;
import org.perdura.platform.Ids;
import org.perdura.workstream.Mode;

/** An agent's list: what belongs in it, what leaves it, and how often others' conversations are told. */
class AgentLineTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final UUID ANA = Ids.next();
    private static final UUID BRUNO = Ids.next();
    private static final UUID SUPPORT = Ids.next();
    private static final UUID SALES = Ids.next();
    private static final UUID INVOICE = Ids.next();

    private long now = TimeUnit.HOURS.toNanos(5);
    private final PretendSocket socket = new PretendSocket();
    private final AgentLine line =
        new AgentLine(socket.connection(), PretendSocket.holder(Ticket.Kind.AGENT, ANA), () -> now);

    @BeforeEach
    void is_greeted() {
        line.starts(Set.of(SUPPORT));
        line.greet(new ServerFrame.Done(null, null, null));
        socket.written.clear();
    }

    @Test
    void what_is_mine_is_told_whenever_it_changed() {
        assertThat(line.list(mine(ConversationState.ACTIVE), true)).isTrue();
        assertThat(line.list(mine(ConversationState.WAITING), false)).isTrue();
        assertThat(line.list(mine(ConversationState.WRAP_UP), false)).isTrue();

        assertThat(socket.types()).containsExactly("conversation", "conversation", "conversation");
        assertThat(socket.frames()).extracting(frame -> frame.path("list").intValue()).containsExactly(1, 2, 3);
        assertThat(line.list()).isEqualTo(3);
    }

    @Test
    void what_is_open_in_one_of_my_queues_is_told_at_most_once_a_second() {
        assertThat(line.list(open(SUPPORT), true)).isTrue();
        passes(999);
        assertThat(line.list(open(SUPPORT), true)).as("has to be told again later").isFalse();
        passes(1);
        assertThat(line.list(open(SUPPORT), true)).isTrue();

        assertThat(socket.types()).containsExactly("conversation", "conversation");
    }

    @Test
    void what_the_greeting_told_is_told_again_as_soon_as_it_changes() {
        line.starts(Set.of(SUPPORT));
        line.holds(List.of(INVOICE));

        assertThat(line.list(open(SUPPORT), true)).isTrue();
        assertThat(socket.types()).containsExactly("conversation");
    }

    @Test
    void what_i_take_is_told_at_once() {
        line.list(open(SUPPORT), true);

        assertThat(line.list(mine(ConversationState.ACTIVE), true)).isTrue();
        assertThat(socket.last().path("conversation").path("state").stringValue()).isEqualTo("active");
    }

    @Test
    void what_is_in_other_queues_is_not_mine_to_see() {
        assertThat(line.list(open(SALES), true)).isTrue();

        assertThat(socket.written).isEmpty();
        assertThat(line.worksFor(SALES)).isFalse();
        assertThat(line.worksFor(SUPPORT)).isTrue();
    }

    @Test
    void what_somebody_else_took_is_gone_once() {
        line.list(open(SUPPORT), true);

        line.list(summary(ConversationState.ACTIVE, SUPPORT, BRUNO), true);
        line.list(summary(ConversationState.WAITING, SUPPORT, BRUNO), true);

        assertThat(socket.types()).containsExactly("conversation", "gone");
        assertThat(socket.last().path("reason").stringValue()).isEqualTo("taken");
        assertThat(socket.last().path("list").intValue()).isEqualTo(2);
    }

    @Test
    void what_is_closed_is_gone_though_it_was_mine() {
        line.list(mine(ConversationState.WRAP_UP), false);

        line.list(mine(ConversationState.CLOSED), false);

        assertThat(socket.last().path("type").stringValue()).isEqualTo("gone");
        assertThat(socket.last().path("reason").stringValue()).isEqualTo("closed");
    }

    @Test
    void what_could_not_be_told_shows_in_the_version_of_the_list() {
        var before = line.list();

        line.missed();

        assertThat(line.list()).isEqualTo(before + 1);
    }

    @Test
    void what_is_open_in_this_window_is_remembered() {
        line.opens(INVOICE);
        assertThat(line.opened()).containsExactly(INVOICE);
        assertThat(line.opened()).containsExactly(INVOICE);

        line.loses(INVOICE);
        assertThat(line.opened()).isEmpty();
        assertThat(socket.types()).containsExactly("gone");
    }

    @Test
    void a_word_in_what_is_mine_is_told_without_asking_anybody() {
        line.list(mine(ConversationState.ACTIVE), true);

        assertThat(line.word(INVOICE, Heads.after(NOON, "Hi", "Hello?"), true)).isTrue();
        assertThat(socket.last().path("conversation").path("seq").intValue()).isEqualTo(2);
        assertThat(socket.last().path("conversation").path("last").path("text").stringValue()).isEqualTo("Hello?");
        assertThat(socket.last().path("conversation").path("state").stringValue()).isEqualTo("active");
        assertThat(socket.last().path("list").intValue()).isEqualTo(line.list());
    }

    @Test
    void of_a_conversation_that_only_the_greeting_told_too_little_is_known() {
        line.starts(Set.of(SUPPORT));
        line.holds(List.of(INVOICE));

        assertThat(line.word(INVOICE, Heads.after(NOON, "Hi"), true)).isFalse();
        assertThat(socket.types()).isEmpty();
    }

    @Test
    void of_a_conversation_that_is_not_mine_a_word_is_not_told_like_this() {
        line.list(open(SUPPORT), true);

        assertThat(line.word(INVOICE, Heads.after(NOON, "Hi", "Hello?"), true)).isFalse();
        assertThat(socket.types()).containsExactly("conversation");
    }

    @Test
    void what_was_read_before_a_word_does_not_take_it_back() {
        line.list(mine(ConversationState.ACTIVE), true);
        line.word(INVOICE, Heads.after(NOON, "Hi", "Hello?"), true);

        line.list(mine(ConversationState.WAITING), true);

        assertThat(socket.last().path("conversation").path("state").stringValue()).isEqualTo("waiting");
        assertThat(socket.last().path("conversation").path("seq").intValue()).isEqualTo(2);
        assertThat(socket.last().path("conversation").path("last").path("text").stringValue()).isEqualTo("Hello?");
    }

    @Test
    void what_i_visit_is_told_until_i_leave_it_or_may_not_see_it_any_more() {
        line.visits(INVOICE, true);
        line.list(brunos(), true);
        assertThat(socket.types()).containsExactly("conversation");

        line.loses(INVOICE);
        line.list(brunos(), true);
        assertThat(socket.types()).as("nothing more").containsExactly("conversation", "gone");
        assertThat(line.looksAt()).isEmpty();
    }

    @Test
    void a_new_greeting_says_anew_what_i_visit() {
        line.visits(INVOICE, true);
        line.starts(Set.of(SUPPORT));

        line.list(brunos(), true);

        assertThat(socket.types()).isEmpty();
    }

    @Test
    void what_waits_in_a_queue_that_i_lost_is_not_told_whether_i_ask_again_or_not() {
        line.worksFor(Set.of(SALES));

        line.list(open(SUPPORT), true);

        assertThat(socket.types()).isEmpty();
    }

    @Test
    void that_i_have_to_ask_again_is_told_once_until_i_do() {
        line.hasToGreetAgain();
        line.hasToGreetAgain();
        assertThat(socket.types()).containsExactly("pong");

        line.starts(Set.of(SUPPORT));
        line.hasToGreetAgain();
        assertThat(socket.types()).containsExactly("pong", "pong");
        assertThat(line.holds(List.of())).as("what the greeting tells is old already").isLessThan(line.list());
    }

    private void passes(long millis) {
        now += TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private static Summary mine(ConversationState state) {
        return summary(state, SALES, ANA);
    }

    private static Summary brunos() {
        return summary(ConversationState.ACTIVE, SALES, BRUNO);
    }

    private static Summary open(UUID queueId) {
        return summary(ConversationState.OPEN, queueId, null);
    }

    private static Summary summary(ConversationState state, UUID queueId, UUID agentId) {
        return new Summary(INVOICE, 1, Mode.PERSISTENT, state, NOON, "Help", queueId, "Support", Ids.next(), "Maria",
            agentId, agentId == null ? null : "Ana", EnteredAs.NEW, 1, 1, 1, 0, 0, Author.Kind.CUSTOMER, "Hi", NOON,
            Duration.ofDays(28), null, null);
    }
}
