package org.perdura.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perdura.platform.Ids;

@Tag("SV-02")
class RecipientTest {

    @Test
    void a_form_gives_back_who_was_chosen() {
        var agent = Recipient.agent(Ids.next());
        var queue = Recipient.queue(Ids.next());

        assertThat(Recipient.of(agent.key())).contains(agent);
        assertThat(Recipient.of(queue.key())).contains(queue);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "AGENT", "AGENT/", "AGENT/1", "CUSTOMER/01890a5d-ac96-774b-bcce-b302099a8057",
        "/01890a5d-ac96-774b-bcce-b302099a8057"})
    void and_nobody_else(String made) {
        assertThat(Recipient.of(made)).isEmpty();
    }
}
