package org.perdura.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.perdura.conversation.Situation.ANA;
import static org.perdura.conversation.Situation.NOON;
import static org.perdura.conversation.Situation.agentSays;
import static org.perdura.conversation.Situation.customerSays;
import static org.perdura.conversation.Situation.persistent;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.perdura.workstream.Mode;

/** What is said in a conversation, and how far it was read. */
class WordsTest {

    private static final Instant LATER = NOON.plus(Duration.ofMinutes(5));

    @ParameterizedTest
    @EnumSource(value = ConversationState.class, names = {"OPEN", "OFFERED", "ACTIVE", "WAITING"})
    @Tag("PC-11")
    @Tag("PC-13")
    void a_customers_word_is_appended_in_every_running_state(ConversationState state) {
        var conversation = persistent().in(state);
        var before = conversation.getHead().getLastSeq();
        var clientId = UUID.randomUUID();

        var posted = conversation.postByCustomer(Author.of(conversation.getCustomer()), clientId, "  Hello?\n", LATER);

        assertThat(posted.message().getSeq()).isEqualTo(before + 1);
        assertThat(posted.message().getClientId()).isEqualTo(clientId);
        assertThat(posted.message().getText()).isEqualTo("  Hello?\n");
        assertThat(posted.message().getAt()).isEqualTo(LATER);
        assertThat(posted.message().author()).isEqualTo(Author.of(conversation.getCustomer()));
        assertThat(conversation.getHead().getLastSeq()).isEqualTo(before + 1);
        assertThat(conversation.getHead().getLastAt()).isEqualTo(LATER);
        assertThat(conversation.isAnswered()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = ConversationState.class, names = {"OPEN", "OFFERED", "ACTIVE"})
    void a_customers_word_changes_the_state_of_none_but_a_parked_conversation(ConversationState state) {
        for (var mode : Mode.values()) {
            var conversation = Situation.of(mode).in(state);

            assertThat(customerSays(conversation, "Hello?", LATER).change()).isNull();
            assertThat(conversation.getState()).isEqualTo(state);
            assertThat(conversation.getSince()).isEqualTo(NOON);
        }
    }

    @Test
    @Tag("PC-03")
    @Tag("PC-04")
    void seq_has_no_gap_whatever_happens_between_the_words() {
        var conversation = persistent().open();
        conversation.pick(ANA, NOON);
        agentSays(conversation, "2", NOON);
        conversation.park(ANA, 2, NOON);
        customerSays(conversation, "3", LATER);
        conversation.offer(ANA.id(), LATER, LATER);
        customerSays(conversation, "4", LATER);
        conversation.accept(ANA, LATER);

        var seqs = IntStream.rangeClosed(5, 50)
            .mapToObj(i -> i % 2 == 0 ? customerSays(conversation, "x", LATER) : agentSays(conversation, "x", LATER))
            .map(posted -> posted.message().getSeq());

        assertThat(seqs).containsExactlyElementsOf(LongStream.rangeClosed(5, 50).boxed().toList());
        assertThat(conversation.getHead().getLastSeq()).isEqualTo(50);
    }

    @Test
    @Tag("ST-08")
    void backstage_counts_by_itself_without_a_gap() {
        var conversation = persistent().open();
        var change = conversation.pick(ANA, NOON);

        var transition = BackstageEntry.transition(change);
        var note = BackstageEntry.note(conversation, ANA, UUID.randomUUID(), "VIP", LATER);
        var offer = BackstageEntry.offer(conversation, "Ana", "new", "offered", LATER);

        assertThat(transition.getSeq()).isEqualTo(1);
        assertThat(note.getSeq()).isEqualTo(2);
        assertThat(offer.getSeq()).isEqualTo(3);
        assertThat(conversation.getBackstageSeq()).isEqualTo(3);
        assertThat(conversation.getHead().getLastSeq()).isEqualTo(1);
        assertThat(transition.getFromState()).isEqualTo(ConversationState.OPEN);
        assertThat(transition.getToState()).isEqualTo(ConversationState.ACTIVE);
        assertThat(transition.by()).isEqualTo(ANA);
    }

    @Test
    @Tag("PC-07")
    void no_word_is_stranded_by_an_agent_who_parks_without_having_seen_it() {
        var conversation = persistent().answered();
        customerSays(conversation, "One more thing", LATER);

        var refused = catchThrowableOfType(RefusedException.class, () -> conversation.park(ANA, 2, LATER));

        assertThat(refused.refusal()).isEqualTo(Refusal.WRONG_STATE);
        assertThat(refused.state()).contains(ConversationState.ACTIVE);
        assertThat(refused.seq()).contains(3L);
        assertThat(conversation.getState()).isEqualTo(ConversationState.ACTIVE);
    }

    @Test
    @Tag("PC-06")
    void no_word_is_stranded_by_an_agent_who_ends_without_having_seen_it() {
        var conversation = persistent().answered();
        customerSays(conversation, "One more thing", LATER);
        agentSays(conversation, "Bye", LATER);

        var refused = catchThrowableOfType(RefusedException.class, () -> conversation.end(ANA, 2, LATER));

        assertThat(refused.refusal()).isEqualTo(Refusal.WRONG_STATE);
        assertThat(refused.seq()).contains(4L);
        assertThat(conversation.getState()).isEqualTo(ConversationState.ACTIVE);
    }

    @Test
    void an_agent_who_has_seen_the_customers_last_word_may_leave_though_a_colleague_spoke_since() {
        var conversation = persistent().active();
        agentSays(conversation, "From another window", LATER);

        conversation.park(ANA, 1, LATER);

        assertThat(conversation.getState()).isEqualTo(ConversationState.WAITING);
    }

    @Test
    @Tag("B-134")
    void nobody_has_seen_what_was_never_said() {
        var conversation = persistent().answered();

        assertBadSeq(() -> conversation.park(ANA, 3, LATER));
        assertBadSeq(() -> conversation.end(ANA, 3, LATER));
        assertBadSeq(() -> conversation.readByCustomer(3));
        assertBadSeq(() -> conversation.readByAgent(3));
        assertThat(conversation.getState()).isEqualTo(ConversationState.ACTIVE);
        assertThat(conversation.getHead().getCustomerRead()).isZero();
    }

    private static void assertBadSeq(Runnable act) {
        var refused = catchThrowableOfType(RefusedException.class, act::run);
        assertThat(refused.refusal()).isEqualTo(Refusal.BAD_VALUE);
        assertThat(refused.field()).contains("seq");
    }

    @Test
    void read_marks_only_go_forward() {
        var conversation = persistent().answered();

        assertThat(conversation.readByCustomer(2)).isTrue();
        assertThat(conversation.readByCustomer(1)).isFalse();
        assertThat(conversation.readByCustomer(2)).isFalse();
        assertThat(conversation.readByAgent(1)).isTrue();

        assertThat(conversation.getHead().getCustomerRead()).isEqualTo(2);
        assertThat(conversation.getHead().getAgentRead()).isEqualTo(1);
    }

    @Test
    void a_list_shows_the_beginning_of_the_last_word() {
        var conversation = persistent().open();

        customerSays(conversation, "x".repeat(4_000), LATER);

        assertThat(conversation.getHead().getLastText()).isEqualTo("x".repeat(140));
    }

    @Test
    @Tag("B-096")
    void the_beginning_of_a_word_never_cuts_a_character() {
        assertThat(Snippet.of("short")).isEqualTo("short");
        assertThat(Snippet.of("😀".repeat(140))).isEqualTo("😀".repeat(140));
        assertThat(Snippet.of("a" + "😀".repeat(200))).isEqualTo("a" + "😀".repeat(139));
    }
}
