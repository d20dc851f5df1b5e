package org.perdura.rules;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.perdura.hours.OpeningCalendar;
import org.perdura.platform.Ids;

/** A conversation that begins on a Wednesday at noon in London, and rules for it. */
final class Beginning {

    static final UUID WORKSTREAM = Ids.next();
    static final UUID WIDGET = Ids.next();
    static final UUID SALES = Ids.next();
    static final UUID SUPPORT = Ids.next();
    static final UUID GERMAN = Ids.next();
    static final UUID BILLING = Ids.next();
    static final Instant NOON = Instant.parse("2026-01-14T12:00:00Z");
    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Beginning() {
    }

    static Situation about(Map<String, String> context) {
        return new Situation(Ids.next(), WIDGET, context, true, Locale.forLanguageTag("pt-BR"), Map.of("plan", "gold"),
            NOON, Map.of(), Set.of(), 100);
    }

    static Situation at(Instant instant) {
        return new Situation(Ids.next(), WIDGET, Map.of(), true, Locale.ROOT, Map.of(), instant, Map.of(),
            Set.of(), 100);
    }

    static Condition that(Subject subject, String name, Operator operator, String... values) {
        return new Condition(subject, name, operator, List.of(values));
    }

    static Condition tier(String value) {
        return that(Subject.CONTEXT, "Tier", Operator.EQUALS, value);
    }

    static RoutingRule route(String name, UUID queueId, Condition... conditions) {
        return shares(name, List.of(new Share(queueId, 100)), conditions);
    }

    static RoutingRule shares(String name, List<Share> shares, Condition... conditions) {
        var rule = new RoutingRule(WORKSTREAM);
        rule.setName(name);
        rule.setConditions(List.of(conditions));
        rule.setShares(shares);
        return rule;
    }

    static ClassificationRule gives(int set, Map<UUID, Integer> skills, Integer priority, Condition... conditions) {
        var rule = new ClassificationRule(WORKSTREAM, set);
        rule.setName("Set " + set);
        rule.setConditions(List.of(conditions));
        rule.setSkills(skills);
        rule.setPriority(priority);
        return rule;
    }

    static RuleBook routes(RoutingRule... rules) {
        return new RuleBook(List.of(), List.of(rules), Map.of(), Map.of());
    }

    static RuleBook book(List<ClassificationRule> classification, RoutingRule... routes) {
        return new RuleBook(classification, List.of(routes), Map.of(), Map.of(GERMAN, "German"));
    }

    static boolean holds(Condition condition, Situation situation) {
        return condition.holds(situation, Map.<UUID, OpeningCalendar>of());
    }
}
