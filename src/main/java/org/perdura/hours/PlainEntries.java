package org.perdura.hours;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The entries of an iCalendar file with nothing but what whole days are told by (RFC 5545, section 3.6.1). Everything
 * else is left out before anybody reads it: the rules of a time zone, for one, may be followed for ever.
 */
final class PlainEntries {

    private static final Pattern FOLD = Pattern.compile("(\\r\\n|\\r|\\n)[ \\t]");
    private static final Pattern TIME_ZONE = Pattern.compile(";TZID=(\"[^\"]*\"|[^;:]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME_END = Pattern.compile("[;:]");

    private static final Set<String> FRAMES = Set.of("BEGIN:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "END:VCALENDAR");
    private static final Set<String> PROPERTIES = Set.of("DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE",
        "STATUS", "SUMMARY");

    private final StringBuilder kept = new StringBuilder();

    /** How many parts deep we are in one that is left out. */
    private int depth;

    private PlainEntries() {
    }

    static String of(String file) {
        var entries = new PlainEntries();
        FOLD.matcher(file).replaceAll("").lines().forEach(entries::take);
        return entries.kept.toString();
    }

    private void take(String line) {
        var frame = line.strip().toUpperCase(Locale.ROOT);
        var name = NAME_END.split(frame, 2)[0].strip();
        if (depth == 0 && FRAMES.contains(frame)) {
            keep(frame);
        } else if (name.equals("BEGIN")) {
            depth++;
        } else if (name.equals("END")) {
            depth = Math.max(0, depth - 1);
        } else if (depth == 0 && PROPERTIES.contains(name)) {
            keep(TIME_ZONE.matcher(line).replaceAll(""));
        }
    }

    private void keep(String line) {
        kept.append(line).append("\r\n");
    }
}
