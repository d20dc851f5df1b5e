package org.perdura.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void every_refusal_has_a_code_of_the_protocol() {
        assertThat(Arrays.stream(Refusal.values()).map(Refusal::code)).isSubsetOf("too-long", "empty", "bad-value",
            "forbidden", "not-found", "cannot-end", "wrong-state", "not-yours", "no-capacity", "too-many",
            "already-taken", "outside-hours", "unavailable");
    }

    @Test
    void the_states_have_the_names_of_the_protocol() {
        assertThat(ConversationState.values()).extracting(ConversationState::wireName)
            .containsExactly("open", "offered", "active", "waiting", "wrap-up", "closed");
    }

    @Test
    void the_reasons_of_an_offer_have_the_names_of_the_protocol() {
        assertThat(EnteredAs.values()).extracting(EnteredAs::wireName)
            .containsExactly("new", "returned", "transferred", "transferred", "released");
    }
}
