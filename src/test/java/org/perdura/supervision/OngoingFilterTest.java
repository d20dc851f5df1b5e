package org.perdura.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perdura.conversation.ConversationState;
import org.perdura.conversation.Obstacle;
import org.perdura.platform.Ids;

@Tag("SV-01")
class OngoingFilterTest {

    private static final UUID ID = Ids.next();

    @Test
    void an_address_says_what_is_looked_for_and_can_be_written_again() {
        var id = ID.toString();
        var address = Map.of("state", "wrap-up", "queue", id, "workstream", id, "agent", id, "waiting", "60", "why",
            "no-room");

        var filter = OngoingFilter.of(address::get);

        assertThat(filter).isEqualTo(
            new OngoingFilter(ConversationState.WRAP_UP, ID, ID, ID, Duration.ofHours(1), Obstacle.NO_ROOM));
        assertThat(filter.parameters()).containsExactlyInAnyOrderEntriesOf(address);
    }

    @Test
    void an_address_that_says_nothing_means_everything() {
        var filter = OngoingFilter.of(name -> null);

        assertThat(filter).isEqualTo(new OngoingFilter(null, null, null, null, null, null));
        assertThat(filter.parameters()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"state, closed", "state, OPEN", "state, ''", "queue, 1", "queue, 1 or 1=1", "agent, null",
        "workstream, ''", "waiting, 7", "waiting, -5", "waiting, 1e3", "waiting, 99999999999999999999",
            "why, nonsense"})
    @Tag("B-291")
    void what_cannot_be_looked_for_is_left_out(String name, String value) {
        assertThat(OngoingFilter.of(Map.of(name, value)::get).parameters()).isEmpty();
    }
}
