package org.perdura.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.support.SocketClient.frame;
import static org.perdura.support.SocketClient.postFrame;
import static org.perdura.support.SocketClient.type;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.SocketClient;

import tools.jackson.databind.JsonNode;

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
    @Tag("PC-04")
    void a_client_that_says_what_it_holds_gets_what_it_lacks(PerduraServer perdura) {
        var office = Office.persistent(perdura, 0);
        try (var maria = office.customer("maria"); var later = office.silentCustomer("maria")) {
            var conversation = write(maria, 5);
            var hello = frame("hello");
            hello.putObject("after").put("conversation", conversation).put("seq", 3);

            var welcome = later.hello(hello);

            assertThat(seqs(welcome)).containsExactly(4L, 5L);
            assertThat(welcome.path("gap").asBoolean()).isFalse();
            assertThat(welcome.path("seq").asInt()).isEqualTo(5);
        }
    }

    @Test
    void a_client_that_holds_another_conversation_gets_the_newest_page(PerduraServer perdura) {
        var office = Office.persistent(perdura, 0);
        try (var maria = office.customer("maria"); var later = office.silentCustomer("maria")) {
            write(maria, 2);
            var hello = frame("hello");
            hello.putObject("after").put("conversation", UUID.randomUUID().toString()).put("seq", 40);

            assertThat(seqs(later.hello(hello))).containsExactly(1L, 2L);
        }
    }

    @Test
    @Tag("PC-04")
    @Tag("CW-06")
    void history_comes_in_pages_both_ways(PerduraServer perdura) {
        try (var maria = Office.persistent(perdura, 0).customer("maria")) {
            write(maria, 7);

            var newest = maria.request(frame("history").put("limit", 3));
            var before = maria.request(frame("history").put("limit", 3).put("before", 5));
            var first = maria.request(frame("history").put("limit", 3).put("before", 2));
            var after = maria.request(frame("history").put("limit", 3).put("after", 2));
            var last = maria.request(frame("history").put("limit", 3).put("after", 4));

            assertThat(seqs(newest)).containsExactly(5L, 6L, 7L);
            assertThat(newest.path("more").asBoolean()).isTrue();
            assertThat(seqs(before)).containsExactly(2L, 3L, 4L);
            assertThat(before.path("more").asBoolean()).isTrue();
            assertThat(seqs(first)).containsExactly(1L);
            assertThat(first.path("more").asBoolean()).isFalse();
            assertThat(seqs(after)).containsExactly(3L, 4L, 5L);
            assertThat(after.path("more").asBoolean()).isTrue();
            assertThat(seqs(last)).containsExactly(5L, 6L, 7L);
            assertThat(last.path("more").asBoolean()).isFalse();
        }
    }

    @Test
    void a_page_ends_where_its_frame_would_grow_too_large(PerduraServer perdura) {
        var office = Office.persistent(perdura, 0);
        try (var maria = office.customer("maria")) {
            IntStream.range(0, 25).forEach(i -> maria.post("\uD83D\uDE42".repeat(3900)));

            var page = maria.request(frame("history").put("limit", 25));
            var onwards = maria.request(frame("history").put("limit", 25).put("after", 0));

            assertThat(page.path("messages").size()).isBetween(10, 20);
            assertThat(page.path("more").asBoolean()).isTrue();
            assertThat(seqs(page)).endsWith(25L);
            assertThat(seqs(onwards)).startsWith(1L).hasSizeBetween(10, 20);
            try (var tablet = office.customer("maria")) {
                assertThat(tablet.welcome().path("gap").asBoolean()).isTrue();
                assertThat(seqs(tablet.welcome())).endsWith(25L);
            }
        }
    }

    @Test
    void a_page_that_is_asked_for_wrongly_is_refused(PerduraServer perdura) {
        try (var maria = Office.persistent(perdura, 0).customer("maria")) {
            write(maria, 1);

            assertThat(code(maria.request(frame("history").put("limit", 0)))).isEqualTo("bad-value");
            assertThat(code(maria.request(frame("history").put("limit", 101)))).isEqualTo("bad-value");
            assertThat(code(maria.request(frame("history").put("limit", "10")))).isEqualTo("bad-value");
            assertThat(code(maria.request(frame("history").put("before", -1)))).isEqualTo("bad-value");
            assertThat(code(maria.request(frame("history").put("before", 3).put("after", 1)))).isEqualTo("bad-value");
        }
    }

    @Test
    void a_pong_tells_the_newest_number(PerduraServer perdura) {
        try (var maria = Office.persistent(perdura, 0).customer("maria")) {
            var conversation = write(maria, 3);

            var pong = maria.request(frame("ping"));

            assertThat(pong.path("conversation").asString()).isEqualTo(conversation);
            assertThat(pong.path("seq").asInt()).isEqualTo(3);
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
    @Tag("NF-02")
    void a_repeated_message_is_answered_with_its_first_place_even_after_the_end(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        try (var ana = office.busyAgent(0); var maria = office.customer("maria")) {
            var id = UUID.randomUUID();
            var first = maria.request(postFrame(id, "Only once, please"));
            var conversation = first.path("conversation").asString();
            ana.command("pick", conversation);
            ana.request(frame("end").put("conversation", conversation).put("seq", 1));
            ana.command("close", conversation);

            try (var tablet = office.customer("maria")) {
                var again = tablet.request(postFrame(id, "With another text"));

                assertThat(again.path("duplicate").asBoolean()).isTrue();
                assertThat(again.path("conversation").asString()).isEqualTo(conversation);
                assertThat(again.path("seq").asInt()).isEqualTo(1);
                assertThat(again.path("at").asString()).isEqualTo(first.path("at").asString());
                assertThat(tablet.request(frame("history")).path("messages").get(0).path("text").asString())
                    .isEqualTo("Only once, please");
            }
        }
    }

    @Test
    void the_same_id_of_two_customers_is_two_messages(PerduraServer perdura) {
        var office = Office.persistent(perdura, 0);
        try (var maria = office.customer("maria"); var joao = office.customer("joao")) {
            var id = UUID.randomUUID();

            maria.request(postFrame(id, "Maria's"));
            var accepted = joao.request(postFrame(id, "João's"));

            assertThat(accepted.has("duplicate")).isFalse();
        }
    }

    @Test
    @Tag("PC-15")
    @Tag("PC-03")
    void a_customer_sees_the_same_conversation_live_on_every_device(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        try (var ana = office.busyAgent(0); var phone = office.customer("maria"); var laptop = office.customer("maria")) {
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
        try (var maria = Office.live(perdura, 0).customer("maria")) {
            var conversation = write(maria, 1);

            assertThat(type(maria.request(frame("end")))).isEqualTo("done");
            assertThat(maria.await("ended", frame -> frame.path("state").asString("").equals("closed"))).isNotNull();
            assertThat(maria.post("And another thing").path("conversation").asString()).isNotEqualTo(conversation);
        }
    }

    @Test
    @Tag("AU-06")
    void somebody_elses_conversation_does_not_exist(PerduraServer perdura) {
        var office = Office.persistent(perdura, 0);
        try (var maria = office.customer("maria"); var joao = office.customer("joao")) {
            var conversation = write(maria, 1);
            write(joao, 1);

            var theirs = joao.request(frame("history").put("conversation", conversation));
            var nobodys = joao.request(frame("history").put("conversation", UUID.randomUUID().toString()));

            assertThat(code(theirs)).isEqualTo("not-found");
            assertThat(theirs.path("message")).isEqualTo(nobodys.path("message"));
            assertThat(joao.catchUp().received("message")).isEmpty();
        }
    }

    @Test
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
        try (var ana = office.busyAgent(0); var maria = office.customer("maria"); var tablet = office.customer("maria")) {
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

    private static List<Long> seqs(JsonNode page) {
        return StreamSupport.stream(page.path("messages").spliterator(), false)
            .map(message -> message.path("seq").asLong())
            .toList();
    }

    private static String code(JsonNode answer) {
        assertThat(type(answer)).as("%s", answer).isEqualTo("error");
        return answer.path("code").asString();
    }
}
