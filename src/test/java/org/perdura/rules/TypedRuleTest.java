package org.perdura.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.perdura.rules.Beginning.SALES;
import static org.perdura.rules.Beginning.SUPPORT;
import static org.perdura.rules.Beginning.that;
import static org.perdura.rules.Beginning.tier;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perdura.platform.Ids;
import org.perdura.rules.Mistakes.Mistake;

@Tag("WD-12")
class TypedRuleTest {

    private static final String WIDGET = Ids.next().toString();
    private static final String HOURS = Ids.next().toString();
    private static final String GERMAN = Ids.next().toString();
    private static final Vocabulary VOCABULARY = new Vocabulary(List.of("Tier", "Items"), List.of("plan"),
        Map.of(WIDGET, "Shop"), Map.of(HOURS, "Office"), Map.of(GERMAN, "German"), Map.of(SALES.toString(), "Sales"),
        Map.of());

    private final Mistakes mistakes = new Mistakes();

    @Test
    void every_condition_can_be_edited_and_saved_again() {
        var all = List.of(
            tier("gold"), that(Subject.CONTEXT, "Tier", Operator.ONE_OF, "gold", "silver"),
            that(Subject.CONTEXT, "Items", Operator.GREATER, "5"), that(Subject.CLAIM, "plan", Operator.ABSENT),
            that(Subject.AUTHENTICATED, "", Operator.EQUALS, "true"),
            that(Subject.LOCALE, "", Operator.EQUALS, "pt-BR"), that(Subject.WIDGET, "", Operator.ONE_OF, WIDGET),
            that(Subject.WIDGET, "", Operator.DIFFERS, WIDGET),
            that(Subject.WEEKDAY, "Europe/London", Operator.ONE_OF, "MONDAY", "SUNDAY"),
            that(Subject.TIME, "Europe/London", Operator.INSIDE, "22:00", "06:00"));
        assertThat(TypedConditions.of(all).read(VOCABULARY, mistakes)).isEqualTo(all);

        var others = List.of(that(Subject.HOURS, "", Operator.OUTSIDE, HOURS),
            that(Subject.SKILL, GERMAN, Operator.EXISTS), that(Subject.SKILL, GERMAN, Operator.LESS, "5"),
            that(Subject.PRIORITY, "", Operator.GREATER, "100"));
        assertThat(TypedConditions.of(others).read(VOCABULARY, mistakes)).isEqualTo(others);
        assertThat(mistakes.found()).isEmpty();
    }

    @Test
    void variables_that_nobody_has_declared_are_refused() {
        refuses(that(Subject.CONTEXT, "Teir", Operator.EQUALS, "gold"), "conditions:0:name", "condition.doubt.CONTEXT");
        refuses(that(Subject.CONTEXT, "tier", Operator.EQUALS, "gold"), "conditions:0:name", "condition.doubt.CONTEXT");
        refuses(that(Subject.CLAIM, "Tier", Operator.EXISTS), "conditions:0:name", "condition.doubt.CLAIM");
        refuses(that(Subject.CONTEXT, "", Operator.EXISTS), "conditions:0:name", "constraint.NotNull");
    }

    @Test
    void what_is_gone_is_refused() {
        var gone = Ids.next().toString();
        refuses(that(Subject.WIDGET, "", Operator.EQUALS, gone), "conditions:0:widget", "condition.value.choose");
        refuses(that(Subject.WIDGET, "", Operator.ONE_OF, WIDGET, gone), "conditions:0:widgets",
            "condition.value.choose");
        refuses(that(Subject.HOURS, "", Operator.INSIDE, gone), "conditions:0:hours", "condition.value.choose");
        refuses(that(Subject.SKILL, gone, Operator.EXISTS), "conditions:0:skill", "condition.doubt.SKILL");
        refuses(that(Subject.TIME, "Mars/Olympus", Operator.INSIDE, "09:00", "10:00"),
            "conditions:0:zone", "condition.doubt.TIME");
    }

    @Test
    void what_is_missing_or_malformed_is_named_at_its_field() {
        refuses(that(Subject.CONTEXT, "Tier", Operator.EQUALS, " "), "conditions:0:text", "constraint.NotNull");
        refuses(that(Subject.CONTEXT, "Tier", Operator.ONE_OF), "conditions:0:lines", "constraint.NotNull");
        refuses(that(Subject.CONTEXT, "Items", Operator.GREATER, "many"), "conditions:0:number",
            "condition.number.malformed");
        refuses(that(Subject.LOCALE, "", Operator.EQUALS, "Portuguese (Brazil)"),
            "conditions:0:text", "condition.language.malformed");
        refuses(that(Subject.WEEKDAY, "Europe/London", Operator.ONE_OF),
            "conditions:0:days", "constraint.NotNull");
        refuses(that(Subject.WEEKDAY, "Europe/London", Operator.ONE_OF, "CATURDAY"),
            "conditions:0:days", "condition.value.choose");
        refuses(that(Subject.TIME, "Europe/London", Operator.INSIDE, "25:00", "10:00"),
            "conditions:0:times", "condition.times.malformed");
        refuses(that(Subject.TIME, "Europe/London", Operator.INSIDE, "10:00", "10:00"),
            "conditions:0:times", "condition.times.empty");
        refuses(tier("x".repeat(101)), "conditions:0:text", "condition.value.malformed");
        refuses(tier("go\u202Eld"), "conditions:0:text", "condition.value.malformed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {"12,5 12.5", "-0,1234 -0.1234", "12.50 12.50", "5 5"})
    void a_number_may_have_a_comma_as_its_decimal_sign(String typed, String read) {
        var conditions = TypedConditions.of(List.of(that(Subject.CONTEXT, "Items", Operator.GREATER, typed)));
        assertThat(conditions.read(VOCABULARY, mistakes)).extracting(Condition::values).containsExactly(List.of(read));
        assertThat(mistakes.found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234", "1.234,5", "1,2,3", ","})
    void what_may_be_thousands_is_no_number(String typed) {
        refuses(that(Subject.CONTEXT, "Items", Operator.GREATER, typed), "conditions:0:number",
            "condition.number.malformed");
    }

    private static void refuses(Condition condition, String field, String key) {
        var mistakes = new Mistakes();
        assertThat(TypedConditions.of(List.of(condition)).read(VOCABULARY, mistakes)).isEmpty();
        assertThat(mistakes.found()).extracting(Mistake::field, Mistake::key)
            .containsExactly(tuple(field, key));
    }

    @Test
    void an_operator_that_its_subject_does_not_have_is_refused() {
        refuses(that(Subject.HOURS, "", Operator.EQUALS, HOURS), "conditions:0:operator", "condition.value.choose");
        refuses(that(Subject.CONTEXT, "Tier", Operator.OUTSIDE, HOURS), "conditions:0:operator",
            "condition.value.choose");
    }

    @Test
    void another_subject_forgets_what_was_typed_for_the_one_before() {
        var typed = TypedCondition.of(tier("gold"));
        typed.setSubject(Subject.HOURS);
        typed.changed();
        assertThat(typed.getOperator()).isEqualTo(Operator.INSIDE);
        assertThat(typed.getName()).isNull();
        assertThat(typed.getValue()).isNull();
        typed.setSubject(Subject.WEEKDAY);
        typed.changed();
        assertThat(typed.getName()).isNotBlank();
    }

    @Test
    void there_is_room_for_ten_conditions_five_queues_and_five_skills() {
        var conditions = TypedConditions.of(List.of());
        var shares = TypedShares.of(List.of());
        var skills = TypedSkills.of(Map.of());
        for (int i = 0; i < 20; i++) {
            conditions.add();
            shares.add();
            skills.add();
        }

        assertThat(conditions.getRows()).hasSize(Rule.MOST_CONDITIONS);
        assertThat(shares.getRows()).hasSize(Share.MOST);
        assertThat(skills.getRows()).hasSize(ClassificationRule.MOST_SKILLS);
    }

    @Test
    void one_queue_gets_everything_to_begin_with() {
        var typed = TypedShares.of(List.of());
        typed.getRows().get(0).setQueueId(SALES.toString());
        assertThat(typed.read(mistakes)).containsExactly(new Share(SALES, 100));
        assertThat(mistakes.found()).isEmpty();
    }

    @Test
    void percentages_that_do_not_sum_to_100_are_refused_with_their_sum() {
        var typed = TypedShares.of(List.of(new Share(SALES, 60), new Share(SUPPORT, 40)));
        typed.getRows().get(1).setPercent("30");
        typed.read(mistakes);
        assertThat(mistakes.found()).singleElement().satisfies(mistake -> {
            assertThat(mistake.key()).isEqualTo("rule.shares.sum");
            assertThat(mistake.arguments()).containsExactly(90);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "101", "50.5", "half", ""})
    void a_percentage_is_a_whole_number_from_1_to_100(String typed) {
        var shares = TypedShares.of(List.of(new Share(SALES, 100)));
        shares.getRows().get(0).setPercent(typed);
        shares.read(mistakes);
        assertThat(mistakes.found()).extracting(Mistake::key).containsExactly("rule.shares.percent.whole");
    }

    @Test
    void a_queue_is_named_once_and_chosen_at_all() {
        var typed = TypedShares.of(List.of(new Share(SALES, 50), new Share(SALES, 50)));
        typed.add();
        typed.getRows().get(2).setPercent("5");
        typed.read(mistakes);
        assertThat(mistakes.found()).extracting(Mistake::field, Mistake::key).containsExactly(
            tuple("shares:1:queueId", "rule.shares.twice"),
            tuple("shares:2:queueId", "constraint.NotNull"));
    }

    @Test
    @Tag("WD-13")
    void a_skill_is_named_once_with_a_rating_from_1_to_10() {
        var typed = TypedSkills.of(Map.of(SALES, 5));
        typed.add();
        typed.getRows().get(1).setSkillId(SALES.toString());
        typed.getRows().get(1).setRating(11);
        typed.read(mistakes);
        assertThat(mistakes.found()).extracting(Mistake::key)
            .containsExactly("rule.skills.twice", "rule.skills.rating.range");
    }
}
