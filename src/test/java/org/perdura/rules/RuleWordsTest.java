package org.perdura.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.rules.Beginning.GERMAN;
import static org.perdura.rules.Beginning.SALES;
import static org.perdura.rules.Beginning.SUPPORT;
import static org.perdura.rules.Beginning.gives;
import static org.perdura.rules.Beginning.route;
import static org.perdura.rules.Beginning.shares;
import static org.perdura.rules.Beginning.that;
import static org.perdura.rules.Beginning.tier;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.perdura.platform.Ids;
import org.perdura.platform.Texts;

class RuleWordsTest {

    private static final String OFFICE = Ids.next().toString();
    private static final UUID CHATS = Ids.next();
    private static final Vocabulary VOCABULARY = new Vocabulary(List.of("Tier"), List.of(), Map.of(),
        Map.of(OFFICE, "Office"), Map.of(GERMAN.toString(), "German"),
        Map.of(SALES.toString(), "Sales", SUPPORT.toString(), "Support"), Map.of(CHATS.toString(), "Chats"));

    private final RuleWords english = new RuleWords(Texts.in("en"), VOCABULARY);
    private final RuleWords portuguese = new RuleWords(Texts.in("pt-BR"), VOCABULARY);

    @Test
    void a_rule_reads_as_a_sentence() {
        var rule = route("gold", SALES, tier("gold"),
            that(Subject.WEEKDAY, "Europe/London", Operator.ONE_OF, "MONDAY", "SUNDAY"));
        assertThat(english.when(rule))
            .isEqualTo("If “Tier” of the page is “gold” and it is Monday or Sunday in Europe/London");
        assertThat(english.then(rule)).isEqualTo("queue “Sales”");
        assertThat(portuguese.when(rule))
            .isEqualTo("Se “Tier” da página é “gold” e é segunda-feira ou domingo em Europe/London");
    }

    @Test
    void shares_skills_and_priority_have_their_words() {
        assertThat(english.then(shares("half", List.of(new Share(SALES, 70), new Share(SUPPORT, 30)))))
            .isEqualTo("shared out: 70 % to “Sales”, 30 % to “Support”");
        assertThat(english.then(gives(1, Map.of(GERMAN, 5), 50))).isEqualTo("needs “German” (at least 5); priority 50");
        assertThat(english.then(gives(1, Map.of(), 50))).isEqualTo("priority 50");
        var counted = gives(1, Map.of(), null);
        counted.setProfileId(CHATS);
        assertThat(english.then(counted)).isEqualTo("counts by “Chats”");
        assertThat(english.needs(Map.of(), 50, Set.of(CHATS))).isEqualTo("priority 50; counts by “Chats”");
        assertThat(english.when(gives(1, Map.of(), 50))).isEqualTo("Always");
    }

    @Test
    void every_condition_has_its_words_in_both_languages() {
        for (var subject : Subject.values()) {
            for (var operator : subject.operators()) {
                var name = subject == Subject.SKILL ? GERMAN.toString() : "Tier";
                var values = switch (subject) {
                    case WEEKDAY -> List.of("MONDAY");
                    case AUTHENTICATED -> List.of("true");
                    case HOURS -> List.of(OFFICE);
                    default -> List.of("1", "2");
                };
                var condition = new Condition(subject, name, operator, values);
                assertThat(english.of(condition)).isNotBlank().doesNotContain("{");
                assertThat(portuguese.of(condition)).isNotBlank().doesNotContain("{");
            }
        }
    }

    @Test
    void what_is_wrong_with_a_rule_is_said_beside_it() {
        var rule = route("odd", SALES, that(Subject.CONTEXT, "Teir", Operator.EXISTS), Condition.notUnderstood());
        assertThat(english.doubts(rule, true)).hasSize(2).first().asString().contains("“Teir”");
        assertThat(english.doubts(route("last", SALES), false))
            .containsExactly("It is never asked: a rule before it always matches.");
        assertThat(english.doubts(route("fine", SALES, tier("gold")), true)).isEmpty();
    }
}
