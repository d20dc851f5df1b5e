package org.perdura.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.rules.Beginning.BILLING;
import static org.perdura.rules.Beginning.GERMAN;
import static org.perdura.rules.Beginning.NOON;
import static org.perdura.rules.Beginning.SALES;
import static org.perdura.rules.Beginning.SUPPORT;
import static org.perdura.rules.Beginning.about;
import static org.perdura.rules.Beginning.at;
import static org.perdura.rules.Beginning.book;
import static org.perdura.rules.Beginning.gives;
import static org.perdura.rules.Beginning.route;
import static org.perdura.rules.Beginning.routes;
import static org.perdura.rules.Beginning.that;
import static org.perdura.rules.Beginning.tier;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.platform.Ids;
import org.perdura.rules.Finding.Outcome;

class RuleBookTest {

    private static final Situation GOLD = about(Map.of("Tier", "gold", "Items", "3"));

    @Test
    @Tag("WD-12")
    void the_first_rule_that_matches_counts() {
        var verdict = routes(
            route("silver", SUPPORT, tier("silver")),
            route("gold", SALES, tier("gold")),
            route("any", SUPPORT)).decide(GOLD);

        assertThat(verdict.queueId()).isEqualTo(SALES);
        assertThat(verdict.routing()).extracting(Finding::outcome).containsExactly(Outcome.UNMATCHED, Outcome.MATCHED);
        assertThat(verdict.routing().get(0).culprit()).isEqualTo(tier("silver"));
        assertThat(verdict.decisive())
            .hasValueSatisfying(finding -> assertThat(finding.rule().getName()).isEqualTo("gold"));
        assertThat(verdict.isFallback()).isFalse();
    }

    @Test
    @Tag("WD-12")
    void all_conditions_of_a_rule_must_hold() {
        var items = that(Subject.CONTEXT, "Items", Operator.GREATER, "5");
        assertThat(routes(route("both", SALES, tier("gold"), items)).decide(GOLD).isFallback()).isTrue();
        var many = about(Map.of("Tier", "gold", "Items", "6"));
        assertThat(routes(route("both", SALES, tier("gold"), items)).decide(many).queueId()).isEqualTo(SALES);
    }

    @Test
    @Tag("WD-12")
    void where_all_that_match_would_send_it_up_to_one_that_fails() {
        var gone = that(Subject.HOURS, "", Operator.INSIDE, UUID.randomUUID().toString());

        var found = routes(route("silver", BILLING, tier("silver")), route("gold", SALES, tier("gold")),
            route("any", SUPPORT), route("gone", BILLING, gone), route("behind", BILLING)).routes(GOLD);

        assertThat(found).extracting(RuleBook.Route::queueId).containsExactly(SALES, SUPPORT);
        assertThat(found).extracting(route -> route.rule().getName()).containsExactly("gold", "any");
    }

    @Test
    @Tag("WD-12")
    void without_a_match_it_is_the_fallback_queue() {
        var verdict = routes(route("silver", SALES, tier("silver"))).decide(GOLD);
        assertThat(verdict.queueId()).isNull();
        assertThat(verdict.isFallback()).isTrue();
        assertThat(verdict.decisive()).isEmpty();
    }

    @Test
    void without_routing_rules_nobody_has_fallen_back() {
        assertThat(book(List.of()).isEmpty()).isTrue();
        assertThat(book(List.of()).decide(GOLD).isFallback()).isFalse();
        assertThat(book(List.of(gives(1, Map.of(), 5))).isEmpty()).isFalse();
    }

    @Test
    @Tag("WD-12")
    void a_failing_rule_leads_to_the_fallback_queue_and_no_rule_behind_it_is_asked() {
        var gone = that(Subject.HOURS, "", Operator.INSIDE, UUID.randomUUID().toString());
        var verdict = routes(route("broken", SALES, gone), route("any", SALES)).decide(GOLD);

        assertThat(verdict.isFallback()).isTrue();
        assertThat(verdict.routing()).hasSize(1);
        assertThat(verdict.decisive()).hasValueSatisfying(finding -> {
            assertThat(finding.failure()).isEqualTo(Failure.HOURS_GONE);
            assertThat(finding.culprit()).isEqualTo(gone);
        });
    }

    @Test
    void a_condition_that_does_not_hold_spares_those_behind_it() {
        var verdict = routes(
            route("silver", SUPPORT, tier("silver"), Condition.notUnderstood()),
            route("gold", SALES, tier("gold"))).decide(GOLD);
        assertThat(verdict.queueId()).isEqualTo(SALES);
    }

    @Test
    @Tag("WD-12")
    void what_should_not_happen_is_a_failure_too() {
        var broken = that(Subject.SKILL, "no id", Operator.EXISTS);
        var verdict = routes(route("broken", SALES, broken)).decide(GOLD);
        assertThat(verdict.decisive()).map(Finding::failure).contains(Failure.ERROR);
        assertThat(verdict.isFallback()).isTrue();
    }

    @Test
    @Tag("WD-12")
    void a_queue_that_is_gone_is_a_failure_of_its_rule() {
        var verdict = routes(route("gold", SALES, tier("gold"))).decide(GOLD).withoutQueue();
        assertThat(verdict.isFallback()).isTrue();
        assertThat(verdict.decisive()).map(Finding::failure).contains(Failure.QUEUE_GONE);
    }

    @Test
    @Tag("WD-13")
    void the_first_match_of_each_set_gives_skills_and_priority() {
        var verdict = book(List.of(
            gives(1, Map.of(GERMAN, 3), null, tier("silver")),
            gives(1, Map.of(GERMAN, 5), null, tier("gold")),
            gives(1, Map.of(GERMAN, 9), 1),
            gives(2, Map.of(BILLING, 2), 50))).decide(GOLD);

        assertThat(verdict.classified().skills()).containsOnly(Map.entry(GERMAN, 5), Map.entry(BILLING, 2));
        assertThat(verdict.classified().priority()).isEqualTo(50);
        assertThat(verdict.classification()).extracting(Finding::outcome)
            .containsExactly(Outcome.UNMATCHED, Outcome.MATCHED, Outcome.MATCHED);
    }

    @Test
    @Tag("WD-13")
    void the_next_set_and_the_routes_see_what_was_given() {
        var needsGerman = that(Subject.SKILL, GERMAN.toString(), Operator.GREATER, "4");
        var urgent = that(Subject.PRIORITY, "", Operator.LESS, "20");
        var verdict = book(List.of(
            gives(1, Map.of(GERMAN, 5), null, tier("gold")),
            gives(2, Map.of(GERMAN, 8), 10, needsGerman)),
            route("urgent", SALES, urgent, needsGerman)).decide(GOLD);

        assertThat(verdict.classified().skills()).containsOnly(Map.entry(GERMAN, 8));
        assertThat(verdict.queueId()).isEqualTo(SALES);
    }

    @Test
    @Tag("WD-13")
    void a_failing_rule_ends_its_set_only() {
        var verdict = book(List.of(
            gives(1, Map.of(GERMAN, 5), null, Condition.notUnderstood()),
            gives(1, Map.of(GERMAN, 9), null),
            gives(2, Map.of(), 7)), route("any", SALES)).decide(GOLD);

        assertThat(verdict.classified().skills()).isEmpty();
        assertThat(verdict.classified().priority()).isEqualTo(7);
        assertThat(verdict.queueId()).isEqualTo(SALES);
    }

    @Test
    void the_same_conversation_always_gets_the_same_verdict() {
        var rule = Beginning.shares("half", List.of(new Share(SALES, 50), new Share(SUPPORT, 50)));
        var situation = at(NOON);
        var queue = routes(rule).decide(situation).queueId();
        for (int i = 0; i < 100; i++) {
            assertThat(routes(rule).decide(situation).queueId()).isEqualTo(queue);
        }
    }

    @Test
    void two_hundred_rules_of_ten_conditions_are_all_asked() {
        var conditions = new Condition[] {tier("gold"), tier("gold"), tier("gold"), tier("gold"), tier("gold"),
            tier("gold"), tier("gold"), tier("gold"), tier("gold"), tier("silver")};
        var rules = new RoutingRule[RoutingRule.MOST];
        for (int i = 0; i < rules.length; i++) {
            rules[i] = route("rule " + i, Ids.next(), conditions);
        }

        assertThat(routes(rules).decide(GOLD).routing()).hasSize(RoutingRule.MOST);
    }
}
