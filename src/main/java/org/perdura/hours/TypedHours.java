package org.perdura.hours;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Zone, weeks and exceptions of the form, as they are being typed. */
public class TypedHours implements Serializable {

    static final int MOST_WEEKS = 12;
    static final int MOST_SPECIAL_DAYS = 500;

    private final List<TypedWeek> weeks = new ArrayList<>();
    private final List<TypedSpecialDays> specialDays = new ArrayList<>();
    private String zone;

    static TypedHours of(ZoneId zone, List<Week> weeks, List<SpecialDays> specialDays) {
        var typed = new TypedHours();
        typed.zone = zone.getId();
        weeks.stream().map(TypedWeek::of).forEach(typed.weeks::add);
        specialDays.stream()
            .sorted(Comparator.comparing(SpecialDays::from))
            .map(days -> TypedSpecialDays.of(days, false))
            .forEach(typed.specialDays::add);
        return typed;
    }

    /** What was typed, as hours, if there is nothing wrong with it. */
    record Draft(ZoneId zone, List<Week> weeks, List<SpecialDays> specialDays) {

        OpeningCalendar calendar() {
            return new OpeningCalendar(zone, weeks, specialDays);
        }
    }

    /** @param known exceptions that were there before, and may be over */
    Optional<Draft> read(Collection<SpecialDays> known, Instant now, Mistakes mistakes) {
        var place = mistakes.reading("zone", () -> Zones.read(zone));
        var today = LocalDate.ofInstant(now, Objects.requireNonNullElse(place, ZoneOffset.UTC));
        var draft = new Draft(place, readWeeks(mistakes), readSpecialDays(known, today, mistakes));
        return mistakes.areThere() ? Optional.empty() : Optional.of(draft);
    }

    private List<Week> readWeeks(Mistakes mistakes) {
        var read = new ArrayList<Week>();
        for (int i = 0; i < weeks.size(); i++) {
            var field = "weeks:" + i;
            weeks.get(i).read(field, mistakes).ifPresent(week -> {
                if (read.stream().anyMatch(other -> other.start().equals(week.start()))) {
                    mistakes.add(field + ":from", "hours.week.twice");
                }

                read.add(week);
            });
        }

        return read;
    }

    private List<SpecialDays> readSpecialDays(Collection<SpecialDays> known, LocalDate today, Mistakes mistakes) {
        var read = new ArrayList<SpecialDays>();
        for (int i = 0; i < specialDays.size(); i++) {
            var field = "special:" + i;
            specialDays.get(i).read(field, mistakes).ifPresent(days -> {
                if (read.stream().anyMatch(days::meet)) {
                    mistakes.add(field + ":from", "hours.exception.twice");
                } else if (days.to().isBefore(today) && !known.contains(days)) {
                    mistakes.add(field + ":from", "hours.exception.past");
                }

                read.add(days);
            });
        }

        return read;
    }

    void addWeek() {
        if (weeks.size() < MOST_WEEKS) {
            weeks.add(new TypedWeek());
        }
    }

    void removeWeek(TypedWeek week) {
        if (weeks.size() > 1) {
            weeks.remove(week);
        }
    }

    void addSpecialDays() {
        if (specialDays.size() < MOST_SPECIAL_DAYS) {
            specialDays.add(new TypedSpecialDays());
        }
    }

    /** Adds those whose days nobody has named yet, and says how many they were. */
    int addSpecialDays(List<SpecialDays> more) {
        var named = readSpecialDays(List.of(), LocalDate.MIN, new Mistakes());
        var fresh = more.stream().filter(days -> named.stream().noneMatch(days::meet) && named.add(days)).toList();
        if (specialDays.size() + fresh.size() > MOST_SPECIAL_DAYS) {
            throw new HoursRefusedException("hours.exception.tooMany", MOST_SPECIAL_DAYS);
        }

        fresh.stream().map(days -> TypedSpecialDays.of(days, true)).forEach(specialDays::add);
        return fresh.size();
    }

    void removeSpecialDays(TypedSpecialDays days) {
        specialDays.remove(days);
    }

    public List<TypedWeek> getWeeks() {
        return weeks;
    }

    public List<TypedSpecialDays> getSpecialDays() {
        return specialDays;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }
}
