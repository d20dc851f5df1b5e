package org.perdura.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.perdura.hours.Zones;

/**
 * What the rules of a workstream can speak of: the names of what is told, and widgets, hours, skills, queues and
 * capacity profiles by their ids and names, in the order of the names.
 *
 * @param variables what pages tell
 * @param claims what portals tell and their authentication settings keep
 */
public record Vocabulary(List<String> variables, List<String> claims, Map<String, String> widgets,
        Map<String, String> hours, Map<String, String> skills, Map<String, String> queues,
        Map<String, String> profiles) {

    /** What is wrong with a condition now, whatever was right when it was saved: the end of the text's key. */
    Optional<String> doubt(Condition condition) {
        if (!condition.isUnderstood()) {
            return Optional.of("notUnderstood");
        }

        return knows(condition) ? Optional.empty() : Optional.of(condition.subject().name());
    }

    /** Whether all that it names is there. */
    boolean knows(Condition condition) {
        return switch (condition.subject()) {
            case CONTEXT -> variables.contains(condition.name());
            case CLAIM -> claims.contains(condition.name());
            case WIDGET -> widgets.keySet().containsAll(condition.values());
            case HOURS -> hours.keySet().containsAll(condition.values());
            case SKILL -> skills.containsKey(condition.name());
            case WEEKDAY, TIME -> Zones.all().contains(condition.name());
            case AUTHENTICATED, LOCALE, PRIORITY -> true;
        };
    }
}
