package org.perdura.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.support.SocketClient.frame;
import static org.perdura.support.SocketClient.postFrame;
import static org.perdura.support.SocketClient.type;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.SocketClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is no good frame gets an answer, stores nothing, and costs the connection only where that is said. */
@OnPerdura
class BadFramesIT {

    private static final UUID ID = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");

    @Test
    @Tag("S-30")
    void what_is_not_one_json_object_is_no_frame(PerduraServer perdura) {
        var office = Office.persistent(perdura, 0);
        var deep = "{\"type\":\"ping\",\"a\":" + "[".repeat(9) + "]".repeat(9) + "}";
        var bad = List.of("", "null", "[]", "\"ping\"", "7", "{", "{}", "{\"type\":7}", "{'type':'ping'}",
            "{\"type\":\"ping\",}", "{\"type\":\"ping\"}{}", "{\"type\":\"ping\"} x",
            "{\"type\":\"ping\",\"type\":\"end\"}", "{\"type\":\"\uFEFFping\"}", deep);

        // Ten of them in a minute are too many for one connection.
        for (var half : List.of(bad.subList(0, 8), bad.subList(8, bad.size()))) {
            try (var maria = office.customer("maria")) {
                for (var text : half) {
                    maria.sendRaw(text);
                    var error = maria.await("error");
                    assertThat(error.path("code").asString()).as(text).isIn("bad-frame", "unknown-type");
                    assertThat(error.path("message").asString()).isNotEmpty();
                }

                assertThat(type(maria.request(frame("ping")))).isEqualTo("pong");
            }
        }
    }

    @Test
    void an_unknown_frame_is_answered_with_its_ref_and_its_id(PerduraServer perdura) {
        try (var maria = Office.persistent(perdura, 0).customer("maria")) {
            var error = maria.request(frame("shout").put("id", ID.toString()));

            assertThat(error.path("code").asString()).isEqualTo("unknown-type");
            assertThat(error.path("id").asString()).isEqualTo(ID.toString());
        }
    }

    @Test
    void unknown_fields_are_ignored(PerduraServer perdura) {
        try (var maria = Office.persistent(perdura, 0).customer("maria")) {
            assertThat(type(maria.request(postFrame(ID, "With more than needed").put("from", "somebody else")
                .put("seq", 99).put("at", "1999-01-01T00:00:00.000Z").put("conversation", ID.toString()))))
                .isEqualTo("accepted");
        }
    }

    @Test
    @Tag("S-30")
    void a_value_of_the_wrong_kind_is_refused_with_its_field(PerduraServer perdura) {
        try (var maria = Office.persistent(perdura, 0).customer("maria")) {
            assertBadValue(maria, frame("post").put("text", "No id"), "id");
            assertBadValue(maria, frame("post").put("id", 7).put("text", "A number"), "id");
            assertBadValue(maria, frame("post").put("id", "1-1-1-1-1").put("text", "Short for a UUID"), "id");
            assertBadValue(maria, frame("post").put("id", new UUID(0, 0).toString()).put("text", "Nobody's id"), "id");
            assertBadValue(maria, frame("post").put("id", ID.toString()), "text");
            assertBadValue(maria, frame("post").put("id", ID.toString()).put("text", 7), "text");
            assertBadValue(maria, frame("post").put("id", ID.toString()).putNull("text"), "text");
            var nested = frame("post").put("id", ID.toString());
            nested.putObject("text").put("text", "Within");
            assertBadValue(maria, nested, "text");
            assertBadValue(maria, frame("read"), "seq");
            assertBadValue(maria, frame("read").put("seq", "1"), "seq");
            assertBadValue(maria, frame("read").put("seq", 1.5), "seq");
            assertBadValue(maria, frame("read").put("seq", -1), "seq");
            assertBadValue(maria, frame("renew"), "ticket");
            assertBadValue(maria, frame("renew").put("ticket", true), "ticket");
            assertNothingStored(maria);
        }
    }

    @Test
    void a_ref_that_is_none_is_refused(PerduraServer perdura) {
        try (var maria = Office.persistent(perdura, 0).customer("maria")) {
            maria.send(frame("ping").put("ref", 7));
            maria.send(frame("ping").put("ref", "r".repeat(65)));

            assertThat(maria.await("error").path("field").asString()).isEqualTo("ref");
            assertThat(maria.await("error").path("field").asString()).isEqualTo("ref");
        }
    }

    @Test
    @Tag("S-30")
    void a_text_has_one_to_four_thousand_characters_and_is_kept_as_typed(PerduraServer perdura) {
        try (var maria = Office.persistent(perdura, 0).customer("maria")) {
            assertThat(code(maria, "")).isEqualTo("empty");
            assertThat(code(maria, " \t\n\u00A0\u2003\u200B")).isEqualTo("empty");
            assertThat(code(maria, "x".repeat(4001))).isEqualTo("too-long");
            assertThat(code(maria, "\uD83D\uDE42".repeat(4001))).isEqualTo("too-long");
            assertNothingStored(maria);

            var kept = List.of("x".repeat(4000), "\uD83D\uDE42".repeat(4000), "  two\r\n\tlines  ",
                "<b>bold</b> & \"so\"", "\u202Eright to left", "e\u0301 is not \u00E9", "'; drop table message; --",
                "\u0007 rings");
            kept.forEach(maria::post);
            var stored = maria.request(frame("history").put("limit", 100)).path("messages");
            assertThat(stored).extracting(message -> message.path("text").asString()).containsExactlyElementsOf(kept);
        }
    }

    @Test
    @Tag("S-30")
    void what_no_database_can_keep_is_refused(PerduraServer perdura) {
        try (var maria = Office.persistent(perdura, 0).customer("maria")) {
            for (var escaped : List.of("\\u0000", "before\\u0000after", "\\ud83d", "\\ude42 first", "\\ude42\\ud83d")) {
                maria.sendRaw("{\"type\":\"post\",\"id\":\"" + ID + "\",\"text\":\"" + escaped + "\"}");
                var error = maria.await("error");
                assertThat(error.path("code").asString()).as(escaped).isIn("bad-value", "bad-frame");
            }

            assertNothingStored(maria);
        }
    }

    @Test
    void a_frame_in_many_fragments_is_one_frame(PerduraServer perdura) {
        try (var maria = Office.persistent(perdura, 0).customer("maria")) {
            maria.sendInFragments(List.of("{\"type\":", "\"post\",\"id\":\"" + ID, "\",\"text\":\"In ", "pieces\"}"));

            assertThat(maria.await("accepted").path("seq").asInt()).isEqualTo(1);
        }
    }

    @Test
    void the_tenth_malformed_frame_closes(PerduraServer perdura) {
        try (var maria = Office.persistent(perdura, 0).customer("maria")) {
            IntStream.range(0, 10).forEach(i -> maria.sendRaw("{\"type\":"));

            assertThat(maria.awaitClose()).isEqualTo(4400);
        }
    }

    @Test
    @Tag("S-06")
    void a_frame_that_is_too_large_closes(PerduraServer perdura) {
        try (var maria = Office.persistent(perdura, 0).customer("maria")) {
            maria.sendRaw("{\"type\":\"ping\",\"padding\":\"" + "x".repeat(64 * 1024) + "\"}");

            assertThat(maria.awaitClose()).isEqualTo(1009);
        }
    }

    @Test
    @Tag("S-06")
    void who_says_too_much_at_once_is_told_to_wait_and_nothing_else_is_lost(PerduraServer perdura) {
        try (var maria = Office.persistent(perdura, 0).customer("maria")) {
            var frames = 120;
            IntStream.range(0, frames).forEach(i -> maria.send(postFrame(UUID.randomUUID(), "So much to say")));

            var answers = IntStream.range(0, frames)
                .mapToObj(i -> maria.await("accepted or error", answer -> answer.has("id")))
                .toList();
            var limited = answers.stream().filter(answer -> type(answer).equals("error")).toList();

            assertThat(limited).isNotEmpty().allSatisfy(error -> {
                assertThat(error.path("code").asString()).isEqualTo("rate-limited");
                assertThat(error.path("retryAfter").asInt()).isPositive();
                assertThat(error.path("id").asString()).isNotEmpty();
            });
            assertThat(maria.received("accepted")).hasSize(frames - limited.size());
            assertThat(maria.isOpen()).isTrue();
        }
    }

    @Test
    void who_does_not_say_hello_within_ten_seconds_is_cut_off(PerduraServer perdura) {
        try (var maria = Office.persistent(perdura, 0).silentCustomer("maria")) {
            assertThat(maria.awaitClose()).isEqualTo(4408);
        }
    }

    @Test
    void binary_frames_are_not_spoken_here(PerduraServer perdura) {
        try (var maria = Office.persistent(perdura, 0).customer("maria")) {
            maria.sendBinary(new byte[] {1, 2, 3});

            assertThat(maria.awaitClose()).isEqualTo(1003);
        }
    }

    private static void assertBadValue(SocketClient client, ObjectNode frame, String field) {
        var error = client.request(frame);
        assertThat(error.path("code").asString()).as("%s", frame).isEqualTo("bad-value");
        assertThat(error.path("field").asString()).as("%s", frame).isEqualTo(field);
    }

    private static String code(SocketClient client, String text) {
        JsonNode error = client.request(postFrame(UUID.randomUUID(), text));
        assertThat(type(error)).as("%s", error).isEqualTo("error");
        return error.path("code").asString();
    }

    private static void assertNothingStored(SocketClient client) {
        assertThat(client.hello(frame("hello")).path("conversation").isNull()).isTrue();
    }
}
