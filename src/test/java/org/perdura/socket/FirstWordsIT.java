package org.perdura.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.support.People.ANA;
import static org.perdura.support.People.DEMO;
import static org.perdura.support.People.MARIA;
import static org.perdura.support.SocketClient.frame;
import static org.perdura.support.SocketClient.type;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.Desks;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.SocketClient;

@OnPerdura
class FirstWordsIT {

    @BeforeEach
    void clear_the_desks(PerduraServer perdura) {
        Desks.clear(perdura);
    }

    @Test
    @Tag("WD-02")
    void a_customer_writes_an_agent_accepts_and_answers(PerduraServer perdura) {
        try (var maria = SocketClient.customer(perdura, DEMO, MARIA); var ana = SocketClient.agent(perdura, ANA)) {
            ana.request(frame("presence").put("presence", "available"));

            var posted = maria.post("Where is my order, please?");
            var conversation = posted.path("conversation").asString();
            var offer = ana.await("offer");
            var accepted = ana.command("accept", conversation);
            ana.command("open", conversation);
            ana.post(conversation, "On its way to you.");
            var answer = maria.await("answer", frame -> frame.path("from").path("kind").asString("").equals("agent"));

            assertThat(posted.path("seq").asInt()).isEqualTo(1);
            assertThat(offer.path("conversation").path("id").asString()).isEqualTo(conversation);
            assertThat(type(accepted)).isEqualTo("done");
            assertThat(maria.received("message")).extracting(frame -> frame.path("trigger").asString(""))
                .containsExactly("greeting", "agent-joined", "");
            assertThat(answer.path("seq").asInt()).isEqualTo(4);
            assertThat(answer.path("text").asString()).isEqualTo("On its way to you.");
        }
    }
}
