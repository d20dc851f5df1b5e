package org.perdura.platform;

import java.time.Duration;

/** In what people count time. */
public enum DurationUnit {

    DAYS(Duration.ofDays(1)), HOURS(Duration.ofHours(1)), MINUTES(Duration.ofMinutes(1)),
    SECONDS(Duration.ofSeconds(1));

    private final Duration duration;

    DurationUnit(Duration duration) {
        this.duration = duration;
    }

    public Duration duration() {
        return duration;
    }

    /** The largest unit of which a duration is a whole number; nothing at all is seconds. */
    public static DurationUnit of(Duration duration) {
        for (var unit : values()) {
            if (!duration.isZero() && duration.toSeconds() % unit.duration.toSeconds() == 0) {
                return unit;
            }
        }

        return SECONDS;
    }
}
