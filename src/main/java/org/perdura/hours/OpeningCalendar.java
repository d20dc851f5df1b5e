package org.perdura.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * When it is open and when it opens next: weeks and exceptions in a time zone, asked at instants. It is open whenever
 * the clock on the wall shows a time within its hours. Where the clock is put back, hours go on from the first of these
 * times to the last, so that nobody is sent away for an hour in between; where it is put forward, a time that is
 * skipped is the moment of the change.
 */
public final class OpeningCalendar {

    /** How far it looks for an opening or closing. */
    private static final int HORIZON_YEARS = 2;

    /** Hours of the days before may run over, and a clock that is put back over midnight shows a day that was over. */
    private static final int DAYS_BEFORE = 2;
    private static final int DAYS_AFTER = 2;

    private static final OpeningCalendar ALWAYS =
        new OpeningCalendar(ZoneOffset.UTC, List.of(Week.ALWAYS_OPEN), List.of());

    private final ZoneId zone;
    private final List<Week> weeks;
    private final NavigableMap<LocalDate, SpecialDays> specialDays = new TreeMap<>();

    /**
     * @param weeks of those that hold on a day, the one that began last counts
     * @param specialDays each replaces the days it names, whole, with what would run into them from the day before
     */
    public OpeningCalendar(ZoneId zone, List<Week> weeks, List<SpecialDays> specialDays) {
        this.zone = Objects.requireNonNull(zone);
        this.weeks = weeks.stream().sorted(Comparator.comparing(Week::start).reversed()).toList();
        specialDays.forEach(days -> this.specialDays.put(days.from(), days));
    }

    /** The calendar of those who have none. */
    public static OpeningCalendar always() {
        return ALWAYS;
    }

    public boolean isOpen(Instant instant) {
        return spanAt(instant).isPresent();
    }

    /** The first instant at or after this one at which it is open; empty when there is none within two years. */
    public Optional<Instant> nextOpening(Instant instant) {
        return isOpen(instant)
            ? Optional.of(instant)
            : spans(instant, horizon(instant)).map(Span::start).filter(start -> start.isAfter(instant)).findFirst();
    }

    /** The first instant at or after this one at which it is closed; empty when there is none within two years. */
    public Optional<Instant> nextClosing(Instant instant) {
        if (this == ALWAYS) {
            return Optional.empty();
        }

        var horizon = horizon(instant);
        var closing = instant;
        for (var span = spanAt(closing); span.isPresent(); span = spanAt(closing)) {
            closing = span.get().end();
            if (date(closing).isAfter(horizon)) {
                return Optional.empty();
            }
        }

        return Optional.of(closing);
    }

    /** How long it is open from one instant to another; nothing when the second is not the later one. */
    public Duration openTimeBetween(Instant start, Instant end) {
        var open = Duration.ZERO;
        var counted = start;
        for (var span : (Iterable<Span>) spans(start, date(end))::iterator) {
            var part = span.within(counted, end);
            open = open.plus(part.length());
            counted = part.end();
        }

        return open;
    }

    /** Why it is closed all the same: the reason of the exception that names the day at this instant. */
    public Optional<String> holiday(Instant instant) {
        return isOpen(instant) ? Optional.empty() : specialDays(date(instant)).map(SpecialDays::reason);
    }

    public ZoneId zone() {
        return zone;
    }

    private LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    private LocalDate horizon(Instant instant) {
        return date(instant).plusYears(HORIZON_YEARS);
    }

    /** Whether this is further ahead than anybody looks from the other instant. */
    boolean isOutOfSight(Instant instant, Instant from) {
        return date(instant).isAfter(horizon(from));
    }

    /** Asked with every word that is written; hence no stream. */
    private Optional<Span> spanAt(Instant instant) {
        var today = date(instant);
        for (int day = -DAYS_BEFORE; day < DAYS_AFTER; day++) {
            var date = today.plusDays(day);
            for (var interval : hoursOf(date).intervals()) {
                var span = span(date, interval);
                if (span.contains(instant)) {
                    return Optional.of(span);
                }
            }
        }

        return Optional.empty();
    }

    /** What is open from around an instant to around a day, by its beginning. Neighbors may touch and overlap. */
    private Stream<Span> spans(Instant start, LocalDate last) {
        var first = date(start).minusDays(DAYS_BEFORE);
        var end = last.plusDays(DAYS_AFTER);
        return first.isBefore(end) ? first.datesUntil(end).flatMap(this::spansOf) : Stream.empty();
    }

    private Stream<Span> spansOf(LocalDate date) {
        return hoursOf(date).intervals().stream().map(interval -> span(date, interval)).filter(Span::isSome);
    }

    private DayHours hoursOf(LocalDate date) {
        return specialDays(date).map(SpecialDays::hours).orElseGet(() -> weekOf(date).hoursOf(date.getDayOfWeek()));
    }

    private Week weekOf(LocalDate date) {
        for (var week : weeks) {
            if (week.holdsOn(date)) {
                return week;
            }
        }

        return Week.CLOSED;
    }

    private Optional<SpecialDays> specialDays(LocalDate date) {
        return Optional.ofNullable(specialDays.floorEntry(date)).map(Entry::getValue).filter(days -> days.name(date));
    }

    private Span span(LocalDate date, Interval interval) {
        var midnight = date.atStartOfDay();
        var start = firstReading(midnight.plusMinutes(interval.start()));
        var end = afterLastReading(midnight.plusMinutes(interval.end()));
        return interval.reachesMidnight() ? new Span(start, cut(end, date)) : new Span(start, end);
    }

    /** The day after may be an exception of its own. */
    private Instant cut(Instant end, LocalDate date) {
        var next = date.plusDays(1);
        var replaced = specialDays(next).filter(days -> !days.name(date)).isPresent();
        var midnight = firstReading(next.atStartOfDay());
        return replaced && midnight.isBefore(end) ? midnight : end;
    }

    private Instant firstReading(LocalDateTime time) {
        var offsets = zone.getRules().getValidOffsets(time);
        return offsets.isEmpty() ? change(time) : time.toInstant(offsets.get(0));
    }

    /** Once the clock will never again show less. */
    private Instant afterLastReading(LocalDateTime time) {
        var last = time.minusNanos(1);
        var offsets = zone.getRules().getValidOffsets(last);
        return offsets.isEmpty() ? change(last) : last.toInstant(offsets.get(offsets.size() - 1)).plusNanos(1);
    }

    private Instant change(LocalDateTime skipped) {
        return zone.getRules().getTransition(skipped).getInstant();
    }
}
