package org.perdura.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.perdura.conversation.ConversationState.ACTIVE;
import static org.perdura.conversation.ConversationState.OFFERED;
import static org.perdura.conversation.ConversationState.OPEN;
import static org.perdura.conversation.ConversationState.WAITING;
import static org.perdura.conversation.Situation.ANA;
import static org.perdura.conversation.Situation.BILLING;
import static org.perdura.conversation.Situation.BRUNO;
import static org.perdura.conversation.Situation.CARLA;
import static org.perdura.conversation.Situation.NOON;
import static org.perdura.conversation.Situation.agentSays;
import static org.perdura.conversation.Situation.customerSays;
import static org.perdura.conversation.Situation.live;
import static org.perdura.conversation.Situation.persistent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.perdura.conversation.Expected.Cell;
import org.perdura.workstream.Mode;

/** Conversations that are passed on: by whom, and what becomes of them, of their queue and of their agents. */
@Tag("WD-17")
class TransferTest {

    private static final Instant LATER = NOON.plus(Duration.ofMinutes(5));
    private static final Instant DEADLINE = LATER.plusSeconds(120);
    private static final List<Act> TRANSFERS = List.of(Act.TRANSFER_TO_AGENT, Act.TRANSFER_TO_QUEUE);

    static Stream<Cell> cells() {
        return Expected.cells()
            .filter(cell -> TRANSFERS.contains(cell.act()))
            .filter(cell -> cell.mode() == Mode.PERSISTENT || cell.state() != WAITING);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void its_agent_passes_it_on_while_it_is_active_and_in_no_other_state(Cell cell) {
        var conversation = Situation.of(cell.mode()).in(cell.state());

        if (cell.state() == ACTIVE) {
            transfer(cell.act(), conversation, ANA, false);
            assertThat(conversation.getState()).isEqualTo(cell.outcome().target().orElseThrow());
        } else {
            assertThat(refusal(cell, conversation, ANA, false)).isEqualTo(Refusal.WRONG_STATE);
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void a_colleague_passes_nothing_on_that_is_somebody_elses(Cell cell) {
        var conversation = Situation.of(cell.mode()).in(cell.state());

        assertThat(refusal(cell, conversation, BRUNO, false))
            .isEqualTo(cell.state() == OPEN ? Refusal.WRONG_STATE : Refusal.NOT_YOURS);
        assertThat(conversation.getState()).isEqualTo(cell.state());
    }

    @ParameterizedTest
    @MethodSource("cells")
    void a_supervisor_passes_on_whatever_runs(Cell cell) {
        var conversation = Situation.of(cell.mode()).in(cell.state());

        if (cell.outcome().target().isPresent()) {
            transfer(cell.act(), conversation, BRUNO, true);
            assertThat(Optional.of(conversation.getState())).isEqualTo(cell.outcome().target());
        } else {
            assertThat(refusal(cell, conversation, BRUNO, true)).isEqualTo(Refusal.WRONG_STATE);
        }
    }

    /**
     * Whatever state it comes from, and whoever it was meant for before: afterwards it is one colleague's to answer.
     */
    @ParameterizedTest
    @EnumSource(value = ConversationState.class, names = {"OPEN", "OFFERED", "ACTIVE", "WAITING"})
    void whom_it_is_given_to_is_asked_and_nobody_else_has_it_any_more(ConversationState state) {
        var conversation = persistent().in(state);

        var change = transfer(Act.TRANSFER_TO_AGENT, conversation, BRUNO, true);

        assertThat(change.agentBefore()).isEqualTo(state == OPEN ? null : ANA.id());
        assertThat(change.agentAfter()).isEqualTo(CARLA.id());
        assertThat(change.isTransfer()).isTrue();
        assertThat(conversation.getAgentId()).isEqualTo(CARLA.id());
        assertThat(conversation.getDueAt()).isEqualTo(DEADLINE);
        assertThat(conversation.getEnteredAs().wireName()).isEqualTo("transferred");
        assertThat(conversation.visibleAgentId()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = ConversationState.class, names = {"OPEN", "OFFERED", "ACTIVE", "WAITING"})
    void what_is_given_to_a_queue_is_nobodys_and_in_that_queue(ConversationState state) {
        var conversation = persistent().in(state);

        transfer(Act.TRANSFER_TO_QUEUE, conversation, BRUNO, true);

        assertThat(conversation.getQueue()).isEqualTo(BILLING);
        assertThat(conversation.getAgentId()).isNull();
        assertThat(conversation.getKeeperId()).isNull();
        assertThat(conversation.getEnteredAs()).isEqualTo(EnteredAs.TRANSFERRED);
    }

    /** Its agents, and those of its queue, may not see any more what is others'. */
    @Test
    void what_changes_its_queue_or_its_agent_is_handed_over_whoever_has_done_it() {
        assertThat(transfer(Act.TRANSFER_TO_QUEUE, persistent().open(), BRUNO, true).isHandedOver()).isTrue();
        assertThat(transfer(Act.TRANSFER_TO_QUEUE, persistent().active(), ANA, false).isHandedOver()).isTrue();
        assertThat(persistent().open().overflow(BILLING, LATER).orElseThrow().isHandedOver()).isTrue();
        assertThat(transfer(Act.TRANSFER_TO_AGENT, persistent().active(), ANA, false).isHandedOver()).isTrue();
        assertThat(persistent().offered().accept(ANA, LATER).isHandedOver()).isFalse();
        assertThat(persistent().open().offer(ANA.id(), DEADLINE, LATER).isHandedOver()).isFalse();
    }

    @Test
    void a_return_that_was_held_for_somebody_is_held_no_longer() {
        var returned = persistent().returned(LATER);
        assertThat(returned.getKeeperId()).isEqualTo(ANA.id());

        transfer(Act.TRANSFER_TO_AGENT, returned, BRUNO, true);
        returned.withdraw(CARLA.id(), LATER);

        assertThat(returned.getKeeperId()).isNull();
        assertThat(returned.getHeldUntil()).isNull();
    }

    @Test
    void who_does_not_take_it_leaves_it_open_in_the_same_queue_for_whoever_can() {
        var conversation = transferred(persistent());

        var change = conversation.decline(BRUNO.id(), BRUNO, "rejected", LATER);

        assertThat(change.reason()).isEqualTo("transfer rejected");
        assertThat(conversation.getState()).isEqualTo(OPEN);
        assertThat(conversation.getQueue().getName()).isEqualTo("Support");
        assertThat(conversation.getEnteredAs()).isEqualTo(EnteredAs.RELEASED);

        conversation.offer(CARLA.id(), DEADLINE, LATER);
        assertThat(conversation.decline(CARLA.id(), CARLA, "rejected", LATER).reason()).isEqualTo("rejected");
    }

    @Test
    void whom_a_queue_offers_what_it_was_given_was_not_meant_in_person() {
        var conversation = persistent().active();
        conversation.transferToQueue(ANA, false, BILLING, LATER);
        conversation.offer(CARLA.id(), DEADLINE, LATER);

        assertThat(conversation.decline(CARLA.id(), CARLA, "rejected", LATER).reason()).isEqualTo("rejected");
        assertThat(conversation.getEnteredAs()).isEqualTo(EnteredAs.TRANSFERRED);
    }

    @Test
    @Tag("WD-08")
    void after_a_transfer_the_customer_comes_back_to_the_new_agent() {
        var conversation = transferred(persistent());
        conversation.accept(BRUNO, LATER);
        conversation.postByAgent(BRUNO, UUID.randomUUID(), "I have it now", LATER);
        conversation.park(BRUNO, conversation.getHead().getLastSeq(), LATER);

        customerSays(conversation, "Thank you", LATER);

        assertThat(conversation.getKeeperId()).isEqualTo(BRUNO.id());
    }

    @Test
    void the_customer_sees_nobody_until_somebody_has_taken_it() {
        var conversation = transferred(live());
        assertThat(conversation.visibleState()).isEqualTo(OPEN);

        conversation.accept(BRUNO, LATER);
        assertThat(conversation.visibleState()).isEqualTo(ACTIVE);
        assertThat(conversation.visibleAgentId()).contains(BRUNO.id());
    }

    @Test
    void whoever_gave_it_away_cannot_speak_in_it_any_more() {
        var conversation = transferred(persistent());

        var refused = catchThrowableOfType(RefusedException.class,
            () -> agentSays(conversation, "One more thing", LATER));

        assertThat(refused.refusal()).isEqualTo(Refusal.NOT_YOURS);
        assertThat(conversation.getState()).isEqualTo(OFFERED);
    }

    private static Conversation transferred(Situation situation) {
        var conversation = situation.answered();
        conversation.transferToAgent(ANA, false, BRUNO.id(), DEADLINE, LATER);
        return conversation;
    }

    private static Change transfer(Act act, Conversation conversation, Author by, boolean supervises) {
        return act == Act.TRANSFER_TO_AGENT
            ? conversation.transferToAgent(by, supervises, CARLA.id(), DEADLINE, LATER)
            : conversation.transferToQueue(by, supervises, BILLING, LATER);
    }

    private static Refusal refusal(Cell cell, Conversation conversation, Author by, boolean supervises) {
        return catchThrowableOfType(RefusedException.class, () -> transfer(cell.act(), conversation, by, supervises))
            .refusal();
    }
}
