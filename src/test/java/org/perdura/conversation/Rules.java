package org.perdura.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.perdura.platform.Ids;
import org.perdura.platform.LocalText;
import org.perdura.workstream.Silence;
import org.perdura.workstream.TimeoutAction;
import org.perdura.workstream.TimeoutRule;

/** Timeout rules that have been there for ever. */
final class Rules {

    private Rules() {
    }

    static TimeoutRule of(Silence silence, TimeoutAction action) {
        return of(silence, Duration.ofHours(1), action);
    }

    static TimeoutRule of(Silence silence, Duration after, TimeoutAction action) {
        var words = action.speaks() ? new LocalText(Map.of("en", "Are you there?")) : LocalText.NONE;
        return new TimeoutRule(Ids.next(), silence, after, action, words, Instant.EPOCH);
    }
}
