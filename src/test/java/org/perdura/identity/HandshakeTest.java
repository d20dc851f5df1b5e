package org.perdura.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perdura.platform.ProblemException;

@Tag("S-02")
@Tag("S-04")
class HandshakeTest {

    private static final String PATH = "/ws/customer/demo";

    @Test
    void the_ticket_stands_behind_the_protocol() {
        assertThat(Handshake.of(PATH, List.of("perdura.v1, ticket.abc")).ticket()).isEqualTo("abc");
        assertThat(Handshake.of(PATH, List.of("perdura.v1,ticket.abc")).ticket()).isEqualTo("abc");
        assertThat(Handshake.of(PATH, List.of("perdura.v1", "ticket.abc")).ticket()).isEqualTo("abc");
    }

    @Test
    @Tag("B-002")
    void who_shows_no_ticket_is_not_known() {
        assertStatus(401, List.of());
        assertStatus(401, List.of("perdura.v1"));
        assertStatus(401, List.of("perdura.v1, abc"));
    }

    @ParameterizedTest
    @Tag("B-011")
    @CsvSource(delimiter = '|', value = {
        "401 | ticket.abc, perdura.v1", "401 | perdura.v1, ticket.abc, ticket.def", "401 | perdura.v1, ticket.a,b",
        "401 | perdura.v1, , ticket.abc", "400 | ticket.abc", "400 | chat, ticket.abc", "400 | PERDURA.V1, ticket.abc"})
    void anything_else_is_refused(int status, String header) {
        assertStatus(status, List.of(header));
    }

    @Test
    void the_path_says_to_whom() {
        assertThat(Handshake.of("/ws/customer/demo-live", List.of()).widgetKey()).contains("demo-live");
        assertThat(Handshake.of("/ws/agent", List.of()).isAgents()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/ws/customer/", "/ws/customer", "/ws/customer/a/b", "/ws/customer/Demo", "/ws/customer/-",
        "/ws/customer/a b", "/ws/agents", "/ws/agent/", "/ws/", "/ws", "/ws/customer/../agent",
        "/ws/customer/demo\u0000"})
    void other_paths_lead_nowhere(String path) {
        var handshake = Handshake.of(path, List.of());

        assertThat(handshake.isAgents()).isFalse();
        assertThat(handshake.widgetKey()).isEmpty();
    }

    private static void assertStatus(int status, List<String> headers) {
        assertThatThrownBy(() -> Handshake.of(PATH, headers).ticket()).asInstanceOf(type(ProblemException.class))
            .satisfies(refused -> assertThat(refused.problem().status()).isEqualTo(status));
    }
}
