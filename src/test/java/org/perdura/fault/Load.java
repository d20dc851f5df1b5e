package org.perdura.fault;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.perdura.support.SocketClient.frame;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.awaitility.core.ConditionTimeoutException;
import org.perdura.support.Office;
import org.perdura.support.PerduraServer;
import org.perdura.support.Proxy;
import org.perdura.support.SocketClient;

/**
 * Customers and agents of one office who write to each other while a test makes trouble, and write down what they see.
 * In the end they fall silent, send what is still under way, catch up, and are held against what is stored.
 */
final class Load implements AutoCloseable {

    private static final Duration PACE = Duration.ofMillis(60);
    private static final Duration BREATH = Duration.ofMillis(200);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration SETTLED = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final CountDownLatch over = new CountDownLatch(1);
    private final ConcurrentLinkedQueue<String> refusals = new ConcurrentLinkedQueue<>();
    private final List<WritingCustomer> customers = new ArrayList<>();
    private final List<Participant> everybody = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final PerduraServer server;
    private final Office office;
    private final Proxy network;
    private volatile boolean quiet;
    private volatile boolean silent;
    private volatile Throwable lastTrouble;

    /** @param network stands before the server, for the customers; null for none */
    Load(PerduraServer server, Proxy network, int customerCount, int agentCount, long seed) {
        this.server = server;
        this.network = network;
        office = Office.persistent(server, agentCount).speaking();
        server.log().neverHolds("a secret of customer");
        IntStream.range(0, customerCount)
            .forEach(i -> customers.add(new WritingCustomer(this, "customer-" + i, "phone", seed + i)));
        customers.add(new WritingCustomer(this, "customer-0", "laptop", seed - 1));
        everybody.addAll(customers);
        IntStream.range(0, agentCount).forEach(i -> everybody.add(new WorkingAgent(this, i, seed + customerCount + i)));
    }

    /** Every word that a customer may read begins with it. */
    static String secretOf(String customer) {
        return "a secret of " + customer + ":";
    }

    Load begin() {
        everybody.forEach(threads::execute);
        awaitProgress();
        return this;
    }

    /** Waits until every customer's device has had one more message acknowledged. @return how long that took */
    Duration awaitProgress() {
        var began = System.nanoTime();
        var before = customers.stream().collect(toMap(Function.identity(), Participant::answered));
        awaitEverybody("goes on", one -> one.answered() > before.getOrDefault(one, -1L));
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private void awaitEverybody(String does, Predicate<Participant> condition) {
        try {
            await("everybody " + does).atMost(PATIENCE).pollInterval(POLL)
                .until(() -> everybody.stream().allMatch(condition));
        } catch (ConditionTimeoutException tooLong) {
            var late = everybody.stream().filter(condition.negate()).toList();
            throw new AssertionError("Not everybody %s: %s; the last who stumbled did it over".formatted(does, late),
                lastTrouble);
        }
    }

    /** Waits until so many more messages have been acknowledged. */
    void awaitAccepted(int more) {
        var enough = accepted() + more;
        await(more + " more messages").atMost(PATIENCE).pollInterval(POLL).until(() -> accepted() >= enough);
    }

    /** How many messages have been acknowledged so far. */
    long accepted() {
        return everybody.stream().mapToLong(Participant::answered).sum();
    }

    /** How many different messages were sent; to be asked in the end. */
    long sent() {
        return everybody.stream().mapToLong(one -> one.diary().attempts().size()).sum();
    }

    /** How many of them were refused for good, as an answer is in a conversation that was parked meanwhile. */
    long refusedForGood() {
        return everybody.stream().mapToLong(one -> one.diary().refused().size()).sum();
    }

    /** The codes with which messages were refused for now, so far. */
    List<String> refusals() {
        return List.copyOf(refusals);
    }

    /** Lets everybody fall silent and catch up, and holds what they saw against what is stored. */
    HistoryChecker finish() {
        quiet = true;
        awaitEverybody("has been answered", Participant::hasBeenAnswered);
        silent = true;
        awaitEverybody("has caught up", Participant::hasCaughtUp);
        var before = unchanging();
        var fresh = customers.stream().map(customer -> readAfresh(customer.diary().owner())).toList();
        end();

        var checker = new HistoryChecker(Stored.of(office.ledger()),
            Stream.concat(everybody.stream().map(Participant::diary), fresh.stream()).toList());
        assertThat(checker.changedSince(before)).isEmpty();
        return checker;
    }

    /** What is stored once nothing happens any more: what was offered is taken, what was ended is closed. */
    private Stored unchanging() {
        var reads = new ArrayDeque<>(List.of(Stored.of(office.ledger())));
        await("nothing happens any more").atMost(PATIENCE).pollInterval(SETTLED).until(() -> {
            reads.add(Stored.of(office.ledger()));
            return reads.poll().equals(reads.peek());
        });
        return reads.peek();
    }

    private void end() {
        over.countDown();
        threads.shutdown();
        try {
            assertThat(threads.awaitTermination(PATIENCE.toSeconds(), SECONDS)).as("everybody goes home").isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a new device of that customer is shown. */
    private Diary readAfresh(String customer) {
        var diary = new Diary(customer, secretOf(customer));
        try (var device = arrive(customer)) {
            var welcome = device.hello(frame("hello"));
            diary.sees(WritingCustomer.stateIn(welcome));
            var thread = new ShownThread(welcome.path("conversation").asString(""), diary).fromTheStart();
            for (var more = true; more;) {
                var page = device.request(frame("history").put("after", thread.held()).put("limit", 100));
                thread.takePage(page.path("messages"));
                more = page.path("more").asBoolean();
            }

            diary.followedToTheEnd(thread.conversation());
        }

        return diary;
    }

    /** A database that has just had no room may break off once more: then nobody is let in for a moment. */
    private SocketClient arrive(String customer) {
        return await(customer + " is let in").atMost(PATIENCE).ignoreExceptions()
            .until(() -> office.silentCustomer(customer), Objects::nonNull);
    }

    SocketClient customer(String name) {
        return network == null
            ? office.silentCustomer(name)
            : SocketClient.through(network, server, "/ws/customer/" + office.widget(), office.ticket(name));
    }

    SocketClient agent(int number) {
        return SocketClient.silentAgent(server, login(number));
    }

    String login(int number) {
        return office.login(number);
    }

    void refused(String code) {
        refusals.add(code);
    }

    void stumbledOver(Throwable trouble) {
        lastTrouble = trouble;
    }

    boolean isQuiet() {
        return quiet;
    }

    /** Nobody has anything under way any more: who catches up from now on has seen everything. */
    boolean isSilent() {
        return silent;
    }

    boolean isOver() {
        return over.getCount() == 0;
    }

    Duration pace() {
        return PACE;
    }

    /** Takes a breath, unless it is all over. */
    void pause() {
        pause(BREATH);
    }

    /** Lets them go on for that long. */
    void pause(Duration duration) {
        try {
            over.await(duration.toMillis(), MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        over.countDown();
        threads.shutdownNow();
    }
}
