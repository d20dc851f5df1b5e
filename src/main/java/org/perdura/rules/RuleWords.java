package org.perdura.rules;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.perdura.platform.Texts;

/** Says in a sentence when a rule holds and what it does. */
public class RuleWords {

    private final Texts texts;
    private final Vocabulary vocabulary;

    public RuleWords(Texts texts, Vocabulary vocabulary) {
        this.texts = texts;
        this.vocabulary = vocabulary;
    }

    /** When it holds. */
    public String when(Rule rule) {
        return rule.getConditions().isEmpty()
            ? texts.get("rule.always")
            : texts.get("rule.when",
                rule.getConditions().stream().map(this::of).collect(joining(texts.get("rule.and"))));
    }

    public String of(Condition condition) {
        if (!condition.isUnderstood()) {
            return texts.get("condition.notUnderstood");
        }

        return switch (condition.subject()) {
            case AUTHENTICATED -> texts.get("condition.AUTHENTICATED." + value(condition, 0));
            case WEEKDAY -> texts.get("condition.WEEKDAY", days(condition.values()), condition.name());
            case TIME -> texts.get(special(condition), value(condition, 0), value(condition, 1), condition.name());
            case HOURS -> texts.get(special(condition), name(vocabulary.hours(), value(condition, 0)));
            case SKILL ->
                texts.get(special(condition), name(vocabulary.skills(), condition.name()), value(condition, 0));
            case WIDGET ->
                compared(condition, condition.values().stream().map(id -> name(vocabulary.widgets(), id)).toList());
            case CONTEXT, CLAIM, LOCALE, PRIORITY -> compared(condition, condition.values());
        };
    }

    private static String special(Condition condition) {
        return "condition." + condition.subject() + "." + condition.operator();
    }

    private String compared(Condition condition, List<String> values) {
        var subject = texts.get("condition." + condition.subject(), condition.name());
        var named = values.stream().map(value -> texts.get("condition.value", value))
            .collect(joining(texts.get("condition.or")));
        return texts.get("condition.is." + condition.operator(), subject, named);
    }

    private static String value(Condition condition, int index) {
        return condition.values().size() > index ? condition.values().get(index) : "";
    }

    private String days(List<String> names) {
        return names.stream()
            .map(name -> DayOfWeek.valueOf(name).getDisplayName(TextStyle.FULL,
                Locale.forLanguageTag(texts.language())))
            .collect(joining(texts.get("condition.or")));
    }

    private String name(Map<String, String> names, String id) {
        return names.getOrDefault(id, texts.get("rule.gone"));
    }

    /** To which queue it sends, or to which with which shares. */
    public String then(RoutingRule rule) {
        var shares = rule.getShares();
        return shares.size() == 1
            ? texts.get("rule.then.queue", queue(shares.get(0).queueId()))
            : texts.get("rule.then.shares", shares.stream()
                .map(share -> texts.get("rule.share", share.percent(), queue(share.queueId())))
                .collect(joining(", ")));
    }

    public String queue(UUID id) {
        return name(vocabulary.queues(), id.toString());
    }

    /** Which skills, which priority and which capacity profile it gives. */
    public String then(ClassificationRule rule) {
        return needs(rule.getSkills(), rule.getPriority(),
            rule.getProfileId() == null ? Set.of() : Set.of(rule.getProfileId()));
    }

    /** @param priority null for none in particular */
    public String needs(Map<UUID, Integer> skills, Integer priority, Set<UUID> profiles) {
        return Stream.of(
                skills.isEmpty() ? "" : texts.get("rule.then.skills", skills(skills)),
                priority == null ? "" : texts.get("rule.then.priority", priority),
                profiles.isEmpty() ? "" : texts.get("rule.then.profiles", profiles(profiles)))
            .filter(part -> !part.isEmpty())
            .collect(joining("; "));
    }

    private String skills(Map<UUID, Integer> skills) {
        return skills.entrySet().stream()
            .map(skill ->
                texts.get("rule.skill", name(vocabulary.skills(), skill.getKey().toString()), skill.getValue()))
            .sorted()
            .collect(joining(", "));
    }

    private String profiles(Set<UUID> profiles) {
        return profiles.stream()
            .map(id -> texts.get("condition.value", name(vocabulary.profiles(), id.toString())))
            .sorted()
            .collect(joining(", "));
    }

    /**
     * What is wrong with it now.
     *
     * @param reached whether it is asked at all: nothing is asked behind a rule that always matches
     */
    List<String> doubts(Rule rule, boolean reached) {
        var unreached = reached ? Stream.<String>empty() : Stream.of(texts.get("rule.unreached"));
        var doubtful = rule.getConditions().stream()
            .flatMap(condition -> vocabulary.doubt(condition).stream()
                .map(subject -> texts.get("condition.doubt." + subject, condition.name())));
        return Stream.concat(unreached, doubtful).toList();
    }
}
