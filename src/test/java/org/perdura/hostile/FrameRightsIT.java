package org.perdura.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.support.People.ADMIN;
import static org.perdura.support.People.SOFIA;
import static org.perdura.support.SocketClient.frame;
import static org.perdura.support.SocketClient.postFrame;
import static org.perdura.support.SocketClient.type;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.perdura.support.Entrance;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.SocketClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Walks the frames of {@code rights.md}: everybody says everything about a conversation that may be none of theirs. */
@OnPerdura
@Tag("S-41")
class FrameRightsIT {

    /** Those who are refused most come first, so that the others find the conversation as it should be. */
    private static final List<String> SPEAKERS =
        List.of("customer", "another customer", "agent of another queue", "supervisor", "colleague", "agent");

    /** Said with success, they leave the conversation in another state. */
    private static final Set<String> STEPS = Set.of("pick", "accept", "reject", "park", "resume", "end", "close",
        "transfer", "assign", "force-close");

    private static final String WORDS = "Some more words";

    private static PerduraServer server;
    private static SocketClient supervisor;
    private static Office elsewhere;
    private static SocketClient agentElsewhere;
    private static Entrance administrator;

    @BeforeAll
    static void meet(PerduraServer perdura) {
        server = perdura;
        supervisor = SocketClient.agent(perdura, SOFIA);
        elsewhere = Office.persistent(perdura, 1);
        agentElsewhere = elsewhere.busyAgent(0);
        administrator = new Entrance(perdura).logIn(ADMIN);
    }

    @AfterAll
    static void part() {
        supervisor.request(frame("presence").put("presence", "available"));
        supervisor.close();
        agentElsewhere.close();
    }

    static List<Rights.Line> frames() {
        return Rights.below("Frames");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("frames")
    @Tag("B-084")
    @Tag("B-126")
    @Tag("B-137")
    @Tag("S-32")
    void everybody_gets_the_answer_of_the_table(Rights.Line line) {
        var answers = new LinkedHashMap<String, String>();
        answers.put("stranger", Integer.toString(new Entrance(server).agentSession().statusCode()));
        answers.put("administrator", Integer.toString(administrator.agentSession().statusCode()));
        var scene = Scene.in(line.cell("state"), server);
        try {
            for (var speaker : SPEAKERS) {
                answers.put(speaker, say(line.name(), speaker, scene));
                if (STEPS.contains(line.name()) && answers.get(speaker).equals("done")) {
                    scene.close();
                    scene = Scene.in(line.cell("state"), server);
                }
            }

            staysBetweenThoseWhomItConcerns(scene);
        } finally {
            scene.close();
        }

        answers.put("state", line.cell("state"));
        assertThat(answers).isEqualTo(line.cells());
    }

    private static String say(String word, String speaker, Scene scene) {
        var client = client(speaker, scene);
        var frame = filledIn(word, speaker, scene);
        var answer = client.request(frame);
        if (!type(answer).equals("error")) {
            return type(answer);
        }

        if (code(answer).equals("not-found")) {
            isToldTheSameOfWhatDoesNotExist(client, frame, answer);
        }

        return code(answer);
    }

    private static SocketClient client(String speaker, Scene scene) {
        return switch (speaker) {
            case "supervisor" -> supervisor;
            case "agent of another queue" -> agentElsewhere;
            default -> scene.person(speaker);
        };
    }

    /** Everything that any frame has; what a frame does not know is not read. */
    private static ObjectNode filledIn(String word, String speaker, Scene scene) {
        var frame = frame(word).put("conversation", scene.conversation()).put("seq", 1).put("presence", "busy")
            .put("id", UUID.randomUUID().toString()).put("text", WORDS)
            .put("rule", UUID.randomUUID().toString()).put("act", "pause")
            .put("participant", UUID.randomUUID().toString())
            .put("agent", scene.person("colleague").agentId());
        return word.equals("renew") ? frame.put("ticket", ticket(speaker, scene)) : frame;
    }

    private static String ticket(String speaker, Scene scene) {
        return switch (speaker) {
            case "customer" -> scene.office().ticket("maria");
            case "another customer" -> scene.office().ticket("joao");
            case "agent of another queue" -> elsewhere.agentTicket(0);
            case "supervisor" -> new Entrance(server).logIn(SOFIA).agentTicket();
            case "colleague" -> scene.office().agentTicket(1);
            default -> scene.office().agentTicket(0);
        };
    }

    private static void isToldTheSameOfWhatDoesNotExist(SocketClient client, ObjectNode frame, JsonNode refusal) {
        var nowhere = client.request(frame.deepCopy().put("conversation", UUID.randomUUID().toString()));

        assertThat(withoutNames(nowhere)).isEqualTo(withoutNames(refusal));
    }

    private static ObjectNode withoutNames(JsonNode answer) {
        return ((ObjectNode) answer.deepCopy()).without(List.of("conversation", "ref"));
    }

    private static void staysBetweenThoseWhomItConcerns(Scene scene) {
        assertThat(scene.isKnownTo(agentElsewhere)).isFalse();
        assertThat(scene.isKnownTo(scene.person("another customer"))).isFalse();
        assertThat(scene.texts()).startsWith(Scene.FIRST_WORDS).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    @Tag("B-129")
    void the_id_of_somebody_elses_message_is_as_good_as_any(PerduraServer perdura) {
        try (var scene = Scene.in("active", perdura)) {
            var id = UUID.randomUUID();
            var first = scene.person("customer").request(postFrame(id, WORDS));
            var second = scene.person("another customer").request(postFrame(id, WORDS));
            var agents = scene.person("agent").request(postFrame(id, WORDS).put("conversation", scene.conversation()));

            assertThat(List.of(first, second, agents)).allSatisfy(answer -> {
                assertThat(type(answer)).isEqualTo("accepted");
                assertThat(answer.has("duplicate")).isFalse();
            });
            assertThat(second.path("conversation")).isNotEqualTo(first.path("conversation"));
            assertThat(code(agentElsewhere.request(postFrame(id, WORDS).put("conversation", scene.conversation()))))
                .isEqualTo("not-found");
        }
    }

    @Test
    @Tag("B-135")
    void nobody_is_who_a_frame_says_they_are(PerduraServer perdura) {
        try (var scene = Scene.in("active", perdura)) {
            var agent = scene.person("agent");
            agent.command("open", scene.conversation());

            var forged = postFrame(UUID.randomUUID(), "Your account is closed").put("sender", "system")
                .put("system", true).put("role", "agent").put("agentName", "Ana").put("author", "Ana");
            forged.putObject("from").put("kind", "system").put("name", "Perdura");
            scene.person("customer").request(forged);

            var told = agent.await("message").path("from");
            assertThat(told.path("kind").asString()).isEqualTo("customer");
            assertThat(told.path("name").asString()).isEqualTo("Customer");
        }
    }

    @Test
    @Tag("B-134")
    void nobody_has_read_what_was_not_written(PerduraServer perdura) {
        try (var scene = Scene.in("active", perdura)) {
            var beyond = frame("read").put("conversation", scene.conversation()).put("seq", 2);

            assertThat(code(scene.person("customer").request(beyond))).isEqualTo("bad-value");
            assertThat(code(scene.person("agent").request(beyond))).isEqualTo("bad-value");
        }
    }

    @Test
    @Tag("B-143")
    void a_customer_who_is_somebody_else_after_renewing_is_cut_off(PerduraServer perdura) {
        var office = Office.persistent(perdura, 0);
        try (var maria = office.customer("maria")) {
            maria.send(frame("renew").put("ticket", office.ticket("joao")));

            assertThat(maria.awaitClose()).isEqualTo(4403);
        }
    }

    private static String code(JsonNode answer) {
        assertThat(type(answer)).as("%s", answer).isEqualTo("error");
        return answer.path("code").asString();
    }
}
