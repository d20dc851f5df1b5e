package org.perdura.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class GathererTest {

    private final Queue<Runnable> later = new ArrayDeque<>();
    private final List<List<Integer>> lots = new ArrayList<>();

    @Test
    void one_is_taken_at_once_when_it_is_quiet() {
        var gatherer = new Gatherer<Integer>(Runnable::run, 500, lots::add);

        gatherer.add(1);
        gatherer.add(2);

        assertThat(lots).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void what_comes_before_the_work_begins_is_one_lot() {
        var gatherer = new Gatherer<Integer>(later::add, 500, lots::add);

        List.of(1, 2, 3).forEach(gatherer::add);
        assertThat(later).as("one worker").hasSize(1);
        later.remove().run();

        assertThat(lots).containsExactly(List.of(1, 2, 3));
    }

    @Test
    void a_lot_has_a_bound_and_the_order_stays() {
        var gatherer = new Gatherer<Integer>(later::add, 2, lots::add);

        List.of(1, 2, 3, 4, 5).forEach(gatherer::add);
        later.remove().run();

        assertThat(lots).containsExactly(List.of(1, 2), List.of(3, 4), List.of(5));
        assertThat(later).isEmpty();
    }

    @Test
    void while_it_works_the_next_lot_gathers() {
        var gatherers = new ArrayList<Gatherer<Integer>>();
        gatherers.add(new Gatherer<>(later::add, 500, lot -> {
            lots.add(lot);

            if (lot.contains(1)) {
                gatherers.get(0).add(2);
                gatherers.get(0).add(3);
            }
        }));

        gatherers.get(0).add(1);
        later.remove().run();

        assertThat(lots).containsExactly(List.of(1), List.of(2, 3));
        assertThat(later).as("nobody else is called for").isEmpty();
    }

    @Test
    void after_a_pause_it_works_again() {
        var gatherer = new Gatherer<Integer>(later::add, 500, lots::add);
        gatherer.add(1);
        later.remove().run();

        gatherer.add(2);
        later.remove().run();

        assertThat(lots).containsExactly(List.of(1), List.of(2));
    }

    @Test
    @Timeout(20)
    void nothing_is_left_or_doubled_or_overtaken_under_load() throws Exception {
        var each = 2_000;
        var people = 4;
        var allDone = new CountDownLatch(each * people);
        var done = new ArrayList<int[]>();
        var executor = Executors.newFixedThreadPool(people + 2);
        // Only one lot is worked on at a time; the list needs no lock.
        var gatherer = new Gatherer<int[]>(executor, 50, lot -> {
            done.addAll(lot);
            lot.forEach(item -> allDone.countDown());
        });

        IntStream.range(0, people).forEach(person -> executor.execute(() ->
            IntStream.range(0, each).forEach(i -> gatherer.add(new int[] {person, i}))));

        assertThat(allDone.await(15, TimeUnit.SECONDS)).isTrue();
        executor.shutdown();
        assertThat(executor.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
        assertThat(done).hasSize(each * people);
        IntStream.range(0, people).forEach(person ->
            assertThat(done.stream().filter(item -> item[0] == person).map(item -> item[1]))
                .containsExactlyElementsOf(IntStream.range(0, each).boxed().toList()));
    }
}
