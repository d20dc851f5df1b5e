package org.perdura.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.socket.Frames.code;
import static org.perdura.socket.Frames.seqs;
import static org.perdura.support.SocketClient.frame;
import static org.perdura.support.SocketClient.postFrame;
import static org.perdura.support.SocketClient.type;

import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.SocketClient;

/** The wire protocol as a customer's device meets it. */
@OnPerdura
class CustomerWireIT {

    @Test
    void a_customer_without_a_conversation_is_welcomed_to_an_empty_page(PerduraServer perdura) {
        try (var maria = Office.persistent(perdura, 0).customer("maria")) {
            var welcome = maria.welcome();

            assertThat(welcome.path("mode").asString()).isEqualTo("persistent");
            assertThat(welcome.path("conversation").isNull()).isTrue();
            assertThat(welcome.path("messages")).isEmpty();
            assertThat(welcome.path("heartbeat").asInt()).isEqualTo(20);
            assertThat(welcome.path("epoch").asString()).isNotEmpty();
            assertThat(maria.request(frame("history")).path("messages")).isEmpty();
            assertThat(type(maria.request(frame("ping")))).isEqualTo("pong");
        }
    }

    @Test
    void a_second_hello_gets_a_new_welcome_and_may_speak_another_language(PerduraServer perdura) {
        try (var maria = Office.persistent(perdura, 0).customer("maria")) {
            write(maria, 1);

            var inEnglish = maria.request(frame("end")).path("message");
            var welcome = maria.hello(frame("hello").put("locale", "pt-BR"));
            var inPortuguese = maria.request(frame("end")).path("message");

            assertThat(seqs(welcome)).containsExactly(1L);
            assertThat(inPortuguese.asString()).isNotEmpty().isNotEqualTo(inEnglish.asString());
        }
    }

    @Test
    void nothing_is_done_for_a_client_before_its_hello(PerduraServer perdura) {
        var office = Office.persistent(perdura, 0);
        try (var maria = office.silentCustomer("maria")) {
            var refused = maria.request(postFrame(UUID.randomUUID(), "Too early"));

            assertThat(code(refused)).isEqualTo("wrong-state");
            assertThat(maria.hello(frame("hello")).path("conversation").isNull()).isTrue();
        }
    }

    @Test
    @Tag("PC-15")
    @Tag("PC-03")
    void a_customer_sees_the_same_conversation_live_on_every_device(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        try (var ana = office.busyAgent(0); var phone = office.customer("maria");
                var laptop = office.customer("maria")) {
            var posted = phone.post("Written on the telephone");
            var conversation = posted.path("conversation").asString();
            var state = laptop.await("state");
            var copy = laptop.await("message");
            phone.close();
            ana.command("pick", conversation);
            var taken = laptop.await("state");
            ana.post(conversation, "Read on the laptop");

            assertThat(state.path("conversation").asString()).isEqualTo(conversation);
            assertThat(state.path("state").asString()).isEqualTo("open");
            assertThat(copy.path("id").asString()).isEqualTo(posted.path("id").asString());
            assertThat(copy.path("from").path("kind").asString()).isEqualTo("customer");
            assertThat(taken.path("state").asString()).isEqualTo("active");
            assertThat(laptop.await("message").path("text").asString()).isEqualTo("Read on the laptop");
            assertThat(phone.received("message")).isEmpty();
        }
    }

    @Test
    @Tag("PC-05")
    void a_customer_cannot_end_a_persistent_conversation(PerduraServer perdura) {
        try (var maria = Office.persistent(perdura, 0).customer("maria")) {
            var withoutConversation = maria.request(frame("end"));
            var conversation = write(maria, 1);
            var refused = maria.request(frame("end"));

            assertThat(code(withoutConversation)).isEqualTo("cannot-end");
            assertThat(code(refused)).isEqualTo("cannot-end");
            assertThat(maria.post("Still here").path("conversation").asString()).isEqualTo(conversation);
        }
    }

    @Test
    @Tag("ST-02")
    void a_customer_can_end_a_live_conversation(PerduraServer perdura) {
        var office = Office.live(perdura, 1);
        try (var ana = office.busyAgent(0); var maria = office.customer("maria")) {
            var conversation = write(maria, 1);
            ana.command("pick", conversation);

            assertThat(type(maria.request(frame("end")))).isEqualTo("done");
            assertThat(maria.await("end", frame -> frame.path("state").asString("").equals("wrap-up"))).isNotNull();
            assertThat(maria.post("And another thing").path("conversation").asString()).isNotEqualTo(conversation);
        }
    }

    @Test
    @Tag("P-08")
    void reading_moves_forward_only_and_not_beyond_what_is_there(PerduraServer perdura) {
        var office = Office.persistent(perdura, 0);
        try (var maria = office.customer("maria")) {
            write(maria, 3);

            assertThat(code(maria.request(frame("read").put("seq", 4)))).isEqualTo("bad-value");
            assertThat(type(maria.request(frame("read").put("seq", 2)))).isEqualTo("done");
            assertThat(type(maria.request(frame("read").put("seq", 1)))).isEqualTo("done");
            assertThat(maria.hello(frame("hello")).path("read").path("customer").asInt()).isEqualTo(2);
        }
    }

    @Test
    void typing_and_reading_are_answered_only_when_asked_to_or_wrong(PerduraServer perdura) {
        try (var maria = Office.persistent(perdura, 0).customer("maria")) {
            write(maria, 1);
            maria.send(frame("typing"));
            maria.send(frame("read").put("seq", 1));
            maria.catchUp();
            assertThat(maria.received("done")).isEmpty();

            assertThat(type(maria.request(frame("typing")))).isEqualTo("done");
            maria.send(frame("read").put("seq", 9));
            assertThat(code(maria.await("error"))).isEqualTo("bad-value");
        }
    }

    @Test
    @Tag("PC-13")
    void after_the_end_the_next_word_opens_a_conversation_linked_to_the_last(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        try (var ana = office.busyAgent(0); var maria = office.customer("maria");
                var tablet = office.customer("maria")) {
            var old = write(maria, 1);
            ana.command("pick", old);
            ana.request(frame("end").put("conversation", old).put("seq", 1));
            tablet.await("end", frame -> frame.path("state").asString("").equals("wrap-up"));

            var accepted = maria.post("One thing more");
            var opened = tablet.await("new conversation",
                frame -> type(frame).equals("state") && !frame.path("conversation").asString().equals(old));

            assertThat(accepted.path("seq").asInt()).isEqualTo(1);
            assertThat(opened.path("conversation").asString()).isEqualTo(accepted.path("conversation").asString());
            assertThat(opened.path("previous").asString()).isEqualTo(old);
            assertThat(opened.path("state").asString()).isEqualTo("open");
        }
    }

    @Test
    void a_right_is_renewed_for_the_same_person_only(PerduraServer perdura) {
        var office = Office.persistent(perdura, 0);
        try (var maria = office.customer("maria")) {
            var ticket = office.ticket("maria");

            assertThat(type(maria.request(frame("renew").put("ticket", ticket)))).isEqualTo("done");
            assertThat(code(maria.request(frame("renew").put("ticket", ticket)))).isEqualTo("not-authenticated");
            maria.send(frame("renew").put("ticket", office.ticket("joao")));
            assertThat(maria.awaitClose()).isEqualTo(4403);
        }
    }

    /** Posts as many messages; answers the conversation in which they are. */
    private static String write(SocketClient customer, int messages) {
        return IntStream.rangeClosed(1, messages)
            .mapToObj(i -> customer.post("Message number " + i).path("conversation").asString())
            .reduce((earlier, last) -> last)
            .orElseThrow();
    }
}
