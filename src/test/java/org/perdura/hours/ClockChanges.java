package org.perdura.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/** Every time a clock is put forward or back from 2024 to 2030, anywhere. */
record ClockChanges(ZoneId zone, List<ZoneOffsetTransition> changes) {

    static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    static final Instant LAST = Instant.parse("2031-01-01T00:00:00Z");

    static Stream<ClockChanges> ofAllZones() {
        return ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).map(ClockChanges::of);
    }

    /** One zone of all those whose clocks do the same. */
    static Collection<ClockChanges> distinct() {
        var distinct = new HashMap<List<ZoneOffsetTransition>, ClockChanges>();
        ofAllZones().forEach(zone -> distinct.putIfAbsent(zone.changes(), zone));
        return distinct.values();
    }

    /** A day before each change. */
    Stream<Instant> around() {
        return changes.stream().map(change -> change.getInstant().minus(Duration.ofDays(1)));
    }

    private static ClockChanges of(ZoneId zone) {
        var changes = new ArrayList<ZoneOffsetTransition>();
        var next = zone.getRules().nextTransition(FIRST);
        while (next != null && next.getInstant().isBefore(LAST)) {
            changes.add(next);
            next = zone.getRules().nextTransition(next.getInstant());
        }

        return new ClockChanges(zone, changes);
    }
}
