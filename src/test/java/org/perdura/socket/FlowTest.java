package org.perdura.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S-06")
@Tag("B-160")
class FlowTest {

    private static final int PER_SECOND = 10;
    private static final int AT_ONCE = 40;

    private long now = TimeUnit.HOURS.toNanos(5);
    private final Flow flow = new Flow(PER_SECOND, AT_ONCE, () -> now);

    @Test
    void some_may_come_at_once_and_no_more() {
        assertThat(admitted(AT_ONCE)).isEqualTo(AT_ONCE);
        assertThat(flow.admit()).as("seconds to wait").isEqualTo(1);
    }

    @Test
    @Tag("B-161")
    void a_minute_at_the_limit_passes_and_a_minute_above_it_does_not() {
        passes(1, TimeUnit.HOURS);
        assertThat(refusedInAMinuteOf(PER_SECOND)).isZero();

        passes(1, TimeUnit.HOURS);
        assertThat(refusedInAMinuteOf(PER_SECOND + 1)).isEqualTo(60 - AT_ONCE + 1);
    }

    private int refusedInAMinuteOf(int perSecond) {
        var refused = 0;
        for (int i = 0; i < 60 * perSecond; i++) {
            passes(TimeUnit.SECONDS.toNanos(1) / perSecond, TimeUnit.NANOSECONDS);
            refused += flow.admit() == 0 ? 0 : 1;
        }

        return refused;
    }

    @Test
    void after_that_so_many_a_second_pass() {
        admitted(AT_ONCE);

        passes(1, TimeUnit.SECONDS);
        assertThat(admitted(100)).isEqualTo(PER_SECOND);

        passes(500, TimeUnit.MILLISECONDS);
        assertThat(admitted(100)).isEqualTo(PER_SECOND / 2);
    }

    @Test
    void silence_is_not_saved_up_beyond_the_burst() {
        passes(1, TimeUnit.HOURS);

        assertThat(admitted(1_000)).isEqualTo(AT_ONCE);
    }

    @Test
    @Tag("B-162")
    void whoever_goes_on_for_half_a_minute_is_cut_off() {
        admitted(AT_ONCE);
        flow.admit();

        for (int second = 0; second < 30; second++) {
            passes(1, TimeUnit.SECONDS);
            admitted(100);
            assertThat(flow.isIgnored()).isFalse();
        }

        passes(1, TimeUnit.SECONDS);
        admitted(100);
        assertThat(flow.isIgnored()).isTrue();
    }

    @Test
    void whoever_pauses_when_told_to_is_forgiven() {
        for (int minute = 0; minute < 10; minute++) {
            admitted(100);
            passes(5, TimeUnit.SECONDS);
        }

        assertThat(flow.isIgnored()).isFalse();
    }

    @Test
    void the_tenth_malformed_frame_within_a_minute_is_one_too_many() {
        for (int i = 1; i < 10; i++) {
            assertThat(flow.malformed()).isFalse();
            passes(6, TimeUnit.SECONDS);
        }

        assertThat(flow.malformed()).isTrue();
    }

    @Test
    void malformed_frames_that_come_seldom_are_borne_for_ever() {
        for (int i = 0; i < 100; i++) {
            assertThat(flow.malformed()).isFalse();
            passes(7, TimeUnit.SECONDS);
        }
    }

    private void passes(long amount, TimeUnit unit) {
        now += unit.toNanos(amount);
    }

    private int admitted(int frames) {
        var admitted = 0;
        for (int i = 0; i < frames; i++) {
            admitted += flow.admit() == 0 ? 1 : 0;
        }
        return admitted;
    }
}
