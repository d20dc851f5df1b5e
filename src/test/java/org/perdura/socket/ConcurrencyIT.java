package org.perdura.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.support.SocketClient.frame;
import static org.perdura.support.SocketClient.postFrame;
import static org.perdura.support.SocketClient.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.support.SocketClient;

import tools.jackson.databind.JsonNode;

/** What people do at the same instant, against a real database. */
@OnPerdura
class ConcurrencyIT {

    private static final int WRITERS = 16;
    private static final int DEVICES = 4;
    private static final int MESSAGES_EACH = 8;

    @Test
    @Tag("PC-14")
    void two_first_messages_at_once_start_one_conversation(PerduraServer perdura) {
        var office = Office.persistent(perdura, 0);
        try (var phone = office.customer("maria"); var laptop = office.customer("maria")) {
            var accepted = together(() -> phone.post("From the telephone"), () -> laptop.post("From the laptop"));

            assertThat(Set.copyOf(values(accepted, "conversation"))).hasSize(1);
            assertThat(values(accepted, "seq")).containsExactlyInAnyOrder("1", "2");
        }
    }

    @Test
    @Tag("PC-14")
    void first_messages_of_many_customers_at_once_start_a_conversation_each(PerduraServer perdura) {
        var office = Office.persistent(perdura, 0);
        var customers = IntStream.range(0, WRITERS).mapToObj(i -> office.customer("customer-" + i)).toList();
        try {
            var accepted = allPost(customers);

            assertThat(values(accepted, "conversation")).doesNotHaveDuplicates();
            assertThat(values(accepted, "seq")).containsOnly("1");
        } finally {
            customers.forEach(SocketClient::close);
        }
    }

    @Test
    @Tag("P-02")
    @Tag("F-25")
    void the_same_message_from_two_devices_at_once_is_stored_once(PerduraServer perdura) {
        var office = Office.persistent(perdura, 0);
        try (var phone = office.customer("maria"); var laptop = office.customer("maria")) {
            phone.post("First of all");
            var id = UUID.randomUUID();

            var accepted = together(
                () -> phone.request(postFrame(id, "Twice on its way")),
                () -> laptop.request(postFrame(id, "Twice on its way")));

            assertThat(values(accepted, "type")).containsOnly("accepted");
            assertThat(values(accepted, "seq")).containsOnly("2");
            assertThat(Set.copyOf(values(accepted, "at"))).hasSize(1);
            assertThat(values(accepted, "duplicate")).containsExactlyInAnyOrder("", "true");
            assertThat(history(phone)).hasSize(2);
        }
    }

    @Test
    @Tag("NF-01")
    @Tag("P-03")
    @Tag("P-07")
    @Tag("F-21")
    void the_messages_of_sixteen_writers_are_numbered_without_gaps_and_everybody_gets_them(PerduraServer perdura) {
        var office = Office.persistent(perdura, 0);
        var devices = IntStream.range(0, DEVICES).mapToObj(i -> office.customer("maria")).toList();
        var total = WRITERS * MESSAGES_EACH;
        try {
            var accepted = together(IntStream.range(0, WRITERS)
                .<Callable<List<Long>>>mapToObj(writer -> () -> write(devices.get(writer % DEVICES)))
                .toList());

            assertThat(accepted.stream().flatMap(List::stream)).containsExactlyInAnyOrder(numbers(total));
            assertThat(accepted).allSatisfy(own -> assertThat(own).isSorted());
            devices.forEach(device -> assertThat(seen(device.catchUp())).containsExactlyInAnyOrder(numbers(total)));
            assertThat(history(devices.get(0)).stream().map(ConcurrencyIT::seq)).containsExactly(numbers(total));
        } finally {
            devices.forEach(SocketClient::close);
        }
    }

    @Test
    @Tag("P-08")
    @Tag("F-39")
    void what_is_read_on_one_of_three_writing_devices_is_read_on_all(PerduraServer perdura) {
        var office = Office.persistent(perdura, 0);
        var devices = IntStream.range(0, 3).mapToObj(i -> office.customer("maria")).toList();
        var total = devices.size() * MESSAGES_EACH;
        try {
            together(devices.stream().<Callable<List<Long>>>map(device -> () -> write(device)).toList());

            assertThat(type(devices.get(0).request(frame("read").put("seq", total)))).isEqualTo("done");
            assertThat(devices).allSatisfy(device -> {
                var read = device.await("read", frame -> type(frame).equals("read") && seq(frame) == total);
                assertThat(read.path("by").asString()).isEqualTo("customer");
                assertThat(device.hello(frame("hello")).path("read").path("customer").asInt()).isEqualTo(total);
            });
        } finally {
            devices.forEach(SocketClient::close);
        }
    }

    private static List<Long> write(SocketClient device) {
        return IntStream.range(0, MESSAGES_EACH).mapToObj(i -> seq(device.post("Message " + i))).toList();
    }

    private static long seq(JsonNode frame) {
        return frame.path("seq").asLong();
    }

    /** What a device knows: its own messages from the receipts, the others from the news. */
    private static List<Long> seen(SocketClient device) {
        return device.received().stream()
            .filter(frame -> type(frame).equals("accepted") || type(frame).equals("message"))
            .map(ConcurrencyIT::seq)
            .toList();
    }

    private static Long[] numbers(int last) {
        return LongStream.rangeClosed(1, last).boxed().toArray(Long[]::new);
    }

    @Test
    @Tag("ST-09")
    void of_two_agents_who_pick_at_once_one_wins(PerduraServer perdura) {
        var office = Office.persistent(perdura, 2);
        try (var ana = office.busyAgent(0); var bruno = office.busyAgent(1); var maria = office.customer("maria")) {
            var conversation = maria.post("Who will take this?").path("conversation").asString();

            var answers = together(() -> ana.command("pick", conversation), () -> bruno.command("pick", conversation));

            assertThat(answers).extracting(SocketClient::type).containsExactlyInAnyOrder("done", "error");
            assertThat(answers).filteredOn(answer -> type(answer).equals("error"))
                .extracting(answer -> answer.path("code").asString()).containsExactly("already-taken");
        }
    }

    @Test
    @Tag("WD-05")
    void an_agent_is_never_offered_more_than_fits(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        var customers = IntStream.range(0, 6).mapToObj(i -> office.customer("customer-" + i)).toList();
        try (var ana = office.agent(0)) {
            allPost(customers);

            var three = List.of(ana.await("offer"), ana.await("offer"), ana.await("offer"));
            ana.command("reject", three.get(0).path("conversation").path("id").asString());
            ana.await("offer");
            ana.catchUp();

            assertThat(ana.received("offer")).hasSize(4);
            assertThat(ana.received("capacity")).isNotEmpty()
                .allSatisfy(capacity -> assertThat(capacity.path("used").asInt()).isLessThanOrEqualTo(100));
        } finally {
            customers.forEach(SocketClient::close);
        }
    }

    @Test
    @Tag("PC-13")
    void a_word_that_meets_the_end_is_in_the_old_conversation_or_opens_the_next(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        try (var ana = office.busyAgent(0); var maria = office.customer("maria")) {
            var old = maria.post("A question").path("conversation").asString();
            ana.command("pick", old);

            var answers = together(
                () -> ana.request(frame("end").put("conversation", old).put("seq", 1)),
                () -> maria.request(postFrame(UUID.randomUUID(), "One word more")));

            var ended = type(answers.get(0)).equals("done");
            assertThat(type(answers.get(1))).isEqualTo("accepted");
            assertThat(answers.get(1).path("conversation").asString().equals(old)).isEqualTo(!ended);
            assertThat(answers.get(1).path("seq").asInt()).isEqualTo(ended ? 1 : 2);
        }
    }

    private static List<JsonNode> allPost(List<SocketClient> customers) {
        return together(customers.stream().<Callable<JsonNode>>map(each -> () -> each.post("All at once")).toList());
    }

    private static List<String> values(List<JsonNode> frames, String name) {
        return frames.stream().map(frame -> frame.path(name).asString("")).toList();
    }

    private static List<JsonNode> history(SocketClient customer) {
        var messages = new ArrayList<JsonNode>();
        var more = true;

        while (more) {
            var page = customer.request(frame("history").put("after", messages.size()).put("limit", 100));
            page.path("messages").forEach(messages::add);
            more = page.path("more").asBoolean();
        }

        return messages;
    }

    @SafeVarargs
    private static <T> List<T> together(Callable<T>... acts) {
        return together(List.of(acts));
    }

    /** All at the same time; the answers stand in the order of the acts. */
    private static <T> List<T> together(List<Callable<T>> acts) {
        var threads = Executors.newFixedThreadPool(acts.size());
        try {
            return threads.invokeAll(acts).stream().map(ConcurrencyIT::answer).toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T answer(Future<T> act) {
        try {
            return act.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
