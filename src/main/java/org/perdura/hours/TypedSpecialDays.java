package org.perdura.hours;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;

/** An exception of the form, in which anything may stand as long as it is typed. */
public class TypedSpecialDays implements Serializable {

    private String from;
    private String to;
    private String hours;
    private String reason;
    private boolean fresh = true;

    static TypedSpecialDays of(SpecialDays days, boolean fresh) {
        var typed = new TypedSpecialDays();
        typed.from = Dates.write(days.from());
        typed.to = days.to().equals(days.from()) ? null : Dates.write(days.to());
        typed.hours = days.hours().toString();
        typed.reason = days.reason();
        typed.fresh = fresh;
        return typed;
    }

    /** The exception, if there is nothing wrong with it. */
    Optional<SpecialDays> read(String field, Mistakes mistakes) {
        var own = new Mistakes();
        var first = own.reading(field + ":from", () -> required(Dates.read(from)));
        var last = own.reading(field + ":to", () -> Dates.readLast(to, first));
        var open = own.reading(field + ":hours", () -> DayHours.read(hours));
        var why = own.reading(field + ":reason", () -> SpecialDays.readReason(reason));
        var until = last == null ? first : last;
        var read = own.areThere() ? null : own.reading(field + ":to", () -> new SpecialDays(first, until, open, why));
        mistakes.addAll(own);
        return Optional.ofNullable(read);
    }

    private static LocalDate required(LocalDate date) {
        if (date == null) {
            throw new HoursRefusedException("constraint.NotNull");
        }

        return date;
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

    public String getHours() {
        return hours;
    }

    public void setHours(String hours) {
        this.hours = hours;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Whether it is not saved yet. */
    public boolean isFresh() {
        return fresh;
    }
}
