package org.perdura.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.perdura.rules.Beginning.that;
import static org.perdura.rules.Beginning.tier;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.agent.Skill;
import org.perdura.agent.Skills;
import org.perdura.conversation.Answer;
import org.perdura.conversation.Author;
import org.perdura.conversation.Messages;
import org.perdura.conversation.Post;
import org.perdura.conversation.Refusal;
import org.perdura.conversation.Trace;
import org.perdura.conversation.TraceCode;
import org.perdura.conversation.TraceEntry;
import org.perdura.customer.Customers;
import org.perdura.hours.Calendars;
import org.perdura.hours.OperatingHours;
import org.perdura.platform.Conflicts;
import org.perdura.platform.InUseException;
import org.perdura.platform.Use.User;
import org.perdura.queue.Queue;
import org.perdura.queue.Queues;
import org.perdura.support.ContainerWar;
import org.perdura.support.InContainer;
import org.perdura.testing.Stage;
import org.perdura.widget.VisitingHours;
import org.perdura.widget.Widgets;
import org.perdura.workstream.Mode;

import jakarta.inject.Inject;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of conversations that begin where there are rules, and of two who change the same rules. */
@InContainer
class RulesIT {

    @Inject
    Stage stage;

    @Inject
    Rules rules;

    @Inject
    Queues queues;

    @Inject
    Skills skills;

    @Inject
    Calendars calendars;

    @Inject
    Customers customers;

    @Inject
    Messages messages;

    @Inject
    Trace trace;

    @Inject
    Widgets widgets;

    @Inject
    VisitingHours visitingHours;

    @Inject
    Clock clock;

    private Stage.Office office;
    private Queue sales;
    private int customersSoFar;

    @Deployment
    static WebArchive war() {
        return ContainerWar.create();
    }

    @BeforeEach
    void open() {
        office = stage.office(1, Mode.PERSISTENT);
        sales = queues.save(new Queue("sales-" + UUID.randomUUID()), List.of());
    }

    private RoutingRule route(String name, UUID queueId, Condition... conditions) {
        return rules.save(route(new RoutingRule(office.workstreamId()), name, queueId, conditions));
    }

    private static RoutingRule route(RoutingRule rule, String name, UUID queueId, Condition... conditions) {
        rule.setName(name);
        rule.setConditions(List.of(conditions));
        rule.setShares(List.of(new Share(queueId, 100)));
        return rule;
    }

    private ClassificationRule gives(int set, Map<UUID, Integer> needs, Integer priority, Condition... conditions) {
        var rule = new ClassificationRule(office.workstreamId(), set);
        rule.setName("Set " + set);
        rule.setConditions(List.of(conditions));
        rule.setSkills(needs);
        rule.setPriority(priority);
        return rules.save(rule);
    }

    private Post post(Map<String, String> context) {
        var customer = stage.customer("customer-" + ++customersSoFar + "@" + office.widget());
        return post(customer, context);
    }

    private Post post(UUID customer, Map<String, String> context) {
        return Post.byCustomer(new Author(Author.Kind.CUSTOMER, customer, "Maria"), office.workstreamId(),
            office.widgetId(), UUID.randomUUID(), "A word").about(context);
    }

    private UUID begin(Map<String, String> context) {
        return messages.store(List.of(post(context))).get(0).receipt().conversationId();
    }

    private UUID queueOf(UUID conversation) {
        return stage.find(conversation).getQueue().getId();
    }

    private ObjectNode traced(UUID conversation, TraceCode code) {
        return trace.of(conversation).stream()
            .filter(entry -> entry.getCode() == code)
            .map(TraceEntry::getDetails)
            .findFirst()
            .orElseThrow();
    }

    @Test
    @Tag("WD-12")
    void a_conversation_begins_in_the_queue_of_the_first_rule_that_matches_and_its_trace_says_why() {
        route("Gold", sales.getId(), tier("gold"));
        route("Others", office.queueId());

        var gold = begin(Map.of("Tier", "Gold"));
        assertThat(queueOf(gold)).isEqualTo(sales.getId());
        assertThat(traced(gold, TraceCode.ROUTED).path("rule").asString()).isEqualTo("Gold");
        assertThat(traced(gold, TraceCode.ROUTED).path("queue").asString()).isEqualTo(sales.getName());

        assertThat(queueOf(begin(Map.of()))).isEqualTo(office.queueId());
    }

    @Test
    @Tag("WD-12")
    void without_a_match_it_begins_in_the_fallback_queue_and_without_rules_nobody_traces_anything() {
        assertThat(trace.of(begin(Map.of()))).extracting(TraceEntry::getCode)
            .doesNotContain(TraceCode.FELL_BACK, TraceCode.ROUTED, TraceCode.CLASSIFIED);

        route("Gold", sales.getId(), tier("gold"));
        var other = begin(Map.of("Tier", "silver"));
        assertThat(queueOf(other)).isEqualTo(office.queueId());
        assertThat(traced(other, TraceCode.FELL_BACK).path("why").asString()).isEqualTo("no-match");
    }

    @Test
    @Tag("WD-12")
    void a_rule_that_another_version_has_stored_leads_to_the_fallback_queue_with_the_reason() {
        var rule = route("From the future", sales.getId(), tier("gold"));
        stage.change("update routing_rule set conditions = ?2 where id = ?1", rule.getId(),
            "{\"all\":[{\"subject\":\"MOON\",\"name\":\"\",\"operator\":\"EQUALS\",\"values\":[\"full\"]}]}");
        route("Behind it", sales.getId());

        var conversation = begin(Map.of("Tier", "gold"));
        assertThat(queueOf(conversation)).isEqualTo(office.queueId());
        assertThat(traced(conversation, TraceCode.FELL_BACK).path("rule").asString()).isEqualTo("From the future");
        assertThat(traced(conversation, TraceCode.FELL_BACK).path("why").asString()).isEqualTo("not-understood");
    }

    @Test
    @Tag("WD-12")
    void what_the_portal_says_of_a_customer_counts_as_it_said_it_last() {
        route("Gold", sales.getId(), that(Subject.CLAIM, "plan", Operator.EQUALS, "gold"));
        var name = "maria@" + office.widget();
        customers.identify("https://portal.test", name, "Maria", Map.of("plan", "silver"));
        var maria = customers.identify("https://portal.test", name, "Maria", Map.of("plan", "gold")).getId();

        var conversation = messages.store(List.of(post(maria, Map.of()))).get(0).receipt().conversationId();
        assertThat(queueOf(conversation)).isEqualTo(sales.getId());
    }

    @Test
    @Tag("WD-13")
    void sets_give_skills_and_priority_one_after_the_other() {
        var german = skills.save(new Skill("German " + UUID.randomUUID()));
        gives(1, Map.of(german.getId(), 4), null, tier("gold"));
        gives(2, Map.of(german.getId(), 8), 10, that(Subject.SKILL, german.getId().toString(), Operator.EXISTS));
        route("Urgent", sales.getId(), that(Subject.PRIORITY, "", Operator.LESS, "50"));

        var conversation = begin(Map.of("Tier", "gold"));
        assertThat(stage.find(conversation).getPriority()).isEqualTo(10);
        assertThat(queueOf(conversation)).isEqualTo(sales.getId());
        assertThat(stage.count("""
            select count(*) from conversation_skill where conversation_id = ?1 and skill_id = ?2 and rating = 8
            """, conversation, german.getId())).isOne();
        var told = traced(conversation, TraceCode.CLASSIFIED);
        assertThat(told.path("rule").asString()).isEqualTo("Set 1, Set 2");
        assertThat(told.path("skills").asString()).isEqualTo(german.getName() + " 8");
        assertThat(told.path("priority").asInt()).isEqualTo(10);
    }

    @Test
    @Tag("WD-13")
    void many_that_begin_at_once_are_shared_out_each_by_its_id() {
        var rule = new RoutingRule(office.workstreamId());
        rule.setName("Half");
        rule.setShares(List.of(new Share(sales.getId(), 50), new Share(office.queueId(), 50)));
        var saved = rules.save(rule);

        var lot = IntStream.range(0, 60).mapToObj(i -> post(Map.of("Tier", "gold"))).toList();
        var begun = messages.store(lot).stream().map(Answer::receipt).map(receipt -> receipt.conversationId()).toList();
        assertThat(begun).allSatisfy(id ->
            assertThat(queueOf(id)).isEqualTo(Share.of(saved.getShares(), id, saved.getId()).queueId()));
        assertThat(begun.stream().map(this::queueOf).distinct()).hasSize(2);
    }

    @Test
    @Tag("WD-12")
    @Tag("OH-02")
    void a_live_chat_is_judged_by_the_hours_of_the_queue_that_a_rule_finds() {
        office = stage.office(1, Mode.LIVE);
        close(office.queueId());
        route("Gold", sales.getId(), tier("gold"));
        var widget = widgets.find(office.widgetId()).orElseThrow();

        assertThat(visitingHours.of(widget).isOpen(clock.instant())).isTrue();
        assertThat(queueOf(begin(Map.of("Tier", "gold")))).isEqualTo(sales.getId());
        assertThat(messages.store(List.of(post(Map.of()))).get(0).refusal().refusal()).isEqualTo(Refusal.OUTSIDE_HOURS);

        close(sales.getId());
        assertThat(visitingHours.isShut(widget, clock.instant())).isTrue();
        assertThat(messages.store(List.of(post(Map.of("Tier", "gold")))).get(0).refusal().refusal())
            .isEqualTo(Refusal.OUTSIDE_HOURS);
    }

    private void close(UUID queueId) {
        var queue = queues.find(queueId).orElseThrow();
        queue.setHours(
            calendars.save(new OperatingHours("Never " + UUID.randomUUID(), ZoneOffset.UTC, List.of(), List.of())));
        queues.save(queue, List.of());
    }

    @Test
    @Tag("WD-20")
    void no_word_is_refused_because_the_names_of_skills_are_long() {
        for (var set = 1; set <= 10; set++) {
            var needs = new HashMap<UUID, Integer>();
            IntStream.range(0, 5).forEach(i -> needs.put(
                skills.save(new Skill(UUID.randomUUID() + "\"".repeat(Skill.NAME_LENGTH - 36))).getId(), 5));
            gives(set, needs, null);
        }

        assertThat(traced(begin(Map.of()), TraceCode.CLASSIFIED).path("skills").asString()).endsWith("…");
    }

    @Test
    @Tag("WD-12")
    void a_change_holds_for_the_next_conversation() {
        assertThat(queueOf(begin(Map.of()))).isEqualTo(office.queueId());
        var rule = route("All", sales.getId());
        assertThat(queueOf(begin(Map.of()))).isEqualTo(sales.getId());
        rules.delete(rule);
        assertThat(queueOf(begin(Map.of()))).isEqualTo(office.queueId());
    }

    @Test
    void rules_are_moved_without_disturbing_those_who_edit_them() {
        var first = route("First", office.queueId());
        var second = route("Second", sales.getId());
        var third = route("Third", sales.getId());
        var edited = rules.findRouting(second.getId()).orElseThrow();

        rules.move(third, -1);
        rules.move(third, -1);
        rules.move(third, -1);
        assertThat(names()).containsExactly("Third", "First", "Second");
        edited.setName("Second, edited");
        rules.save(edited);
        rules.move(first, 1);
        assertThat(names()).containsExactly("Third", "Second, edited", "First");
    }

    private List<String> names() {
        return rules.routing(office.workstreamId()).stream().map(Rule::getName).toList();
    }

    @Test
    @Tag("B-279")
    void the_second_of_two_who_edit_a_rule_hears_of_the_first_and_so_does_who_edits_a_deleted_one() {
        var rule = route("Gold", sales.getId(), tier("gold"));
        var one = rules.findRouting(rule.getId()).orElseThrow();
        var other = rules.findRouting(rule.getId()).orElseThrow();
        one.setName("Mine");
        rules.save(one);
        other.setName("Theirs");
        assertThat(Conflicts.isStale(catchThrowable(() -> rules.save(other)))).isTrue();

        var late = rules.findRouting(rule.getId()).orElseThrow();
        rules.delete(late);
        rules.delete(late);
        assertThat(Conflicts.isStale(catchThrowable(() -> rules.save(late)))).isTrue();
        assertThat(names()).isEmpty();
    }

    @Test
    @Tag("WD-12")
    void a_workstream_has_at_most_two_hundred_routing_rules_and_a_set_a_hundred() {
        fill("routing_rule (id, version, workstream_id, position, name, conditions)", "", RoutingRule.MOST);
        fill("classification_rule (id, version, workstream_id, position, name, conditions, priority, set_number)",
            ", 5, 1", ClassificationRule.MOST);

        assertThatThrownBy(() -> route("One more", sales.getId())).isInstanceOf(RuleRefusedException.class);
        assertThatThrownBy(() -> gives(1, Map.of(), 5)).isInstanceOf(RuleRefusedException.class);
        var inAnotherSet = gives(2, Map.of(), 5);
        inAnotherSet.setSet(1);
        assertThatThrownBy(() -> rules.save(inAnotherSet)).isInstanceOf(RuleRefusedException.class);
        assertThat(rules.routing(office.workstreamId())).hasSize(RoutingRule.MOST);
    }

    private void fill(String table, String rest, int most) {
        var values = new ArrayList<String>();
        for (int i = 1; i <= most; i++) {
            values.add("('%s', 0, '%s', %d, 'Rule', '{\"all\":[]}'%s)".formatted(UUID.randomUUID(),
                office.workstreamId(), i, rest));
        }

        stage.change("insert into " + table + " values " + String.join(", ", values));
    }

    @Test
    @Tag("WD-12")
    void what_a_rule_uses_stays_and_is_told_by_whom() {
        var hours = calendars.save(
            new OperatingHours("Hours " + UUID.randomUUID(), ZoneId.of("Europe/London"), List.of(), List.of()));
        var german = skills.save(new Skill("German " + UUID.randomUUID()));
        route("Closed", sales.getId(), that(Subject.HOURS, "", Operator.OUTSIDE, hours.getId().toString()));
        gives(1, new HashMap<>(Map.of(german.getId(), 5)), null);

        var user = new User("rule.user", "Closed");
        assertThat(catchThrowableOfType(InUseException.class, () -> calendars.delete(hours.getId())).users())
            .containsExactly(user);
        assertThat(catchThrowableOfType(InUseException.class, () -> queues.delete(sales.getId())).users())
            .contains(user);
        assertThat(catchThrowableOfType(InUseException.class, () -> skills.delete(german.getId())).users())
            .containsExactly(new User("rule.user", "Set 1"));

        assertThat(queueOf(begin(Map.of()))).isEqualTo(sales.getId());
    }
}
