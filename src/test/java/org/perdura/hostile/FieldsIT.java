package org.perdura.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.support.SocketClient.frame;
import static org.perdura.support.SocketClient.postFrame;
import static org.perdura.support.SocketClient.type;

import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;

/** Fields of well-formed frames: each is taken for exactly what it must be, or refused by its name. */
@OnPerdura
@TestInstance(Lifecycle.PER_CLASS)
class FieldsIT {

    private static final String ID = "0f8fad5b-d9cb-469f-a165-70867728950e";

    private Refusable mallory;

    @BeforeAll
    void connect(PerduraServer perdura) {
        mallory = new Refusable(perdura);
    }

    @AfterAll
    void nothing_was_stored() {
        mallory.close();
        mallory.assertNothingStored();
    }

    static Stream<BadFields.Case> badFields() {
        return BadFields.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFields")
    @Tag("B-056")
    @Tag("B-057")
    @Tag("B-058")
    @Tag("B-059")
    @Tag("B-060")
    @Tag("B-063")
    @Tag("B-064")
    @Tag("B-065")
    @Tag("B-066")
    void is_refused_by_its_name(BadFields.Case bad) {
        var answer = mallory.answerTo(bad.frame());

        assertThat(answer.path("code").asString("")).as("%s", answer).isEqualTo(bad.code());
        assertThat(answer.path("field").asString("")).as("%s", answer).isEqualTo(bad.field());
    }

    @Test
    @Tag("B-084")
    void a_customer_knows_no_notes_and_no_other_word_of_agents() {
        assertThat(Stream.of("note", "open", "pick", "accept", "park", "resume", "close", "presence")
            .map(type -> mallory.answerTo("{\"type\":\"" + type + "\",\"conversation\":\"" + ID + "\",\"id\":\"" + ID
                + "\",\"text\":\"From a customer\",\"seq\":0,\"presence\":\"busy\"}"))
            .map(answer -> answer.path("code").asString(""))).containsOnly("unknown-type");
    }

    @Test
    @Tag("B-058")
    @Tag("B-062")
    void a_text_is_kept_exactly_as_typed(PerduraServer perdura) {
        try (var maria = Office.persistent(perdura, 0).customer("maria")) {
            var texts = Stream.of("one\rtwo\r\nthree\nfour", "a" + "\n".repeat(2_000) + "b", "x".repeat(4_000),
                "🙂".repeat(4_000), "\\u0041 & <b>").toList();
            texts.forEach(maria::post);

            assertThat(maria.request(frame("history")).path("messages"))
                .extracting(message -> message.path("text").asString()).containsExactlyElementsOf(texts);
        }
    }

    @Test
    @Tag("B-051")
    @Tag("B-075")
    @Tag("B-135")
    void who_said_it_when_and_where_is_not_for_the_client_to_say(PerduraServer perdura) {
        try (var maria = Office.persistent(perdura, 0).customer("maria")) {
            var forged = postFrame(UUID.randomUUID(), "I am the agent").put("sender", "agent").put("role", "agent")
                .put("agentName", "Ana").put("system", true).put("at", "1970-01-01T00:00:00.000Z").put("seq", 99)
                .put("state", "closed").put("conversation", ID).put("tenant", "another");
            forged.putObject("from").put("kind", "system").put("name", "Perdura");

            var accepted = maria.request(forged);

            assertThat(accepted.path("seq").asInt()).isEqualTo(1);
            assertThat(accepted.path("at").asString()).startsWith("20").isGreaterThan("2026");
            var stored = maria.request(frame("history")).path("messages").get(0);
            assertThat(stored.path("from").path("kind").asString()).isEqualTo("customer");
            assertThat(stored.path("from").path("name").asString("")).isNotEqualTo("Perdura");
            assertThat(accepted.path("conversation").asString()).isNotEqualTo(ID);
        }
    }

    @Test
    @Tag("B-054")
    void the_first_word_is_hello_and_may_be_said_again(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        try (var maria = office.silentCustomer("maria"); var ana = office.agent(0)) {
            assertThat(maria.request(postFrame(UUID.randomUUID(), "Too early")).path("code").asString())
                .isEqualTo("wrong-state");
            assertThat(maria.request(frame("ping")).path("code").asString()).isEqualTo("wrong-state");
            assertThat(type(maria.request(frame("hello")))).isEqualTo("welcome");
            assertThat(type(maria.request(frame("hello")))).isEqualTo("welcome");

            var greedy = frame("hello");
            var after = greedy.putObject("after");
            Stream.generate(UUID::randomUUID).limit(1_000).forEach(id -> after.putArray(id.toString()).add(0).add(0));
            ana.send(greedy);
            assertThat(ana.await("error").path("code").asString()).isIn("bad-value", "bad-frame");
        }
    }
}
