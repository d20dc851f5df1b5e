package org.perdura.hours;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A week of the form, in which anything may stand as long as it is typed. */
public class TypedWeek implements Serializable {

    private final Map<DayOfWeek, String> days = new EnumMap<>(DayOfWeek.class);
    private String from;
    private String to;

    static TypedWeek of(Week week) {
        var typed = new TypedWeek();
        typed.from = Dates.write(week.from());
        typed.to = Dates.write(week.to());
        Arrays.stream(DayOfWeek.values()).forEach(day -> typed.days.put(day, week.hoursOf(day).toString()));
        return typed;
    }

    /** The week, if there is nothing wrong with it. */
    Optional<Week> read(String field, Mistakes mistakes) {
        var own = new Mistakes();
        var starts = own.reading(field + ":from", () -> Dates.read(from));
        var ends = own.reading(field + ":to", () -> Dates.readLast(to, starts));
        var hours = Arrays.stream(DayOfWeek.values()).map(day -> read(day, field, own)).toList();
        lookForMeetings(hours, field, own);
        mistakes.addAll(own);
        return own.areThere() ? Optional.empty() : Optional.of(new Week(starts, ends, hours));
    }

    private DayHours read(DayOfWeek day, String field, Mistakes mistakes) {
        var hours = mistakes.reading(field + ":" + day, () -> DayHours.read(days.get(day)));
        return Objects.requireNonNullElse(hours, DayHours.CLOSED);
    }

    private static void lookForMeetings(List<DayHours> hours, String field, Mistakes mistakes) {
        for (var day : DayOfWeek.values()) {
            hours.get(day.ordinal())
                .runningInto(hours.get(day.plus(1).ordinal()))
                .ifPresent(interval -> mistakes.add(field + ":" + day, "hours.runningOver", interval.toString()));
        }
    }

    /** By the day of the week. */
    public Map<DayOfWeek, String> getDays() {
        return days;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
