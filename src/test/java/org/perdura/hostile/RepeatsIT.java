package org.perdura.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.support.SocketClient.frame;
import static org.perdura.support.SocketClient.postFrame;
import static org.perdura.support.SocketClient.type;

import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;

import tools.jackson.databind.JsonNode;

/** What is said twice, in every way in which that happens. */
@OnPerdura
class RepeatsIT {

    @Test
    @Tag("B-064")
    @Tag("B-068")
    @Tag("B-069")
    @Tag("B-070")
    @Tag("B-071")
    @Tag("B-072")
    @Tag("F-25")
    void one_authors_id_is_one_message_for_ever(PerduraServer perdura) {
        var office = Office.live(perdura, 0);
        try (var maria = office.customer("maria"); var joao = office.customer("joao")) {
            var id = UUID.randomUUID();
            assertThat(maria.request(postFrame(id, "x".repeat(4_001))).path("code").asString()).isEqualTo("too-long");

            var first = maria.request(postFrame(id, "Shorter"));
            assertThat(type(first)).as("B-071 again after it was refused").isEqualTo("accepted");
            assertRepeats(first, maria.request(postFrame(id, "Shorter")), "B-068 at once");
            assertRepeats(first, maria.request(postFrame(id, "Other words")), "B-069 with another text");
            assertRepeats(first, maria.request(postFrame(id, "x").put("id", id.toString().toUpperCase())),
                "B-064 in capitals");
            maria.request(frame("renew").put("ticket", office.ticket("maria")));
            assertRepeats(first, maria.request(postFrame(id, "Shorter")), "F-25 after a renewal");

            var others = joao.request(postFrame(id, "Mine"));
            assertThat(others.has("duplicate")).as("B-072 by somebody else").isFalse();
            assertThat(others.path("conversation")).isNotEqualTo(first.path("conversation"));

            maria.request(frame("end"));
            var next = maria.post("Another conversation");
            assertThat(next.path("conversation")).isNotEqualTo(first.path("conversation"));
            assertRepeats(first, maria.request(postFrame(id, "Shorter")), "B-070 in another conversation");
        }
    }

    private static void assertRepeats(JsonNode first, JsonNode again, String as) {
        assertThat(again.path("duplicate").asBoolean(false)).as(as + ": %s", again).isTrue();
        for (var field : new String[] {"conversation", "seq", "at"}) {
            assertThat(again.path(field)).as(as).isEqualTo(first.path(field));
        }
    }
}
