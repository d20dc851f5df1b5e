package org.perdura.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.perdura.conversation.Situation.ANA;
import static org.perdura.conversation.Situation.BRUNO;
import static org.perdura.conversation.Situation.NOON;
import static org.perdura.conversation.Situation.customerSays;
import static org.perdura.conversation.Situation.persistent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.perdura.conversation.Expected.Cell;
import org.perdura.workstream.Mode;

/** The verbs of a conversation against the binding table: every act in every state. */
class VerbsTest {

    private static final Instant LATER = NOON.plus(Duration.ofMinutes(5));

    /** Every cell that can be reached: live conversations never wait. */
    static Stream<Cell> cells() {
        return Expected.cells()
            .filter(cell -> Verbs.canDo(cell.act()))
            .filter(cell -> cell.mode() == Mode.PERSISTENT || cell.state() != ConversationState.WAITING);
    }

    static Stream<Cell> changes() {
        return cells().filter(cell -> cell.outcome().target().isPresent() && cell.act() != Act.DUE);
    }

    static Stream<Cell> refusals() {
        return cells().filter(cell -> cell.outcome().refusal().isPresent());
    }

    /** The acts that can be done to a conversation that is somebody else's. */
    static Stream<Cell> actsOfItsAgent() {
        return cells()
            .filter(cell -> cell.act().who() == Act.Who.ITS_AGENT || cell.act().who() == Act.Who.OFFERED_AGENT)
            .filter(cell -> cell.outcome() != Outcome.REFUSED_ALREADY_TAKEN && cell.state() != ConversationState.OPEN);
    }

    static Stream<Cell> cellsInWhichNothingHappens() {
        return cells().filter(cell -> cell.outcome() == Outcome.NOTHING);
    }

    @ParameterizedTest
    @MethodSource("changes")
    @Tag("ST-01")
    @Tag("PC-07")
    @Tag("ST-02")
    @Tag("ST-03")
    void what_is_allowed_leads_where_the_table_says(Cell cell) {
        var conversation = Situation.of(cell.mode()).in(cell.state());

        perform(cell, conversation, ANA);

        assertThat(conversation.getState()).isEqualTo(cell.outcome().target().orElseThrow());
        assertThat(conversation.getSince()).isEqualTo(LATER);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    @Tag("ST-09")
    @Tag("PC-05")
    @Tag("B-083")
    void what_is_not_allowed_is_refused_with_its_code_and_changes_nothing(Cell cell) {
        var conversation = Situation.of(cell.mode()).in(cell.state());
        var before = Snapshot.of(conversation);

        var refused = catchThrowableOfType(RefusedException.class, () -> perform(cell, conversation, ANA));

        assertThat(refused.refusal()).isEqualTo(cell.outcome().refusal().orElseThrow());
        assertThat(refused.state()).contains(cell.state());
        assertThat(Snapshot.of(conversation)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("actsOfItsAgent")
    @Tag("ST-09")
    void what_is_somebody_elses_is_refused_before_the_state_is_looked_at(Cell cell) {
        var conversation = Situation.of(cell.mode()).in(cell.state());
        var before = Snapshot.of(conversation);

        var refused = catchThrowableOfType(RefusedException.class, () -> perform(cell, conversation, BRUNO));

        assertThat(refused.refusal()).isEqualTo(Refusal.NOT_YOURS);
        assertThat(Snapshot.of(conversation)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("cellsInWhichNothingHappens")
    @Tag("PC-03")
    void where_nothing_is_to_happen_nothing_happens(Cell cell) {
        var conversation = Situation.of(cell.mode()).in(cell.state());
        var before = Snapshot.of(conversation);

        if (cell.act() == Act.OFFER) {
            assertThatThrownBy(() -> perform(cell, conversation, BRUNO)).isInstanceOf(IllegalStateException.class);
        } else {
            perform(cell, conversation, ANA);
        }

        assertThat(Snapshot.of(conversation).withoutDueAt()).isEqualTo(before.withoutDueAt());
    }

    private static void perform(Cell cell, Conversation conversation, Author who) {
        Verbs.perform(cell.act(), conversation, who, LATER);
    }

    @ParameterizedTest
    @EnumSource(value = ConversationState.class, names = {"WRAP_UP", "CLOSED"})
    @Tag("PC-13")
    void an_ended_conversation_takes_no_word_so_that_none_is_lost_in_it(ConversationState state) {
        var conversation = persistent().in(state);
        var before = Snapshot.of(conversation);

        assertThatThrownBy(() -> customerSays(conversation, "Wait!", LATER)).isInstanceOf(IllegalStateException.class);
        assertThat(Snapshot.of(conversation)).isEqualTo(before);
    }

    /** Everything of a conversation that a refusal must leave alone. */
    private record Snapshot(ConversationState state, List<?> rest, Instant dueAt) {

        static Snapshot of(Conversation it) {
            var head = it.getHead();
            return new Snapshot(it.getState(), Stream.of(it.getSince(), it.getAgentId(), it.getKeeperId(),
                it.getEnteredAs(), it.getBackstageSeq(), it.getHeldUntil(), it.getRetryAt(),
                head.getUnansweredSince(), head.getLastSeq(), head.getLastAt(), head.getLastText(),
                head.getCustomerRead(), head.getAgentRead())
                .map(String::valueOf).toList(), it.getDueAt());
        }

        Snapshot withoutDueAt() {
            return new Snapshot(state, rest, null);
        }
    }
}
