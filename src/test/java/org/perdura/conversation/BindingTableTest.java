package org.perdura.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.perdura.workstream.Mode;

class BindingTableTest {

    static Stream<Expected.Cell> cells() {
        return Expected.cells();
    }

    @ParameterizedTest
    @MethodSource("cells")
    @Tag("ST-01")
    @Tag("ST-09")
    void the_table_says(Expected.Cell cell) {
        assertThat(BindingTable.outcome(cell.mode(), cell.act(), cell.state())).isEqualTo(cell.outcome());
    }

    @Test
    @Tag("PC-05")
    void no_state_of_a_persistent_conversation_lets_the_customer_end_it() {
        assertThat(Stream.of(ConversationState.values()).map(BindingTableTest::whenTheCustomerEndsIt))
            .containsOnly(Outcome.REFUSED_CANNOT_END);
    }

    private static Outcome whenTheCustomerEndsIt(ConversationState state) {
        return BindingTable.outcome(Mode.PERSISTENT, Act.CUSTOMER_ENDS, state);
    }

    @Test
    @Tag("PC-03")
    void a_customer_whose_connection_goes_changes_nothing_in_a_persistent_conversation() {
        assertThat(Stream.of(ConversationState.values()))
            .allMatch(state -> BindingTable.outcome(Mode.PERSISTENT, Act.CUSTOMER_GONE, state) == Outcome.NOTHING);
    }

    @Test
    @Tag("PC-13")
    void a_word_of_the_customer_is_never_refused() {
        assertThat(Stream.of(ConversationState.values()))
            .allMatch(state -> BindingTable.outcome(Mode.PERSISTENT, Act.CUSTOMER_POSTS, state).refusal().isEmpty());
    }
}
