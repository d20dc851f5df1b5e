package org.perdura.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** Frames take effect in the order in which they came. */
class InboxTest {

    private final Queue<Runnable> later = new ArrayDeque<>();
    private final List<String> acted = new ArrayList<>();
    private final Map<String, CompletableFuture<Void>> underWay = new HashMap<>();
    private final List<String> cutOff = new ArrayList<>();
    private final Inbox<Said> inbox = new Inbox<>(later::add, this::act, () -> cutOff.add("too much"),
        () -> cutOff.add("given up"));

    /** A frame; messages end when the test says so. */
    private record Said(String ref, boolean isPost) implements ClientFrame {
    }

    private CompletionStage<?> act(Said frame) {
        acted.add(frame.ref());
        if (frame.ref().equals("broken")) {
            throw new NoClassDefFoundError("org.example.Missing");
        }

        var done = new CompletableFuture<Void>();

        if (frame.isPost()) {
            underWay.put(frame.ref(), done);
        } else {
            done.complete(null);
        }

        return done;
    }

    @Test
    void messages_do_not_wait_for_each_other() {
        posts("1", "2", "3");

        assertThat(acted).containsExactly("1", "2", "3");
    }

    @Test
    void everything_else_waits_until_the_messages_before_it_are_stored() {
        posts("1", "2");
        says("park");
        assertThat(acted).containsExactly("1", "2");

        stored("2");
        assertThat(acted).containsExactly("1", "2");

        stored("1");
        assertThat(acted).containsExactly("1", "2", "park");
    }

    @Test
    void what_cannot_even_begin_keeps_nothing_else_waiting() {
        says("broken");
        posts("1");
        says("park");
        stored("1");

        assertThat(acted).containsExactly("broken", "1", "park");
        assertThat(cutOff).containsExactly("given up");
    }

    @Test
    void a_message_does_not_overtake_what_waits() {
        posts("1");
        says("park");
        posts("2");
        says("ping");
        assertThat(acted).containsExactly("1");

        stored("1");
        assertThat(acted).containsExactly("1", "park", "2");

        stored("2");
        assertThat(acted).containsExactly("1", "park", "2", "ping");
    }

    @Test
    void a_message_that_could_not_be_stored_lets_the_next_frame_through_too() {
        posts("1");
        says("ping");

        underWay.get("1").completeExceptionally(new IllegalStateException());
        runAll();

        assertThat(acted).containsExactly("1", "ping");
    }

    @Test
    void the_committer_is_not_kept_busy_with_what_waited() {
        posts("1");
        says("park");

        underWay.get("1").complete(null);

        assertThat(acted).containsExactly("1");
        assertThat(later).hasSize(1);
    }

    @Test
    void without_messages_every_frame_is_acted_upon_at_once() {
        says("hello");
        says("read");
        says("ping");

        assertThat(acted).containsExactly("hello", "read", "ping");
        assertThat(cutOff).isEmpty();
    }

    @Test
    void whoever_piles_up_frames_is_cut_off() {
        posts("1");

        IntStream.range(0, 256).forEach(i -> says("ping"));
        assertThat(cutOff).isEmpty();

        says("ping");
        assertThat(cutOff).containsExactly("too much");

        stored("1");
        posts("2");
        assertThat(acted).as("what comes after a hole").containsExactly("1");
    }

    private void posts(String... refs) {
        for (var ref : refs) {
            inbox.receive(new Said(ref, true));
        }
    }

    private void says(String ref) {
        inbox.receive(new Said(ref, false));
    }

    private void stored(String ref) {
        underWay.get(ref).complete(null);
        runAll();
    }

    private void runAll() {
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }
}
