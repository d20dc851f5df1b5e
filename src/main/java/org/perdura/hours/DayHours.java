package org.perdura.hours;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The hours of one day, in order, none touching another. Without any it is closed. */
public record DayHours(List<Interval> intervals) {

    public static final DayHours CLOSED = new DayHours(List.of());
    public static final DayHours WHOLE_DAY = DayHours.of(new Interval(0, Interval.DAY));

    static final int MOST_INTERVALS = 12;

    private static final Pattern SEPARATOR = Pattern.compile("[,;\\n]|(?<=[\\dhH])\\s+(?=\\d)");

    public DayHours {
        intervals = List.copyOf(intervals);
    }

    public static DayHours of(Interval... intervals) {
        return joined(List.of(intervals));
    }

    /**
     * Reads what people type, such as {@code 09:00–12:00, 13:00–18:00}.
     *
     * @throws HoursRefusedException naming what is wrong
     */
    static DayHours read(String typed) {
        var intervals = SEPARATOR.splitAsStream(typed == null ? "" : typed)
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .map(Interval::read)
            .toList();
        if (intervals.size() > MOST_INTERVALS) {
            throw new HoursRefusedException("hours.tooMany", MOST_INTERVALS);
        }

        return joined(intervals);
    }

    /** Those that touch are one. */
    private static DayHours joined(List<Interval> intervals) {
        var joined = new ArrayList<Interval>();
        for (var interval : intervals.stream().sorted().toList()) {
            var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.overlaps(interval)) {
                throw new HoursRefusedException("hours.overlapping", last, interval);
            } else if (last != null && last.touches(interval)) {
                joined.set(joined.size() - 1, new Interval(last.start(), interval.end()));
            } else {
                joined.add(interval);
            }
        }

        return new DayHours(joined);
    }

    boolean isClosed() {
        return intervals.isEmpty();
    }

    /** The first of these hours that runs into hours of the next day. */
    Optional<Interval> runningInto(DayHours next) {
        return intervals.stream().filter(interval -> next.intervals.stream().anyMatch(interval::runsInto)).findFirst();
    }

    /** As people type it, and as {@link #read} reads it. */
    @Override
    public String toString() {
        return intervals.stream().map(Interval::toString).collect(joining(", "));
    }
}
