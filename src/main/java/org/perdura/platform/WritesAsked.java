package org.perdura.platform;

import java.time.Duration;

/**
 * Asks those who store things for how long they have been at it: a database may answer questions and keep writers
 * waiting.
 */
public final class WritesAsked {

    private Duration longest = Duration.ZERO;

    /** Somebody has been storing something for that long. */
    public void goesOnFor(Duration duration) {
        longest = duration.compareTo(longest) > 0 ? duration : longest;
    }

    Duration longest() {
        return longest;
    }
}
