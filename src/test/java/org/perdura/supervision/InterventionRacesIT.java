package org.perdura.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.support.People.SOFIA;
import static org.perdura.support.SocketClient.type;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.SocketClient;

import tools.jackson.databind.JsonNode;

/** Two want the same at once: one gets it, and the other is told. */
@OnPerdura
@Tag("SV-02")
@Tag("ST-09")
class InterventionRacesIT extends SupervisorAtWork {

    @Test
    void of_two_who_assign_at_once_one_wins_and_the_other_is_told(PerduraServer perdura) {
        var office = Office.persistent(perdura, 2);
        try (var ana = office.busyAgent(0); var bruno = office.busyAgent(1); var maria = office.customer("maria");
                var second = SocketClient.agent(perdura, SOFIA)) {
            var conversation = start(maria);

            var answers = together(
                () -> sofia.request(assign(conversation, ana)),
                () -> second.request(assign(conversation, bruno)));

            assertThat(outcomes(answers)).containsExactlyInAnyOrder("done", "already-taken");
            assertThat(office.conversations("state = 'OFFERED'")).isEqualTo(1);
            var isAna = type(answers.get(0)).equals("done");
            assertThat((isAna ? ana : bruno).await("offer").path("conversation").path("id").asString())
                .isEqualTo(conversation);
            assertThat((isAna ? bruno : ana).catchUp().received("offer")).isEmpty();
        }
    }

    @Test
    void of_a_supervisor_who_assigns_and_an_agent_who_picks_one_wins(PerduraServer perdura) {
        var office = Office.persistent(perdura, 2);
        try (var ana = office.busyAgent(0); var bruno = office.busyAgent(1); var maria = office.customer("maria")) {
            var conversation = start(maria);

            var answers = together(
                () -> sofia.request(assign(conversation, ana)),
                () -> bruno.command("pick", conversation));

            assertThat(outcomes(answers)).containsExactlyInAnyOrder("done", "already-taken");
        }
    }

    @Test
    void of_two_who_force_close_at_once_one_closes_and_its_customer_is_told_once(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1).speaking();
        try (var ana = office.busyAgent(0); var maria = office.customer("maria");
                var second = SocketClient.agent(perdura, SOFIA)) {
            var conversation = start(maria);
            assertDone(ana.command("pick", conversation));

            var answers = together(
                () -> sofia.command("force-close", conversation),
                () -> second.command("force-close", conversation));

            assertThat(outcomes(answers)).containsExactlyInAnyOrder("done", "wrong-state");
            maria.await("state", told -> told.path("state").asString().equals("closed"));
            assertThat(maria.catchUp().received("message"))
                .filteredOn(message -> trigger(message).equals("force-closed"))
                .hasSize(1);
            assertThat(backstage(ana, conversation)).contains("force-closed-agent");
            awaitFree(ana);
        }
    }

    private static List<String> outcomes(List<JsonNode> answers) {
        return answers.stream().map(answer -> type(answer).equals("error") ? code(answer) : type(answer)).toList();
    }

    @SafeVarargs
    private static List<JsonNode> together(Supplier<JsonNode>... acts) {
        var running = Stream.of(acts).map(CompletableFuture::supplyAsync).toList();
        return running.stream().map(CompletableFuture::join).toList();
    }
}
