package org.perdura.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.socket.Frames.code;
import static org.perdura.socket.Frames.seqs;
import static org.perdura.support.SocketClient.frame;
import static org.perdura.support.SocketClient.postFrame;

import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.SocketClient;

/** What a customer's device can ask for of what was said, and what a repetition gets. */
@OnPerdura
class CustomerHistoryIT {

    @Test
    @Tag("P-06")
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
    @Tag("P-04")
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
    @Tag("P-05")
    void a_pong_tells_the_newest_number(PerduraServer perdura) {
        try (var maria = Office.persistent(perdura, 0).customer("maria")) {
            var conversation = write(maria, 3);

            var pong = maria.request(frame("ping"));

            assertThat(pong.path("conversation").asString()).isEqualTo(conversation);
            assertThat(pong.path("seq").asInt()).isEqualTo(3);
        }
    }

    @Test
    @Tag("NF-02")
    @Tag("P-02")
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

    /** Posts as many messages; answers the conversation in which they are. */
    private static String write(SocketClient customer, int messages) {
        return IntStream.rangeClosed(1, messages)
            .mapToObj(i -> customer.post("Message number " + i).path("conversation").asString())
            .reduce((earlier, last) -> last)
            .orElseThrow();
    }
}
