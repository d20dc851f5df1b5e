package org.perdura.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.perdura.conversation.Situation.ANA;
import static org.perdura.conversation.Situation.BRUNO;
import static org.perdura.conversation.Situation.NOON;
import static org.perdura.conversation.Situation.agentSays;
import static org.perdura.conversation.Situation.customerSays;
import static org.perdura.conversation.Situation.persistent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.conversation.RuleTimer.Stage;
import org.perdura.workstream.Silence;
import org.perdura.workstream.TimeoutAction;
import org.perdura.workstream.TimeoutRule;

/** When timeout rules run, and that they run once in every silence. */
@Tag("ST-11")
class RuleTimersTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration TEN = Duration.ofMinutes(10);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final TimeoutRule remind = Rules.of(Silence.CUSTOMER, TEN, TimeoutAction.TELL_CUSTOMER);
    private final TimeoutRule park = Rules.of(Silence.CUSTOMER, HOUR, TimeoutAction.PARK);
    private final TimeoutRule close = Rules.of(Silence.CUSTOMER, DAY, TimeoutAction.CLOSE);
    private final TimeoutRule nudge = Rules.of(Silence.AGENT, TEN, TimeoutAction.TELL_AGENT);
    private final TimeoutRule release = Rules.of(Silence.AGENT, HOUR, TimeoutAction.RELEASE);

    private final Situation situation = persistent();

    private Conversation answered(TimeoutRule... rules) {
        situation.workstream.setTimeoutRules(List.of(rules));
        return situation.answered();
    }

    private Conversation active(TimeoutRule... rules) {
        situation.workstream.setTimeoutRules(List.of(rules));
        return situation.active();
    }

    /** Time looks at it then, as the sweep does. @return what ran */
    private static List<TimeoutRule> lookAt(Conversation conversation, Instant now) {
        var ran = new ArrayList<TimeoutRule>();
        for (var due = conversation.getRuleTimers().due(conversation, now); due.isPresent();
                due = conversation.getRuleTimers().due(conversation, now)) {
            conversation.obey(due.get(), now);
            ran.add(due.get());
        }

        conversation.fallDue(now);
        return ran;
    }

    private static Stage stage(Conversation conversation, TimeoutRule rule) {
        return timer(conversation, rule).stage();
    }

    private static RuleTimer timer(Conversation conversation, TimeoutRule rule) {
        return conversation.getRuleTimers().of(conversation).stream()
            .filter(timer -> timer.rule().equals(rule))
            .findFirst()
            .orElseThrow();
    }

    @Test
    void a_rule_on_the_customers_silence_runs_once_after_the_agents_last_word() {
        var conversation = answered(remind);
        assertThat(conversation.getDueAt()).isEqualTo(NOON.plus(TEN));

        assertThat(lookAt(conversation, NOON.plus(TEN).minusMillis(1))).isEmpty();
        assertThat(lookAt(conversation, NOON.plus(TEN))).containsExactly(remind);
        assertThat(stage(conversation, remind)).isEqualTo(Stage.RAN);

        assertThat(lookAt(conversation, NOON.plus(HOUR))).isEmpty();
        assertThat(conversation.getState()).isEqualTo(ConversationState.ACTIVE);
    }

    @Test
    void the_next_silence_counts_anew() {
        var conversation = answered(remind);
        lookAt(conversation, NOON.plus(TEN));

        customerSays(conversation, "Yes", NOON.plus(HOUR));
        assertThat(stage(conversation, remind)).isEqualTo(Stage.IDLE);
        agentSays(conversation, "Good", NOON.plus(HOUR).plus(MINUTE));

        assertThat(timer(conversation, remind).dueAt()).isEqualTo(NOON.plus(HOUR).plus(MINUTE).plus(TEN));
        assertThat(lookAt(conversation, NOON.plus(HOUR).plus(MINUTE).plus(TEN))).containsExactly(remind);
    }

    @Test
    void before_the_first_answer_the_agents_clock_runs_from_the_acceptance() {
        situation.workstream.setTimeoutRules(List.of(nudge));
        var conversation = situation.offered();
        assertThat(stage(conversation, nudge)).isEqualTo(Stage.IDLE);

        conversation.accept(ANA, NOON.plus(MINUTE));

        assertThat(conversation.getDueAt()).isEqualTo(NOON.plus(MINUTE).plus(TEN));
    }

    @Test
    void an_impatient_customer_does_not_put_off_what_reminds_the_agent() {
        var conversation = active(nudge);
        customerSays(conversation, "Hello?", NOON.plus(Duration.ofMinutes(5)));
        customerSays(conversation, "Anybody?", NOON.plus(Duration.ofMinutes(9)));

        assertThat(lookAt(conversation, NOON.plus(TEN))).containsExactly(nudge);
        customerSays(conversation, "Still nobody?", NOON.plus(Duration.ofMinutes(15)));
        assertThat(lookAt(conversation, NOON.plus(HOUR))).isEmpty();
    }

    @Test
    void a_word_brings_nearer_when_time_looks_again() {
        var conversation = answered(nudge);
        assertThat(conversation.getDueAt()).isEqualTo(NOON.plus(DAY));

        var posted = customerSays(conversation, "And now?", NOON.plus(MINUTE));

        assertThat(conversation.getDueAt()).isEqualTo(NOON.plus(MINUTE).plus(TEN));
        assertThat(posted.isJustAWord()).isFalse();
    }

    @Test
    void without_rules_a_word_is_just_a_word() {
        assertThat(customerSays(answered(), "And now?", NOON.plus(MINUTE)).isJustAWord()).isTrue();
    }

    @Test
    void a_rule_parks_and_another_closes_what_is_parked() {
        var conversation = answered(park, close);

        assertThat(lookAt(conversation, NOON.plus(HOUR))).containsExactly(park);
        assertThat(conversation.getState()).isEqualTo(ConversationState.WAITING);
        assertThat(conversation.getDueAt()).isEqualTo(NOON.plus(DAY));

        assertThat(lookAt(conversation, NOON.plus(DAY))).containsExactly(close);
        assertThat(conversation.getState()).isEqualTo(ConversationState.CLOSED);
        assertThat(conversation.getRuleTimers().silenceThatClosed(conversation)).contains(DAY);
        assertThat(conversation.getDueAt()).isNull();
    }

    @Test
    void who_resumes_what_a_rule_has_parked_is_not_parked_again_by_it() {
        var conversation = answered(park);
        lookAt(conversation, NOON.plus(HOUR));

        conversation.resume(ANA, NOON.plus(HOUR.multipliedBy(2)));

        assertThat(lookAt(conversation, NOON.plus(HOUR.multipliedBy(5)))).isEmpty();
        assertThat(conversation.getState()).isEqualTo(ConversationState.ACTIVE);
    }

    @Test
    void a_rule_gives_back_what_its_agent_does_not_answer() {
        var conversation = active(release);

        assertThat(lookAt(conversation, NOON.plus(HOUR))).containsExactly(release);

        assertThat(conversation.getState()).isEqualTo(ConversationState.OPEN);
        assertThat(conversation.getEnteredAs()).isEqualTo(EnteredAs.RELEASED);
        assertThat(conversation.getAgentId()).isNull();
    }

    @Test
    void nothing_runs_that_was_answered_in_the_last_moment() {
        var conversation = active(release);

        agentSays(conversation, "Sorry", NOON.plus(HOUR).minusMillis(1));

        assertThat(lookAt(conversation, NOON.plus(HOUR))).isEmpty();
    }

    @Test
    void who_is_late_lets_everything_run_in_its_order_and_stops_where_the_silence_ends() {
        var conversation = answered(close, park, remind);

        assertThat(lookAt(conversation, NOON.plus(DAY.multipliedBy(2)))).containsExactly(remind, park, close);
    }

    @Test
    void of_rules_that_are_due_together_the_upper_one_comes_first() {
        var other = Rules.of(Silence.CUSTOMER, TEN, TimeoutAction.TELL_AGENT);

        assertThat(lookAt(answered(other, remind), NOON.plus(TEN))).containsExactly(other, remind);
        assertThat(lookAt(answered(remind, other), NOON.plus(TEN))).containsExactly(remind, other);
    }

    @Test
    void a_rule_counts_no_silence_from_before_it_was_made() {
        var conversation = answered(close.countingFrom(NOON.plus(HOUR)));

        assertThat(timer(conversation, close.countingFrom(NOON.plus(HOUR))).dueAt())
            .isEqualTo(NOON.plus(HOUR).plus(DAY));
    }

    @Test
    void a_paused_rule_keeps_its_value() {
        var conversation = answered(remind);

        assertThat(conversation.pauseRule(ANA, remind.id(), NOON.plus(Duration.ofMinutes(4)))).contains(remind);
        assertThat(conversation.pauseRule(ANA, remind.id(), NOON.plus(Duration.ofMinutes(5)))).isEmpty();
        assertThat(timer(conversation, remind).left()).isEqualTo(Duration.ofMinutes(6));
        assertThat(lookAt(conversation, NOON.plus(HOUR))).isEmpty();

        assertThat(conversation.resumeRule(ANA, remind.id(), NOON.plus(HOUR))).contains(remind);
        assertThat(conversation.resumeRule(ANA, remind.id(), NOON.plus(HOUR))).isEmpty();
        assertThat(conversation.getDueAt()).isEqualTo(NOON.plus(HOUR).plus(Duration.ofMinutes(6)));
        assertThat(lookAt(conversation, NOON.plus(HOUR).plus(Duration.ofMinutes(6)))).containsExactly(remind);
    }

    @Test
    void a_rule_can_be_paused_again_after_it_was_resumed() {
        var conversation = answered(remind);
        conversation.pauseRule(ANA, remind.id(), NOON.plus(Duration.ofMinutes(4)));
        conversation.resumeRule(ANA, remind.id(), NOON.plus(HOUR));

        conversation.pauseRule(ANA, remind.id(), NOON.plus(HOUR).plus(MINUTE));

        assertThat(timer(conversation, remind).left()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void a_rule_stays_paused_whatever_is_said_and_then_counts_from_nothing() {
        var conversation = answered(remind);
        conversation.pauseRule(ANA, remind.id(), NOON.plus(Duration.ofMinutes(4)));
        customerSays(conversation, "Yes", NOON.plus(HOUR));
        agentSays(conversation, "Good", NOON.plus(HOUR));
        assertThat(lookAt(conversation, NOON.plus(HOUR.multipliedBy(3)))).isEmpty();

        conversation.resumeRule(ANA, remind.id(), NOON.plus(HOUR.multipliedBy(4)));

        assertThat(conversation.getDueAt()).isEqualTo(NOON.plus(HOUR.multipliedBy(4)).plus(TEN));
    }

    @Test
    void what_has_run_does_not_run_again_in_the_same_silence_though_it_was_paused_and_resumed() {
        var conversation = answered(remind);
        lookAt(conversation, NOON.plus(TEN));
        conversation.pauseRule(ANA, remind.id(), NOON.plus(HOUR));
        conversation.resumeRule(ANA, remind.id(), NOON.plus(HOUR));

        assertThat(stage(conversation, remind)).isEqualTo(Stage.RAN);
    }

    @Test
    @Tag("ST-09")
    void only_its_agent_pauses_only_rules_that_there_are_and_only_while_it_is_theirs() {
        var conversation = answered(remind);

        assertThat(refusalOf(() -> conversation.pauseRule(BRUNO, remind.id(), NOON))).isEqualTo(Refusal.NOT_YOURS);
        assertThat(refusalOf(() -> conversation.pauseRule(ANA, UUID.randomUUID(), NOON))).isEqualTo(Refusal.BAD_VALUE);
        conversation.end(ANA, conversation.getHead().getLastSeq(), NOON);
        assertThat(refusalOf(() -> conversation.pauseRule(ANA, remind.id(), NOON))).isEqualTo(Refusal.WRONG_STATE);
        assertThat(refusalOf(() -> conversation.resumeRule(ANA, remind.id(), NOON))).isEqualTo(Refusal.WRONG_STATE);
    }

    private static Refusal refusalOf(Runnable act) {
        return catchThrowableOfType(RefusedException.class, act::run).refusal();
    }

    @Test
    void rules_that_are_gone_are_forgotten() {
        var conversation = answered(remind, park);
        conversation.pauseRule(ANA, remind.id(), NOON.plus(MINUTE));
        situation.workstream.setTimeoutRules(List.of(park));
        lookAt(conversation, NOON.plus(MINUTE));
        assertThat(conversation.getDueAt()).isEqualTo(NOON.plus(HOUR));

        situation.workstream.setTimeoutRules(List.of());
        lookAt(conversation, NOON.plus(MINUTE));

        assertThat(conversation.getRuleTimers().of(conversation)).isEmpty();
        assertThat(conversation.getDueAt()).isEqualTo(NOON.plus(DAY));
        assertThat(customerSays(conversation, "Hm", NOON.plus(TEN)).isJustAWord()).isTrue();
    }

    @Test
    void the_warning_before_the_end_knows_of_the_rule_that_closes() {
        situation.workstream.setClosingNotice(HOUR);
        var conversation = answered(close);
        conversation.park(ANA, conversation.getHead().getLastSeq(), NOON);

        assertThat(conversation.getDueAt()).isEqualTo(NOON.plus(DAY).minus(HOUR));
    }

    @Test
    void what_is_remembered_is_stored_to_the_last_digit() {
        var converter = new RuleMarksConverter();
        var precise = Instant.parse("2026-11-22T12:00:00.123456Z");
        var marks = Map.of(UUID.randomUUID(),
            RuleMark.NONE.paused(precise, Duration.ofMillis(1_001)).ran(precise, NOON), UUID.randomUUID(),
            RuleMark.NONE.resumed(precise, NOON), UUID.randomUUID(), RuleMark.NONE);

        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(marks))).isEqualTo(marks);
        assertThat(converter.convertToDatabaseColumn(Map.of())).isNull();
    }
}
