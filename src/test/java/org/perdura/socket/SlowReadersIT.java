package org.perdura.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.support.SocketClient.frame;
import static org.perdura.support.SocketClient.type;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.RawHandshake;
import org.perdura.support.RawSocket;
import org.perdura.support.SocketClient;

import tools.jackson.databind.JsonNode;

/** Who reads slowly, or not at all, costs nobody else anything and is closed; coming back they miss nothing. */
@OnPerdura
class SlowReadersIT {

    private static final int SMALLEST = 4096;
    private static final int MESSAGES = 17;
    private static final int PAGES = 35;
    private static final String LONGEST = "\uD83D\uDE42".repeat(4000);

    /** The TCP connection itself Open Liberty 26.0.0.5 keeps for half a minute more, waiting for a close frame back. */
    @Test
    @Tag("F-18")
    @Tag("F-19")
    void who_never_reads_is_gone_within_fifteen_seconds_and_nobody_else_notices(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        var conversation = fill(office);
        try (var ana = office.busyAgent(0); var bystander = office.customer("bystander")) {
            try (var deaf = deaf(perdura, office)) {
                ana.await("that the customer is here", row -> isOnline(row, true));
                var begun = System.nanoTime();
                IntStream.range(0, PAGES).forEach(i -> deaf.send(frame("history").put("limit", 100)));
                assertServed(bystander);
                assertServed(ana);
                ana.await("that the customer is gone", row -> isOnline(row, false));
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));

                assertThat(deaf.awaitEnd()).isIn(4410, RawSocket.CUT);
            }

            assertServed(bystander);
            try (var back = office.customer("maria")) {
                assertThat(back.welcome().path("conversation").asString()).isEqualTo(conversation);
                assertThat(back.welcome().path("seq").asInt()).isEqualTo(MESSAGES);
            }
        }
    }

    /** More than a page holds, in a conversation whose agent sees whether the customer is there. */
    private static String fill(Office office) {
        try (var ana = office.busyAgent(0); var maria = office.customer("maria")) {
            var conversation = maria.post(LONGEST).path("conversation").asString();
            IntStream.range(1, MESSAGES).forEach(i -> maria.post(LONGEST));
            ana.command("pick", conversation);
            maria.close();
            ana.await("that the customer is gone", row -> isOnline(row, false));
            return conversation;
        }
    }

    private static RawSocket deaf(PerduraServer perdura, Office office) {
        var deaf = RawHandshake.customer(perdura, office, "maria").receiveBuffer(SMALLEST).open();
        return deaf.send(frame("hello").put("ref", "deaf"));
    }

    private static boolean isOnline(JsonNode frame, boolean online) {
        var told = frame.path("conversation").path("customer").path("online");
        return type(frame).equals("conversation") && told.isBoolean() && told.booleanValue() == online;
    }

    private static void assertServed(SocketClient client) {
        var asked = System.nanoTime();
        assertThat(type(client.request(frame("ping")))).isEqualTo("pong");
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(1));
    }

    /** Two hundred words missed in each of several conversations are more than the queue of a connection holds. */
    @Test
    @Tag("P-06")
    void an_agent_who_missed_more_than_a_queue_holds_gets_all_of_it(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        var words = 30;
        var customers = IntStream.range(0, 10).mapToObj(i -> office.customer("customer-" + i)).toList();
        try (var ana = office.busyAgent(0)) {
            var hello = frame("hello");
            var held = hello.putObject("after");
            customers.forEach(customer -> IntStream.range(0, words).forEach(i -> customer.post("Word " + i)));
            customers.forEach(customer -> held.putArray(customer.hello(frame("hello")).path("conversation").asString())
                .add(0).add(0));

            ana.hello(hello);
            ana.catchUp();

            assertThat(ana.received("message")).hasSize(customers.size() * words);
            assertThat(ana.isOpen()).isTrue();
        } finally {
            customers.forEach(SocketClient::close);
        }
    }
}
