package org.perdura.rules;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.perdura.hours.OpeningCalendar;
import org.perdura.platform.Ids;

/**
 * One thing that must be so for a rule to hold. Subject or operator are null when they were stored by a version that
 * knows more than this one; then nobody can tell.
 *
 * @param name what of the subject is meant, such as a variable or a zone; empty where there is only one
 */
public record Condition(Subject subject, String name, Operator operator, List<String> values) {

    public Condition {
        values = List.copyOf(values);
    }

    static Condition notUnderstood() {
        return new Condition(null, "", null, List.of());
    }

    /**
     * @param calendars of all hours that conditions ask for, by their ids
     * @throws RuleFailedException when nobody can tell
     */
    boolean holds(Situation situation, Map<UUID, OpeningCalendar> calendars) {
        if (!isUnderstood()) {
            throw new RuleFailedException(Failure.NOT_UNDERSTOOD);
        }

        return switch (subject) {
            case CONTEXT -> operator.holds(known(situation.context().get(name)), values);
            case CLAIM -> operator.holds(known(situation.claims().get(name)), values);
            case AUTHENTICATED -> operator.holds(List.of(Boolean.toString(situation.authenticated())), values);
            case LOCALE -> operator.holds(names(situation.locale()), values);
            case WIDGET -> operator.holds(List.of(situation.widgetId().toString()), values);
            case WEEKDAY -> operator.holds(List.of(local(situation.at()).getDayOfWeek().name()), values);
            case TIME -> isAsked(isWithin(local(situation.at()).toLocalTime()));
            case HOURS -> isAsked(calendar(calendars).isOpen(situation.at()));
            case SKILL -> operator.holds(known(situation.skills().get(UUID.fromString(name))), values);
            case PRIORITY -> operator.holds(List.of(Integer.toString(situation.priority())), values);
        };
    }

    /** Whether it is of a kind that this version knows, with all that belongs to it. */
    boolean isUnderstood() {
        return subject != null && operator != null && subject.operators().contains(operator)
            && values.size() >= needed();
    }

    private int needed() {
        return switch (operator.operand()) {
            case NONE -> 0;
            case ONE, SEVERAL, NUMBER -> 1;
            case STRETCH -> subject == Subject.TIME ? 2 : 1;
        };
    }

    /** Which operating hours it asks for, if any. */
    Optional<UUID> hoursId() {
        return subject == Subject.HOURS ? values.stream().findFirst().flatMap(Ids::parse) : Optional.empty();
    }

    private static List<String> known(Object value) {
        return Optional.ofNullable(value).map(Object::toString).stream().toList();
    }

    private static List<String> names(Locale locale) {
        return locale.getLanguage().isEmpty() ? List.of() : List.of(locale.toLanguageTag(), locale.getLanguage());
    }

    private ZonedDateTime local(Instant at) {
        try {
            return at.atZone(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            throw new RuleFailedException(Failure.NOT_UNDERSTOOD);
        }
    }

    private boolean isAsked(boolean inside) {
        return inside == (operator == Operator.INSIDE);
    }

    /** The last minute does not belong to it; it may go over midnight. */
    private boolean isWithin(LocalTime time) {
        var from = LocalTime.parse(values.get(0));
        var to = LocalTime.parse(values.get(1));
        var begun = !time.isBefore(from);
        var running = time.isBefore(to);
        return from.isBefore(to) ? begun && running : begun || running;
    }

    private OpeningCalendar calendar(Map<UUID, OpeningCalendar> calendars) {
        return hoursId().map(calendars::get).orElseThrow(() -> new RuleFailedException(Failure.HOURS_GONE));
    }
}
