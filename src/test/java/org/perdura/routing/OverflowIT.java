package org.perdura.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.conversation.Author;
import org.perdura.conversation.Conversation;
import org.perdura.conversation.ConversationState;
import org.perdura.conversation.Obstacle;
import org.perdura.conversation.Post;
import org.perdura.conversation.Refusal;
import org.perdura.hours.Calendars;
import org.perdura.hours.DayHours;
import org.perdura.hours.Interval;
import org.perdura.hours.OperatingHours;
import org.perdura.hours.Week;
import org.perdura.platform.Use;
import org.perdura.queue.EndsConversationsException;
import org.perdura.queue.Occasion;
import org.perdura.queue.OverflowAction;
import org.perdura.queue.OverflowRefusedException;
import org.perdura.queue.Queue;
import org.perdura.rules.RoutingRule;
import org.perdura.rules.Rules;
import org.perdura.rules.Share;
import org.perdura.rules.Situation;
import org.perdura.support.InContainer;
import org.perdura.workstream.Mode;
import org.perdura.workstream.Workstreams;

import jakarta.inject.Inject;

/** What becomes of conversations that a queue has no place for. */
@InContainer
@Tag("WD-15")
class OverflowIT extends RoutingScene {

    @Inject
    Workstreams workstreams;

    @Inject
    Calendars calendars;

    @Inject
    WhatIf whatIf;

    @Inject
    Rules rules;

    @Test
    void what_enters_a_closed_queue_goes_to_one_that_is_open() {
        var night = queue("night", List.of(bruno));
        comes(bruno);
        var day = officeQueue();
        day.setHours(notNow());
        send(day, Occasion.CLOSED, night);
        queues.save(day, List.of(ana));

        var conversation = write("maria");

        assertThat(awaitOffer(conversation)).isEqualTo(bruno);
        assertThat(queueOf(conversation)).isEqualTo(night.getId());
        assertThat(traced("\"why\":\"closed\"", conversation)).isEqualTo(1);
    }

    @Test
    void and_stays_when_nobody_would_be_there_either() {
        var night = queue("night", List.of(bruno));
        night.setHours(notNow());
        night = queues.save(night, List.of(bruno));
        var day = officeQueue();
        day.setHours(notNow());
        send(day, Occasion.CLOSED, night);
        queues.save(day, List.of(ana));

        var conversation = write("maria");

        awaitAdmission(conversation);
        assertThat(queueOf(conversation)).isEqualTo(office.queueId());
    }

    @Test
    void who_asks_what_would_become_of_a_conversation_hears_where_it_would_go_instead() {
        var night = queue("night", List.of(bruno));
        comes(bruno);
        var day = officeQueue();
        day.setHours(notNow());
        send(day, Occasion.CLOSED, night);
        queues.save(day, List.of(ana));

        var destination = whatIf.of(workstreams.find(office.workstreamId()).orElseThrow(), imagined()).destinations()
            .get(0);

        assertThat(destination.queue().getId()).isEqualTo(office.queueId());
        assertThat(destination.diversion().occasion()).isEqualTo(Occasion.CLOSED);
        assertThat(destination.diversion().queue().getId()).isEqualTo(night.getId());
        assertThat(destination.diversion().attempt().chosen().agentId()).isEqualTo(bruno);
    }

    @Test
    @Tag("WD-12")
    void what_a_rule_has_sent_to_a_full_queue_goes_where_the_next_rule_that_matches_sends_it() {
        var backup = queue("backup", List.of());
        var crowded = queue("crowded", List.of());
        crowded.setCrowdedLimit(1);
        send(crowded, Occasion.CROWDED, backup);
        queues.save(crowded, List.of());
        var full = queue("full", List.of());
        full.setCrowdedLimit(1);
        send(full, Occasion.CROWDED, backup);
        queues.save(full, List.of());
        var next = queue("next", List.of());
        route("to the crowded one", crowded);
        route("to the full one", full);
        route("to the next one", next);

        var first = write("maria");
        awaitAdmission(first);
        assertThat(queueOf(first)).isEqualTo(crowded.getId());
        var second = write("joao");
        awaitQueue(second, full);
        var third = write("rita");
        awaitQueue(third, next);

        assertThat(traced("\"why\":\"crowded-rule\"", third)).isEqualTo(1);
        assertThat(traced("\"rule\":\"to the next one\"", third)).isEqualTo(1);
        var diversion = whatIf.of(workstreams.find(office.workstreamId()).orElseThrow(), imagined()).destinations()
            .get(0).diversion();
        assertThat(diversion.rule().getName()).isEqualTo("to the next one");
        assertThat(diversion.queue().getId()).isEqualTo(next.getId());
        queues.save(closed(next), List.of());
        awaitQueue(write("jose"), backup);
    }

    private Queue closed(Queue queue) {
        var found = queues.find(queue.getId()).orElseThrow();
        found.setHours(notNow());
        return found;
    }

    private void route(String name, Queue queue) {
        var rule = new RoutingRule(office.workstreamId());
        rule.setName(name);
        rule.setShares(List.of(new Share(queue.getId(), 100)));
        rules.save(rule);
    }

    @Test
    void of_many_who_enter_at_once_so_many_stay_as_may_wait() {
        var backup = queue("backup", List.of());
        var queue = officeQueue();
        queue.setCrowdedLimit(2);
        send(queue, Occasion.CROWDED, backup);
        queues.save(queue, List.of(ana, bruno));

        var writing = IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> write("customer-" + i)))
            .toList();
        writing.forEach(CompletableFuture::join);

        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(waitingIn(backup.getId())).isEqualTo(6);
            assertThat(waitingIn(office.queueId())).isEqualTo(2);
        });
    }

    @Test
    void nobody_is_sent_away_whom_somebody_can_take() {
        var backup = queue("backup", List.of());
        var queue = officeQueue();
        queue.setCrowdedLimit(1);
        send(queue, Occasion.CROWDED, backup);
        queues.save(queue, List.of(ana, bruno));
        comes(ana);
        comes(bruno);

        var conversations = IntStream.range(0, 6).mapToObj(i -> write("customer-" + i)).toList();

        conversations.forEach(this::awaitOffer);
        assertThat(waitingIn(backup.getId())).isZero();
    }

    @Test
    void what_has_waited_too_long_goes_on_from_queue_to_queue() {
        var last = queue("last", List.of());
        var backup = queue("backup", List.of());
        send(backup, Occasion.LATE, last);
        queues.save(backup, List.of());
        var queue = officeQueue();
        queue.setLateLimit(Duration.ofMinutes(5));
        send(queue, Occasion.LATE, backup);
        queues.save(queue, List.of(ana, bruno));
        var conversation = write("maria");

        time.advance(Duration.ofMinutes(5).minus(MOMENT));
        overflows.look(conversation);
        assertThat(queueOf(conversation)).isEqualTo(office.queueId());
        time.advance(MOMENT);
        awaitQueue(conversation, backup);
        time.advance(Duration.ofHours(1));
        awaitQueue(conversation, last);

        assertThat(traced("\"why\":\"late\"", conversation)).isEqualTo(2);
    }

    @Test
    void what_is_held_for_its_agent_is_not_too_late_before_others_may_have_it() {
        var backup = queue("backup", List.of());
        var conversation = parked();
        var queue = officeQueue();
        queue.setLateLimit(Duration.ofMinutes(5));
        send(queue, Occasion.LATE, backup);
        queues.save(queue, List.of(ana, bruno));
        write("maria");

        pass(Duration.ofMinutes(10));
        overflows.look(conversation);
        assertThat(stage.find(conversation).getKeeperId()).isEqualTo(ana);
        assertThat(queueOf(conversation)).isEqualTo(office.queueId());
        pass(Duration.ofMinutes(6));
        awaitAdmission(conversation);
        assertThat(stage.find(conversation).getKeeperId()).isNull();
        assertThat(queueOf(conversation)).isEqualTo(office.queueId());
        time.advance(Duration.ofMinutes(5));
        awaitQueue(conversation, backup);
    }

    @Test
    void a_live_chat_that_begins_where_it_is_closed_goes_or_ends_as_the_queue_says() {
        office = stage.office(1, Mode.LIVE);
        var night = queue("night", List.of(bruno));
        comes(bruno);
        var day = officeQueue();
        day.setHours(notNow());
        day = queues.save(day, office.agentIds());
        assertThat(refusalOf("joao")).isEqualTo(Refusal.OUTSIDE_HOURS);

        send(day, Occasion.CLOSED, night);
        day = queues.save(day, office.agentIds());
        var conversation = write("maria");
        assertThat(awaitOffer(conversation)).isEqualTo(bruno);
        assertThat(queueOf(conversation)).isEqualTo(night.getId());

        day.getWhenClosed().setAction(OverflowAction.END);
        queues.save(day, office.agentIds());
        awaitState(write("joao"), ConversationState.CLOSED);
    }

    private Refusal refusalOf(String customer) {
        var author = new Author(Author.Kind.CUSTOMER, stage.customer(customer + "@" + office.widget()), customer);
        return messages.store(List.of(
            Post.byCustomer(author, office.workstreamId(), office.widgetId(), UUID.randomUUID(), "A word"))).get(0)
                .refusal().refusal();
    }

    @Test
    void a_queue_that_does_not_open_again_and_one_without_agents_say_so_each_once() {
        var empty = queue("empty", List.of());
        var queue = officeQueue();
        queue.setHours(
            calendars.save(new OperatingHours("never-" + UUID.randomUUID(), ZoneOffset.UTC, List.of(), List.of())));
        queue = queues.save(queue, List.of(ana));
        var conversation = write("maria");
        awaitObstacle(conversation, Obstacle.CLOSED);
        assignments.distribute(Set.of(office.queueId()));
        assertThat(unassigned("closed-for-good", conversation)).isEqualTo(1);

        queue.setHours(null);
        queue.setLateLimit(Duration.ofMinutes(5));
        send(queue, Occasion.LATE, empty);
        queues.save(queue, List.of());
        awaitObstacle(conversation, Obstacle.NO_MEMBERS);
        time.advance(Duration.ofDays(1));
        awaitQueue(conversation, empty);
        Awaitility.await().atMost(PATIENCE).until(() -> unassigned("no-members", conversation) == 2);
        assertThat(stage.find(conversation).getObstacle()).isEqualTo(Obstacle.NO_MEMBERS);
    }

    private void awaitObstacle(UUID conversation, Obstacle obstacle) {
        Awaitility.await().atMost(PATIENCE).until(() -> stage.find(conversation).getObstacle() == obstacle);
    }

    private long unassigned(String why, UUID conversation) {
        return stage.count("""
            select count(*) from trace_entry where conversation_id = ?1 and code = 'NOT_ASSIGNED' and details like ?2
            """, conversation, "%\"" + why + "\"%");
    }

    @Test
    void another_limit_holds_for_what_waits_already() {
        var backup = queue("backup", List.of());
        var queue = officeQueue();
        send(queue, Occasion.LATE, backup);
        queue = queues.save(queue, List.of(ana, bruno));
        var conversation = write("maria");
        time.advance(Duration.ofMinutes(10));

        queue = queues.find(queue.getId()).orElseThrow();
        queue.setLateLimit(Duration.ofMinutes(5));
        queues.save(queue, List.of(ana, bruno));

        awaitQueue(conversation, backup);
    }

    @Test
    void a_live_chat_that_finds_no_place_ends_and_its_customer_is_told() {
        office = stage.office(1, Mode.LIVE);
        stage.giveVoice(office.widget());
        var queue = officeQueue();
        queue.setCrowdedLimit(1);
        queue.getWhenCrowded().setAction(OverflowAction.END);
        queues.save(queue, List.of());

        var first = write("maria");
        awaitAdmission(first);
        var second = write("joao");

        awaitState(second, ConversationState.CLOSED);
        assertThat(state(first)).isEqualTo(ConversationState.OPEN);
        assertThat(traced("\"why\":\"crowded-ended\"", second)).isEqualTo(1);
        assertThat(stage.count(
            "select count(*) from message where conversation_id = ?1 and trigger_name = 'overflow-ended'", second))
                .isEqualTo(1);
    }

    @Test
    void nothing_persistent_ends_whatever_the_queue_says() {
        stage.change("update queue set late_action = 'END', late_limit = 60 where id = ?1", office.queueId());
        var conversation = write("maria");
        time.advance(Duration.ofHours(1));

        overflows.look(conversation);

        assertThat(state(conversation)).isEqualTo(ConversationState.OPEN);
        assertThat(traced("overflow", conversation)).isZero();
    }

    @Test
    void a_circle_is_refused_over_any_number_of_queues() {
        var third = queue("third", List.of());
        var second = queue("second", List.of());
        send(second, Occasion.LATE, third);
        queues.save(second, List.of());
        var first = officeQueue();
        send(first, Occasion.CLOSED, second);
        queues.save(first, List.of());

        var last = queues.find(third.getId()).orElseThrow();
        send(last, Occasion.CROWDED, first);
        var refused = catchThrowableOfType(OverflowRefusedException.class, () -> queues.save(last, List.of()));

        assertThat(refused.isCircle()).isTrue();
        assertThat(refused.occasion()).isEqualTo(Occasion.CROWDED);
        send(last, Occasion.CROWDED, last);
        assertThatThrownBy(() -> queues.save(last, List.of())).isInstanceOf(OverflowRefusedException.class);
    }

    @Test
    void two_who_close_a_circle_at_the_same_time_do_not_both_succeed() {
        var one = queue("one", List.of());
        var other = queue("other", List.of());
        send(one, Occasion.LATE, other);
        send(other, Occasion.LATE, one);

        var saving = Stream.of(one, other)
            .map(queue -> CompletableFuture.supplyAsync(() -> queues.save(queue, List.of()))
                .handle((saved, refused) -> refused == null))
            .toList();

        assertThat(saving.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void ending_cannot_be_chosen_where_something_persistent_can_get() {
        var backup = queue("backup", List.of());
        var queue = officeQueue();
        send(queue, Occasion.LATE, backup);
        queues.save(queue, List.of());

        var ending = queues.find(backup.getId()).orElseThrow();
        ending.getWhenCrowded().setAction(OverflowAction.END);
        var refused = catchThrowableOfType(OverflowRefusedException.class, () -> queues.save(ending, List.of()));

        assertThat(refused.isCircle()).isFalse();
        assertThat(refused.persistent()).containsExactly(new Use.User("queue.user.workstream", office.widget()));
    }

    @Test
    void and_nothing_persistent_can_be_sent_where_it_would_be_ended() {
        var ending = queue("ending", List.of());
        ending.getWhenLate().setAction(OverflowAction.END);
        ending = queues.save(ending, List.of());
        var before = queue("before", List.of());
        send(before, Occasion.CLOSED, ending);
        before = queues.save(before, List.of());

        var workstream = workstreams.find(office.workstreamId()).orElseThrow();
        workstream.setQueue(before);
        var refused = catchThrowableOfType(EndsConversationsException.class, () -> workstreams.save(workstream));
        assertThat(refused.queueName()).isEqualTo(ending.getName());

        var queue = officeQueue();
        send(queue, Occasion.CROWDED, before);
        assertThatThrownBy(() -> queues.save(queue, List.of())).isInstanceOf(OverflowRefusedException.class);
    }

    private Situation imagined() {
        return new Situation(UUID.randomUUID(), office.widgetId(), Map.of(), false, Locale.ROOT, Map.of(),
            time.instant(), Map.of(), Set.of(), Conversation.DEFAULT_PRIORITY);
    }

    private Queue queue(String name, List<UUID> members) {
        return queues.save(new Queue(name + "-" + UUID.randomUUID()), members);
    }

    private Queue officeQueue() {
        return queues.find(office.queueId()).orElseThrow();
    }

    private static void send(Queue queue, Occasion occasion, Queue target) {
        queue.overflowWhen(occasion).setAction(OverflowAction.TRANSFER);
        queue.overflowWhen(occasion).setTargetId(target.getId());
    }

    /** Open for half an hour a day, not earlier than in an hour. */
    private OperatingHours notNow() {
        var from = (time.instant().atZone(ZoneOffset.UTC).getHour() + 2) % 24 * 60;
        var day = DayHours.of(new Interval(from, from + 30));
        return calendars.save(new OperatingHours("hours-" + UUID.randomUUID(), ZoneOffset.UTC,
            List.of(Week.ofWorkdays(day)), List.of()));
    }

    private UUID queueOf(UUID conversation) {
        return stage.find(conversation).getQueue().getId();
    }

    private void awaitQueue(UUID conversation, Queue queue) {
        Awaitility.await().atMost(PATIENCE)
            .untilAsserted(() -> assertThat(queueOf(conversation)).isEqualTo(queue.getId()));
    }

    private void awaitAdmission(UUID conversation) {
        Awaitility.await().atMost(PATIENCE).until(() -> stage.find(conversation).getStay().isAdmitted());
    }

    private long waitingIn(UUID queueId) {
        return stage.count("select count(*) from conversation where queue_id = ?1 and state = 'OPEN' and admitted",
            queueId);
    }

    private long traced(String words, UUID conversation) {
        return stage.count("""
            select count(*) from trace_entry where conversation_id = ?1 and code = 'OVERFLOWED' and details like ?2
            """, conversation, "%" + words + "%");
    }
}
