package org.perdura.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.perdura.platform.PageTexts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Says how long something has lasted, roughly, as people do. Conversations go by the clock, presence by real time. */
@Named
@RequestScoped
public class Ago {

    @Inject
    Clock clock;

    @Inject
    PageTexts text;

    public String of(Instant instant) {
        return span(Duration.between(instant, clock.instant()));
    }

    public String ofPresence(Instant instant) {
        return span(Duration.between(instant, Instant.now()));
    }

    /** A whole number of the largest unit that fits. */
    public String span(Duration duration) {
        if (duration.toDays() > 0) {
            return text.get("ago.days", duration.toDays());
        }

        if (duration.toHours() > 0) {
            return text.get("ago.hours", duration.toHours());
        }

        return duration.toMinutes() > 0 ? text.get("ago.minutes", duration.toMinutes()) : text.get("ago.seconds");
    }

    public String ofMinutes(int minutes) {
        return span(Duration.ofMinutes(minutes));
    }
}
