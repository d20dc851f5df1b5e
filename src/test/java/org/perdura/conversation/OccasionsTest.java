package org.perdura.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.conversation.Situation.ANA;
import static org.perdura.conversation.Situation.BILLING;
import static org.perdura.conversation.Situation.BRUNO;
import static org.perdura.conversation.Situation.NOON;
import static org.perdura.conversation.Situation.agentSays;
import static org.perdura.conversation.Situation.customerSays;
import static org.perdura.conversation.Situation.live;
import static org.perdura.conversation.Situation.persistent;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.perdura.automated.Trigger;
import org.perdura.hours.CommonHours;
import org.perdura.hours.OpeningCalendar;
import org.perdura.workstream.Mode;

/** What is said by itself upon what happens to a conversation, in each mode. */
@Tag("AM-01")
class OccasionsTest {

    private static final Instant LATER = NOON.plus(Duration.ofMinutes(5));
    private static final Duration FOR_EVER = Duration.ofDays(10_000);

    private static final Optional<Closure> NIGHT = closed(null);
    private static final Optional<Closure> CHRISTMAS = closed("Christmas");
    private static final Optional<Closure> DAY = Optional.empty();

    /** What can happen, brought about as people and time bring it about. */
    private static final Map<String, Function<Situation, Change>> EVENTS = Map.ofEntries(
        Map.entry("customer starts", situation -> situation.open().started()),
        Map.entry("customer returns", situation -> customerSays(situation.waiting(), "Any news?", LATER).change()),
        Map.entry("agent accepts", situation -> situation.offered().accept(ANA, LATER)),
        Map.entry("agent picks", situation -> situation.open().pick(ANA, LATER)),
        Map.entry("agent rejects", situation -> situation.offered().decline(ANA.id(), ANA, "rejected", LATER)),
        Map.entry("agent transfers", OccasionsTest::transferred),
        Map.entry("colleague takes over", situation -> transferred(situation).conversation().accept(BRUNO, LATER)),
        Map.entry("colleague rejects", situation -> declined(situation, BRUNO, "rejected")),
        Map.entry("colleague is silent", situation -> declined(situation, Author.SYSTEM, "timeout")),
        Map.entry("colleague is gone", situation -> transferred(situation).conversation().withdraw(BRUNO.id(), LATER)),
        Map.entry("agent gives to queue", OccasionsTest::givenToQueue),
        Map.entry("somebody there picks", situation -> givenToQueue(situation).conversation().pick(BRUNO, LATER)),
        Map.entry("agent parks", situation -> situation.answered().park(ANA, 2, LATER)),
        Map.entry("agent ends", situation -> situation.answered().end(ANA, 2, LATER)),
        Map.entry("agent closes", situation -> situation.wrapUp().close(ANA, LATER)),
        Map.entry("supervisor closes", situation -> situation.answered().forceClose(BRUNO, LATER)),
        Map.entry("supervisor closes unanswered", situation -> situation.offered().forceClose(BRUNO, LATER)),
        Map.entry("supervisor ends wrap-up", situation -> situation.wrapUp().release(BRUNO, LATER)),
        Map.entry("supervisor releases", situation -> situation.answered().release(BRUNO, LATER)),
        Map.entry("wrap-up is over", situation -> due(situation.wrapUp())),
        Map.entry("customer ends unanswered", situation -> situation.offered().endByCustomer(LATER)),
        Map.entry("customer ends", situation -> situation.answered().endByCustomer(LATER)),
        Map.entry("customer is gone unanswered", situation -> gone(situation.open())),
        Map.entry("customer is gone", situation -> gone(situation.answered())),
        Map.entry("agent is gone", situation -> situation.active().releaseFromUnreachableAgent(LATER).orElseThrow()),
        Map.entry("nobody comes", situation -> due(situation.open())),
        Map.entry("customer is silent", situation -> due(situation.waiting())));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "never", textBlock = """
        # event                     | persistent                   | live
        customer starts             | greeting                     | –
        customer returns            | resumed                      | never
        agent accepts               | agent-assigned, agent-joined | agent-assigned, agent-joined
        agent picks                 | agent-assigned, agent-joined | agent-assigned, agent-joined
        agent rejects               | –                            | –
        agent transfers             | transfer-started             | transfer-started
        colleague takes over        | transfer-accepted            | transfer-accepted
        colleague rejects           | transfer-rejected            | transfer-rejected
        colleague is silent         | transfer-timed-out           | transfer-timed-out
        colleague is gone           | transfer-failed              | transfer-failed
        agent gives to queue        | queue-transfer-started       | queue-transfer-started
        somebody there picks        | transfer-accepted            | transfer-accepted
        agent parks                 | –                            | –
        agent ends                  | agent-ended                  | agent-ended
        agent closes                | session-ended                | session-ended
        supervisor closes            | force-closed, force-closed-agent | force-closed, force-closed-agent
        supervisor closes unanswered | force-closed                 | force-closed
        supervisor ends wrap-up      | session-ended                | session-ended
        supervisor releases          | –                            | –
        wrap-up is over             | session-ended                | session-ended
        customer ends unanswered    | never                        | –
        customer ends               | never                        | customer-ended
        customer is gone unanswered | never                        | –
        customer is gone            | never                        | customer-disconnected
        agent is gone               | agent-disconnected           | agent-disconnected
        nobody comes                | never                        | overflow-ended
        customer is silent          | closed-for-inactivity        | never
        """)
    void what_is_said_when(String event, String inPersistent, String inLive) {
        assertSaid(event, persistent(), inPersistent);
        assertSaid(event, live(), inLive);
    }

    private static void assertSaid(String event, Situation situation, String expected) {
        if (expected != null) {
            assertThat(said(EVENTS.get(event).apply(situation), DAY)).isEqualTo(expected.equals("–") ? "" : expected);
        }
    }

    @Test
    @Tag("OH-04")
    void a_customer_who_comes_by_night_is_told_so_after_what_is_always_said() {
        var started = persistent().open().started();
        var returned = customerSays(persistent().waiting(), "Any news?", LATER).change();

        assertThat(said(started, NIGHT)).isEqualTo("greeting, out-of-hours");
        assertThat(said(started, CHRISTMAS)).isEqualTo("greeting, holiday");
        assertThat(said(returned, NIGHT)).isEqualTo("resumed, out-of-hours");
        assertThat(said(live().open().started(), NIGHT)).isEqualTo("out-of-hours");
        assertThat(said(live().open().started(), CHRISTMAS)).isEqualTo("holiday");
    }

    @Test
    void nobody_is_introduced_whom_the_customer_sees_already() {
        var back = persistent().returned(LATER);
        back.offer(ANA.id(), LATER.plusSeconds(120), LATER);

        assertThat(said(back.accept(ANA, LATER), DAY)).isEmpty();
        assertThat(said(persistent().returned(LATER).pick(BRUNO, LATER), DAY))
            .isEqualTo("agent-assigned, agent-joined");
        assertThat(said(persistent().waiting().resume(ANA, LATER), DAY)).isEmpty();
    }

    @Test
    void who_was_parked_live_hears_of_whoever_comes_next() {
        var conversation = live().answered();
        conversation.park(ANA, 2, LATER);

        assertThat(said(conversation.pick(BRUNO, LATER), DAY)).isEqualTo("agent-assigned, agent-joined");
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    @Tag("PC-12")
    void nothing_is_said_in_a_mode_that_cannot_have_it(Mode mode) {
        var said = EVENTS.values().stream()
            .flatMap(event -> attempt(event, mode))
            .flatMap(change ->
                Stream.of(DAY, NIGHT, CHRISTMAS).flatMap(closure -> Occasions.of(change, closure).stream()));

        assertThat(said).isNotEmpty().allMatch(trigger -> trigger.isPossibleIn(mode))
            .noneMatch(trigger -> trigger.group() == Trigger.Group.QUEUE);
    }

    @Test
    void whatever_has_words_comes_about_or_says_that_it_does_not_yet() {
        var changed = Stream.of(Mode.values())
            .flatMap(mode -> EVENTS.values().stream().flatMap(event -> attempt(event, mode)))
            .flatMap(change ->
                Stream.of(DAY, NIGHT, CHRISTMAS).flatMap(closure -> Occasions.of(change, closure).stream()));
        var told = Stream.of(Trigger.values())
            .filter(trigger -> trigger.group() == Trigger.Group.QUEUE || trigger.isYetToCome());
        var noticed = Stream.of(Trigger.AGENT_NOT_ASSIGNED, Trigger.CLOSING_SOON);
        var besideItsAgent = Stream.of(Trigger.COLLEAGUE_JOINED, Trigger.COLLEAGUE_LEFT, Trigger.CONSULT_ACCEPTED,
            Trigger.CONSULT_ENDED, Trigger.CONSULT_STARTED, Trigger.CONSULT_FAILED, Trigger.CONSULT_REJECTED,
            Trigger.CONSULT_TIMED_OUT);

        assertThat(Stream.of(changed.distinct(), told, noticed, besideItsAgent).flatMap(each -> each))
            .containsExactlyInAnyOrder(Trigger.values());
    }

    /** What cannot happen in that mode is refused, or nothing comes of it. */
    private static Stream<Change> attempt(Function<Situation, Change> event, Mode mode) {
        try {
            return Stream.ofNullable(event.apply(Situation.of(mode)));
        } catch (RefusedException | NoSuchElementException impossible) {
            return Stream.empty();
        }
    }

    @Test
    void what_is_said_by_itself_is_nobodys_word() {
        var conversation = persistent().answered();
        agentSays(conversation, "One moment", NOON);
        var before = conversation.getHead();

        var posted = conversation.announce(new Announcement(Trigger.AGENT_JOINED, "Ana joined."), null, LATER);

        assertThat(posted.message().getSeq()).isEqualTo(4);
        assertThat(posted.message().author()).isEqualTo(Author.SYSTEM);
        assertThat(posted.message().getTrigger()).isEqualTo("agent-joined");
        assertThat(before.getLastSeq()).isEqualTo(4);
        assertThat(before.getCustomerSeq()).isEqualTo(1);
        assertThat(before.getLastAuthor()).isEqualTo(Author.Kind.AGENT);
        assertThat(before.getLastText()).isEqualTo("One moment");
        assertThat(before.getLastAt()).isEqualTo(NOON);
        assertThat(conversation.isAnswered()).isTrue();
    }

    @Test
    void who_has_seen_the_customers_last_word_may_leave_whatever_was_said_by_itself_since() {
        var conversation = persistent().active();
        conversation.announce(new Announcement(Trigger.AGENT_JOINED, "Ana joined."), null, LATER);

        conversation.park(ANA, 1, LATER);

        assertThat(conversation.getState()).isEqualTo(ConversationState.WAITING);
    }

    @Test
    void it_is_never_longer_than_a_message() {
        var words = new Announcement(Trigger.GREETING, "😀".repeat(Message.MAX_LENGTH + 1));

        assertThat(words.text()).isEqualTo("😀".repeat(Message.MAX_LENGTH));
    }

    private static String said(Change change, Optional<Closure> closure) {
        return String.join(", ", Occasions.of(change, closure).stream().map(Trigger::wireName).toList());
    }

    private static Change due(Conversation conversation) {
        return conversation.fallDue(NOON.plus(FOR_EVER)).orElseThrow();
    }

    private static Change transferred(Situation situation) {
        return situation.answered().transferToAgent(ANA, false, BRUNO.id(), LATER.plusSeconds(120), LATER);
    }

    private static Change declined(Situation situation, Author by, String reason) {
        return transferred(situation).conversation().decline(BRUNO.id(), by, reason, LATER);
    }

    private static Change givenToQueue(Situation situation) {
        return situation.answered().transferToQueue(ANA, false, BILLING, LATER);
    }

    private static Change gone(Conversation conversation) {
        conversation.customerIsThere(false, NOON);
        return conversation.giveUpCustomer(LATER).orElseThrow();
    }

    private static Optional<Closure> closed(String holiday) {
        return Optional.of(new Closure(new CommonHours(OpeningCalendar.always(), OpeningCalendar.always()), LATER,
            Optional.ofNullable(holiday)));
    }
}
