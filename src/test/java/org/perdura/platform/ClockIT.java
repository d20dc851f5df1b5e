package org.perdura.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.perdura.support.ContainerWar;
import org.perdura.support.InContainer;
import org.perdura.testing.MovedClock;

import jakarta.inject.Inject;

@InContainer
class ClockIT {

    @Inject
    Clock clock;

    @Inject
    MovedClock time;

    @Deployment
    static WebArchive war() {
        return ContainerWar.create();
    }

    @Test
    void everything_that_is_timed_follows_the_clock_that_tests_move() {
        var before = clock.instant();

        time.advance(Duration.ofDays(7));

        assertThat(clock.instant()).isAfterOrEqualTo(before.plus(Duration.ofDays(7)));
    }
}
