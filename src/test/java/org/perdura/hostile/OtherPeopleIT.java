package org.perdura.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.support.SocketClient.frame;
import static org.perdura.support.SocketClient.postFrame;

import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.SocketClient;

import tools.jackson.databind.node.ObjectNode;

/** A customer who names what is somebody else's. */
@OnPerdura
class OtherPeopleIT {

    @Test
    @Tag("B-126")
    @Tag("B-129")
    @Tag("B-134")
    @Tag("B-136")
    @Tag("B-143")
    void somebody_elses_conversation_does_not_exist(PerduraServer perdura) {
        var office = Office.persistent(perdura, 0);
        try (var joao = office.customer("joao"); var maria = office.customer("maria")) {
            var theirs = joao.post("Not for Maria");
            var theirConversation = theirs.path("conversation").asString();
            var random = UUID.randomUUID().toString();

            assertThat(historyOf(maria, theirConversation)).as("before her first word")
                .isEqualTo(historyOf(maria, random));
            var own = maria.request(postFrame(UUID.fromString(theirs.path("id").asString()), "Mine"));
            assertThat(own.has("duplicate")).isFalse();
            assertThat(own.path("seq").asInt()).isEqualTo(1);
            assertThat(historyOf(maria, theirConversation)).isEqualTo(historyOf(maria, random)).contains("not-found");
            assertThat(maria.request(frame("read").put("seq", 2)).path("code").asString()).isEqualTo("bad-value");

            for (var elsewhere : new String[] {theirConversation, random}) {
                var hello = frame("hello");
                hello.putObject("after").put("conversation", elsewhere).put("seq", 7);
                assertThat(maria.hello(hello).path("conversation")).isEqualTo(own.path("conversation"));
                assertThat(maria.welcome().path("messages")).hasSize(1);
            }

            maria.send(frame("renew").put("ticket", office.ticket("joao")));
            assertThat(maria.awaitClose()).isEqualTo(4403);
        }
    }

    /** The answer, without the id that was asked for. */
    private static String historyOf(SocketClient client, String conversation) {
        var answer = (ObjectNode) client.request(frame("history").put("conversation", conversation));
        answer.remove("ref");
        return answer.toString().replace(conversation, "…");
    }
}
