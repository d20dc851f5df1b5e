package org.perdura.hours;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hours of a day, in minutes from its midnight, the last not included. They may end with the day, at 24:00, or run into
 * the next one, as people write it: {@code 22:00–02:00+1}.
 */
public record Interval(int start, int end) implements Comparable<Interval> {

    public static final int DAY = 24 * 60;

    private static final int HOUR = 60;
    private static final String TIME = "(\\d{1,2})(?:[:.hH](\\d{2})?)?";
    private static final String DASH = "\\s*[-–—]\\s*";
    private static final Pattern TYPED = Pattern.compile(TIME + DASH + TIME + "\\s*(\\+\\s*1)?");

    public Interval {
        if (start < 0 || start >= DAY || end <= start || end > start + DAY) {
            throw new IllegalArgumentException(start + " to " + end);
        }
    }

    /**
     * @throws HoursRefusedException when it is none, or ends before it begins and does not say that it means the next
     * day
     */
    static Interval read(String typed) {
        var read = TYPED.matcher(typed);
        if (!read.matches()) {
            throw new HoursRefusedException("hours.malformed", typed);
        }

        var start = minutes(read, 1, typed);
        var end = minutes(read, 3, typed) + (read.group(5) == null ? 0 : DAY);
        if (start == end || start == DAY) {
            throw new HoursRefusedException("hours.empty", typed);
        } else if (end < start) {
            throw new HoursRefusedException("hours.reversed", typed, time(start) + "–" + time(end) + "+1");
        } else if (end > start + DAY) {
            throw new HoursRefusedException("hours.tooLong", typed);
        }

        return new Interval(start, end);
    }

    private static int minutes(Matcher read, int group, String typed) {
        var hours = Integer.parseInt(read.group(group));
        var minutes = read.group(group + 1) == null ? 0 : Integer.parseInt(read.group(group + 1));
        var time = hours * HOUR + minutes;
        if (minutes >= HOUR || time > DAY) {
            throw new HoursRefusedException("hours.malformed", typed);
        }

        return time;
    }

    boolean reachesMidnight() {
        return end >= DAY;
    }

    /** Whether it meets, after midnight, hours of the next day. */
    boolean runsInto(Interval ofNextDay) {
        return end - DAY > ofNextDay.start;
    }

    /** Whether the other goes on where this ends, and both are no more than a day. */
    boolean touches(Interval other) {
        return end == other.start && other.end <= start + DAY;
    }

    boolean overlaps(Interval other) {
        return start < other.end && other.start < end;
    }

    @Override
    public int compareTo(Interval other) {
        return start == other.start ? Integer.compare(end, other.end) : Integer.compare(start, other.start);
    }

    @Override
    public String toString() {
        return time(start) + "–" + (end > DAY ? time(end - DAY) + "+1" : time(end));
    }

    private static String time(int minutes) {
        return String.format("%02d:%02d", minutes / HOUR, minutes % HOUR);
    }
}
