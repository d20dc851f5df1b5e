package org.perdura.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

class PulseTest {

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean answers = true;
    private final Pulse pulse = new Pulse(this::answer, now::get);

    private boolean answer() {
        asked.incrementAndGet();
        return answers;
    }

    private void pass(int seconds) {
        now.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    @Test
    void it_is_asked_once_a_second_at_most() {
        assertThat(pulse.beats()).isTrue();
        answers = false;
        assertThat(pulse.beats()).isTrue();
        assertThat(asked).hasValue(1);

        pass(1);
        assertThat(pulse.beats()).isFalse();
        assertThat(asked).hasValue(2);
    }

    @Test
    void silence_is_counted_from_the_first_question_without_an_answer() {
        pulse.beats();
        pass(3_600);
        assertThat(pulse.silence()).isZero();

        answers = false;
        pulse.beats();
        pass(20);
        pulse.beats();
        pass(5);
        assertThat(pulse.silence()).hasSeconds(25);

        answers = true;
        assertThat(pulse.beats()).isTrue();
        assertThat(pulse.silence()).isZero();
    }

    @Test
    void what_keeps_one_waiting_does_not_answer_and_the_others_do_not_wait() throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var hanging = new Pulse(() -> waits(begun, end), now::get);
        var first = CompletableFuture.supplyAsync(hanging::beats);
        begun.await();

        assertThat(hanging.beats()).isTrue();
        pass(4);
        assertThat(hanging.beats()).isFalse();
        assertThat(hanging.silence()).hasSeconds(4);

        end.countDown();
        assertThat(first.get()).isTrue();
        assertThat(hanging.beats()).isTrue();
    }

    private static boolean waits(CountDownLatch begun, CountDownLatch end) {
        begun.countDown();
        try {
            end.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
