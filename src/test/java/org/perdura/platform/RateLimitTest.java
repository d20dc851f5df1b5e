package org.perdura.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class RateLimitTest {

    private long now = Long.MAX_VALUE - Duration.ofDays(1).toNanos();
    private final RateLimit limit = new RateLimit(3, () -> now);

    @Test
    void an_address_has_its_share_and_gets_it_back_with_time() {
        take(3);
        assertThatThrownBy(() -> limit.take("a")).asInstanceOf(type(ProblemException.class))
            .satisfies(refused -> assertThat(refused.problem().retryAfterSeconds()).isEqualTo(20));

        now += Duration.ofSeconds(20).toNanos();
        take(1);
        assertThatThrownBy(() -> limit.take("a")).isInstanceOf(ProblemException.class);

        now += Duration.ofHours(1).toNanos();
        take(3);
        assertThatThrownBy(() -> limit.take("a")).isInstanceOf(ProblemException.class);
    }

    @Test
    void one_address_does_not_use_up_anothers_share() {
        take(3);

        assertThatCode(() -> limit.take("b")).doesNotThrowAnyException();
    }

    @Test
    void a_refusal_costs_nothing() {
        take(3);
        for (var i = 0; i < 100; i++) {
            assertThatThrownBy(() -> limit.take("a")).isInstanceOf(ProblemException.class);
        }

        now += Duration.ofSeconds(20).toNanos();
        take(1);
    }

    private void take(int times) {
        for (var i = 0; i < times; i++) {
            limit.take("a");
        }
    }
}
