package org.perdura.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.conversation.ConversationState;
import org.perdura.conversation.Histories;
import org.perdura.conversation.Message;
import org.perdura.conversation.Post;
import org.perdura.conversation.RuleTimer;
import org.perdura.conversation.TimeoutRules;
import org.perdura.platform.Ids;
import org.perdura.platform.LocalText;
import org.perdura.support.InContainer;
import org.perdura.workstream.Silence;
import org.perdura.workstream.TimeoutAction;
import org.perdura.workstream.TimeoutRule;
import org.perdura.workstream.Workstreams;

import jakarta.inject.Inject;

/** Timeout rules with real transactions and a clock that is moved. */
@InContainer
@Tag("ST-11")
class TimeoutRulesIT extends RoutingScene {

    private static final Duration TEN = Duration.ofMinutes(10);
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    Workstreams workstreams;

    @Inject
    TimeoutRules rules;

    @Inject
    Histories histories;

    @Inject
    Clock clock;

    private TimeoutRule rule(Silence silence, Duration after, TimeoutAction action) {
        var texts = action.speaks()
            ? Map.of("en", "{AgentName} waits for you", "pt-BR", "Ainda está aí?")
            : Map.<String, String>of();
        return new TimeoutRule(Ids.next(), silence, after, action, new LocalText(texts), clock.instant());
    }

    private void obey(TimeoutRule... all) {
        stage.giveVoice(office.widget());
        var workstream = workstreams.find(office.workstreamId()).orElseThrow();
        workstream.setTimeoutRules(List.of(all));
        workstreams.saveRules(workstream);
    }

    private List<String> said(UUID conversation) {
        return histories.messagesBefore(conversation, Long.MAX_VALUE, 100).entries().stream()
            .filter(message -> "timeout-rule".equals(message.getTrigger()))
            .map(Message::getText)
            .toList();
    }

    private long backstage(UUID conversation, String condition) {
        return stage.count("select count(*) from backstage_entry where conversation_id = ?1 and " + condition,
            conversation);
    }

    @Test
    void a_silent_customer_is_reminded_once_then_parked_and_in_the_end_closed() {
        obey(rule(Silence.CUSTOMER, TEN, TimeoutAction.TELL_CUSTOMER), rule(Silence.CUSTOMER, HOUR, TimeoutAction.PARK),
            rule(Silence.CUSTOMER, Duration.ofDays(7), TimeoutAction.CLOSE));
        var conversation = answered("maria");

        pass(TEN.minus(MOMENT));
        assertThat(said(conversation)).isEmpty();
        pass(MOMENT.multipliedBy(2));
        assertThat(said(conversation)).containsExactly(office.logins().get(0) + " waits for you");
        assertThat(stage.count(
            "select count(*) from message where conversation_id = ?1 and trigger_name = 'timeout-rule'"
            + " and author_kind = 'AGENT' and author_name = ?2", conversation, office.logins().get(0))).isEqualTo(1);
        assertThat(backstage(conversation, "kind = 'RULE' and outcome = 'tell-customer' and reason = 'customer'"))
            .isEqualTo(1);
        assertThat(state(conversation)).isEqualTo(ConversationState.ACTIVE);

        pass(HOUR);
        awaitState(conversation, ConversationState.WAITING);
        assertThat(backstage(conversation, "to_state = 'WAITING' and reason = 'parked by rule'")).isEqualTo(1);
        assertThat(capacities.of(ana).used()).isZero();

        pass(Duration.ofDays(7));
        awaitState(conversation, ConversationState.CLOSED);
        assertThat(said(conversation)).hasSize(1);
        assertThat(histories.messagesBefore(conversation, Long.MAX_VALUE, 1).entries().get(0).getText())
            .contains("7 days");
    }

    @Test
    void who_writes_again_begins_another_silence() {
        obey(rule(Silence.CUSTOMER, TEN, TimeoutAction.TELL_CUSTOMER));
        var conversation = answered("maria");
        pass(TEN.plus(MOMENT));
        write("maria");
        pass(HOUR);
        assertThat(said(conversation)).hasSize(1);

        messages.store(List.of(Post.byAgent(ana, conversation, UUID.randomUUID(), "And now?")));
        pass(TEN.plus(MOMENT));

        assertThat(said(conversation)).hasSize(2);
    }

    @Test
    void an_agent_who_does_not_answer_is_told_and_loses_it() {
        obey(rule(Silence.AGENT, TEN, TimeoutAction.TELL_AGENT), rule(Silence.AGENT, HOUR, TimeoutAction.RELEASE));
        var conversation = picked("maria");

        pass(TEN.plus(MOMENT));
        assertThat(backstage(conversation, "kind = 'NOTE' and actor_kind = 'SYSTEM' and trigger_name = 'timeout-rule'"))
            .isEqualTo(1);
        assertThat(said(conversation)).isEmpty();

        pass(HOUR);
        awaitState(conversation, ConversationState.OPEN);
        assertThat(backstage(conversation, "to_state = 'OPEN' and reason = 'released by rule'")).isEqualTo(1);
    }

    @Test
    @Tag("ST-10")
    void however_many_look_at_once_a_rule_runs_once() {
        obey(rule(Silence.CUSTOMER, TEN, TimeoutAction.TELL_CUSTOMER));
        var silent = Stream.of("a", "b", "c", "d", "e", "f", "g", "h").map(this::answered).toList();
        time.advance(HOUR);

        var sweeps = Stream.generate(() -> CompletableFuture.runAsync(sweep::actOnDue)).limit(4).toList();
        sweeps.forEach(CompletableFuture::join);
        sweepUp();

        assertThat(silent).allSatisfy(conversation -> assertThat(said(conversation)).hasSize(1));
    }

    @Test
    void a_rule_that_is_saved_while_it_is_silent_counts_from_then_on() {
        var conversation = answered("maria");
        pass(HOUR);

        obey(rule(Silence.CUSTOMER, TEN, TimeoutAction.PARK));
        pass(TEN.minus(MOMENT));
        assertThat(state(conversation)).isEqualTo(ConversationState.ACTIVE);
        pass(MOMENT.multipliedBy(2));

        awaitState(conversation, ConversationState.WAITING);
    }

    @Test
    void a_rule_that_is_taken_away_runs_no_more() {
        obey(rule(Silence.CUSTOMER, TEN, TimeoutAction.PARK));
        var conversation = answered("maria");

        obey();
        pass(HOUR);

        assertThat(state(conversation)).isEqualTo(ConversationState.ACTIVE);
        assertThat(rules.of(conversation)).isEmpty();
    }

    @Test
    void its_agent_stops_a_timer_and_sets_it_going_again_where_it_stood() {
        var park = rule(Silence.CUSTOMER, TEN, TimeoutAction.PARK);
        obey(park);
        var conversation = answered("maria");
        pass(Duration.ofMinutes(6));

        rules.pause(ana, conversation, park.id());
        rules.pause(ana, conversation, park.id());
        pass(HOUR);
        assertThat(state(conversation)).isEqualTo(ConversationState.ACTIVE);
        assertThat(rules.ofRuled(List.of(conversation)).get(conversation)).extracting(RuleTimer::stage)
            .containsExactly(RuleTimer.Stage.PAUSED);

        rules.resume(ana, conversation, park.id());
        pass(Duration.ofMinutes(3));
        assertThat(state(conversation)).isEqualTo(ConversationState.ACTIVE);
        pass(Duration.ofMinutes(2));

        awaitState(conversation, ConversationState.WAITING);
        assertThat(backstage(conversation, "kind = 'RULE' and outcome = 'paused' and actor_kind = 'AGENT'"))
            .isEqualTo(1);
        assertThat(backstage(conversation, "kind = 'RULE' and outcome = 'resumed'")).isEqualTo(1);
    }

    @Test
    void where_nothing_may_be_said_by_itself_rules_say_nothing_to_customers() {
        obey(rule(Silence.CUSTOMER, TEN, TimeoutAction.TELL_CUSTOMER),
            rule(Silence.CUSTOMER, TEN, TimeoutAction.TELL_AGENT));
        var workstream = workstreams.find(office.workstreamId()).orElseThrow();
        workstream.setAutomatedMessages(false);
        workstreams.save(workstream);
        var conversation = answered("maria");

        pass(HOUR);

        assertThat(said(conversation)).isEmpty();
        assertThat(backstage(conversation, "trigger_name = 'timeout-rule'")).isEqualTo(1);
    }
}
