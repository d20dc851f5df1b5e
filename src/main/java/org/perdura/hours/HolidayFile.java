package org.perdura.hours;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.property.ExceptionRule;
import biweekly.property.RecurrenceRule;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;

/**
 * Reads the whole days of an iCalendar file that are still to come, as closed days. The file is a stranger's and may
 * repeat itself for ever: nobody looks further than two years ahead, and what repeats too often is no holiday.
 */
final class HolidayFile {

    static final int MOST_BYTES = 1024 * 1024;

    private static final int HORIZON_YEARS = 2;
    private static final int MOST_ENTRIES = 2_000;
    private static final int MOST_REPETITIONS = 60;
    private static final Set<Frequency> FREQUENCIES =
        EnumSet.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY);

    private final LocalDate today;
    private final String nameless;

    /** What was found, and how many entries there were of which nothing could be used. */
    record Contents(List<SpecialDays> days, int leftOut) {
    }

    /** @param nameless the reason of days that the file gives none */
    HolidayFile(LocalDate today, String nameless) {
        this.today = today;
        this.nameless = nameless;
    }

    /** @throws HoursRefusedException when it is no calendar, or one without measure */
    Contents read(String text) {
        var found = new TreeMap<LocalDate, SpecialDays>();
        var leftOut = 0;
        for (var entry : entries(text)) {
            var days = days(entry);
            days.forEach(each -> found.putIfAbsent(each.from(), each));
            leftOut += days.isEmpty() ? 1 : 0;
        }

        return new Contents(List.copyOf(found.values()), leftOut);
    }

    private static List<VEvent> entries(String text) {
        var calendars = Biweekly.parse(PlainEntries.of(text)).all();
        var entries = calendars.stream().flatMap(calendar -> calendar.getEvents().stream()).toList();
        if (entries.isEmpty()) {
            throw new HoursRefusedException("hours.file.none");
        } else if (entries.size() > MOST_ENTRIES) {
            throw new HoursRefusedException("hours.file.tooMany", MOST_ENTRIES);
        }

        return entries;
    }

    private List<SpecialDays> days(VEvent entry) {
        var start = entry.getDateStart() == null ? null : entry.getDateStart().getValue();
        if (start == null || start.hasTime() || isCancelled(entry) || isRestless(entry)) {
            return List.of();
        }

        try {
            var length = length(entry, start);
            return length > SpecialDays.LONGEST ? List.of() : occurrences(entry, (int) length);
        } catch (DateTimeException noSuchDay) {
            return List.of();
        }
    }

    private static boolean isCancelled(VEvent entry) {
        return entry.getStatus() != null && entry.getStatus().isCancelled();
    }

    /** What comes back within the day is no holiday. */
    private static boolean isRestless(VEvent entry) {
        return entry.getProperties(RecurrenceRule.class).stream()
            .anyMatch(rule -> rule.getValue() == null || !FREQUENCIES.contains(rule.getValue().getFrequency()));
    }

    private static long length(VEvent entry, ICalDate start) {
        var first = date(start);
        var length = 1L;
        if (entry.getDateEnd() != null && entry.getDateEnd().getValue() != null) {
            length = date(entry.getDateEnd().getValue()).toEpochDay() - first.toEpochDay();
        } else if (entry.getDuration() != null && entry.getDuration().getValue() != null) {
            length = Duration.ofMillis(entry.getDuration().getValue().toMillis()).toDays();
        }

        return Math.max(1, length);
    }

    /** As it was written; the library would make the first of January of a 32nd of December. */
    private static LocalDate date(ICalDate date) {
        var written = date.getRawComponents();
        return LocalDate.of(written.getYear(), written.getMonth(), written.getDate());
    }

    private List<SpecialDays> occurrences(VEvent entry, int length) {
        // Exceptions to a rule may be a rule without end, too; nobody writes them any more.
        entry.removeProperties(ExceptionRule.class);
        var earliest = today.minusDays(length - 1L);
        var dates = entry.getDateIterator(TimeZone.getDefault());
        dates.advanceTo(Date.from(earliest.atStartOfDay(ZoneId.systemDefault()).toInstant()));

        var days = new ArrayList<SpecialDays>();
        while (dates.hasNext()) {
            var date = LocalDate.ofInstant(dates.next().toInstant(), ZoneId.systemDefault());
            if (date.isAfter(today.plusYears(HORIZON_YEARS))) {
                break;
            } else if (days.size() == MOST_REPETITIONS) {
                return List.of();
            } else if (!date.isBefore(earliest)) {
                days.add(SpecialDays.closed(date, date.plusDays(length - 1L), reason(entry)));
            }
        }

        return days;
    }

    private String reason(VEvent entry) {
        var summary = entry.getSummary() == null ? "" : SpecialDays.plain(entry.getSummary().getValue());
        return summary.isEmpty() ? nameless : SpecialDays.cut(summary);
    }
}
