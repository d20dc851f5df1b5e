package org.perdura.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.perdura.socket.Frames.seen;
import static org.perdura.support.SocketClient.frame;
import static org.perdura.support.SocketClient.type;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.SocketClient;

import tools.jackson.databind.JsonNode;

/** A conversation that lasts, by night and by day. */
@OnPerdura
class HoursIT {

    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");
    private static final Duration A_MOMENT = Duration.ofSeconds(20);
    private static final Duration FROM_OPENING_TO_NIGHT = Duration.ofHours(12);

    @Test
    @Tag("OH-03")
    @Tag("OH-04")
    @Tag("PC-11")
    @Tag("AM-05")
    void by_night_customers_write_and_are_told_so_once_and_in_the_morning_agents_are_asked(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1).speaking().closeForTheNight();
        try (var ana = office.agent(0); var maria = office.silentCustomer("maria")) {
            var welcome = maria.hello(frame("hello").put("locale", "pt-BR").put("zone", SAO_PAULO.getId()));
            var conversation = maria.post("Is anybody awake?").path("conversation").asString();
            maria.post("It can wait");
            assertThat(welcome.path("hours").path("open").asBoolean(true)).isFalse();
            assertThat(thread(maria)).containsExactly("Is anybody awake?", "greeting", "out-of-hours", "It can wait");
            assertThat(texts(maria).get(2))
                .contains("fechado", clockOf(welcome.path("hours").path("nextOpening").asString()));
            awaitPutOff(office);
            assertThat(ana.catchUp().received("offer")).isEmpty();

            passUntil(perdura, welcome.path("hours").path("nextOpening").asString());
            ana.await("offer");
            ana.command("accept", conversation);
            ana.post(conversation, "Good morning");
            ana.request(seen("park", conversation, 6));

            perdura.advance(FROM_OPENING_TO_NIGHT);
            maria.post("Me again");
            maria.post("Still me");
            assertThat(thread(maria)).endsWith("Good morning", "Me again", "resumed", "out-of-hours", "Still me");
            assertThat(seqs(maria))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, seqs(maria).size()).boxed().toList());
            assertThat(row(ana, conversation).path("last").path("text").asString()).isEqualTo("Still me");
            assertThat(row(ana, conversation).path("customerSeq").asLong()).isEqualTo(seqs(maria).size());

            awaitPutOff(office);
            passUntil(perdura, maria.hello(frame("hello")).path("hours").path("nextOpening").asString());
            assertThat(ana.await("offer").path("reason").asString()).isEqualTo("returned");
        }
    }

    @Test
    @Tag("PC-11")
    void in_the_morning_those_are_served_first_who_wrote_first(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1).closeForTheNight();
        try (var ana = office.agent(0); var maria = office.customer("maria"); var joao = office.customer("joao");
                var chloe = office.customer("chloe")) {
            var inOrder = new ArrayList<String>();
            for (var customer : List.of(joao, maria, chloe)) {
                inOrder.add(customer.post("Good evening").path("conversation").asString());
                perdura.advance(Duration.ofMinutes(1));
            }

            joao.post("I am the first and the last");
            await("all put off").atMost(A_MOMENT)
                .until(() -> office.conversations("state = 'OPEN' and retry_at is not null") == 3);

            passUntil(perdura, maria.hello(frame("hello")).path("hours").path("nextOpening").asString());
            assertThat(List.of(ana.await("offer"), ana.await("offer"), ana.await("offer")))
                .extracting(offer -> offer.path("conversation").path("id").asString())
                .isEqualTo(inOrder);
        }
    }

    @Test
    @Tag("AM-05")
    @Tag("ST-05")
    void silence_is_announced_before_it_closes_a_conversation(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1).speaking();
        try (var ana = office.busyAgent(0); var maria = office.customer("maria")) {
            var conversation = maria.post("Thank you so far").path("conversation").asString();
            ana.command("pick", conversation);
            ana.request(seen("park", conversation, 1));
            var closesAt = row(ana, conversation).path("closesAt").asString();

            perdura.advance(Duration.ofDays(25).plusMinutes(1));
            maria.await("closing-soon", frame -> frame.path("trigger").asString("").equals("closing-soon"));
            assertThat(row(ana, conversation).path("closesAt").asString()).isEqualTo(closesAt);

            perdura.advance(Duration.ofDays(3));
            maria.await("closed", frame -> frame.path("trigger").asString("").equals("closed-for-inactivity"));
            assertThat(maria.post("Hello again").path("conversation").asString()).isNotEqualTo(conversation);
        }
    }

    private static void passUntil(PerduraServer perdura, String instant) {
        perdura.advance(Duration.between(perdura.now(), Instant.parse(instant)));
    }

    /** Routing has looked at it, and time will bring it up again. */
    private static void awaitPutOff(Office office) {
        await("put off until the morning").atMost(A_MOMENT)
            .until(() -> office.conversations("state = 'OPEN' and retry_at is not null") == 1);
    }

    /** What Maria's clock shows at an instant. */
    private static String clockOf(String instant) {
        return DateTimeFormatter.ofPattern("HH:mm").format(Instant.parse(instant).atZone(SAO_PAULO));
    }

    /** What people said, and the triggers of what was said by itself. */
    private static List<String> thread(SocketClient customer) {
        return history(customer).stream()
            .map(message -> message.path("trigger").asString(message.path("text").asString()))
            .toList();
    }

    private static List<String> texts(SocketClient customer) {
        return history(customer).stream().map(message -> message.path("text").asString()).toList();
    }

    private static List<Long> seqs(SocketClient customer) {
        return history(customer).stream().map(message -> message.path("seq").asLong()).toList();
    }

    private static List<JsonNode> history(SocketClient customer) {
        var page = customer.request(frame("history"));
        assertThat(type(page)).isEqualTo("history");
        return StreamSupport.stream(page.path("messages").spliterator(), false).toList();
    }

    private static JsonNode row(SocketClient agent, String conversation) {
        return StreamSupport.stream(agent.hello(frame("hello")).path("conversations").spliterator(), false)
            .filter(row -> row.path("id").asString().equals(conversation))
            .findFirst()
            .orElseThrow();
    }
}
