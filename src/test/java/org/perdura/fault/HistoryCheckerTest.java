package org.perdura.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The checker finds nothing in a good history, and each kind of damage by its name. */
class HistoryCheckerTest {

    private static final String THREAD = "thread";
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();

    private final Diary maria = new Diary("maria", "maria:");
    private final Diary ana = new Diary("ana", "");
    private final List<Diary> diaries = new ArrayList<>(List.of(maria, ana));
    private final List<Stored.Message> messages = new ArrayList<>();
    private final List<Stored.Transition> transitions = new ArrayList<>();
    private final List<Stored.Head> heads = new ArrayList<>();

    @BeforeEach
    void maria_writes_ana_answers_and_all_is_well() {
        maria.attempts(FIRST, "maria: hello");
        maria.isAccepted(FIRST, THREAD, 1);
        ana.attempts(SECOND, "maria: hello you");
        ana.isAccepted(SECOND, THREAD, 2);
        for (var reader : diaries) {
            reader.isShown(THREAD, 1, FIRST.toString(), "maria: hello");
            reader.isShown(THREAD, 2, SECOND.toString(), "maria: hello you");
            reader.followedToTheEnd(THREAD);
        }

        maria.hearsOfMark(THREAD, "agent", 1);
        ana.hasMarked(THREAD, "agent", 1);
        maria.sees("active Ana");
        messages.add(new Stored.Message(THREAD, 1, FIRST.toString(), "maria: hello"));
        messages.add(new Stored.Message(THREAD, 2, SECOND.toString(), "maria: hello you"));
        transitions.add(new Stored.Transition(THREAD, 1, null, "OPEN"));
        transitions.add(new Stored.Transition(THREAD, 2, null, null));
        transitions.add(new Stored.Transition(THREAD, 3, "OPEN", "ACTIVE"));
        heads.add(new Stored.Head(THREAD, 2, "ACTIVE", 0, 1));
    }

    @Test
    void a_good_history_has_nothing_wrong() {
        assertThat(violations()).isEmpty();
    }

    @Test
    void what_is_said_by_itself_has_its_place_and_was_sent_by_nobody() {
        for (var seq = 3; seq <= 4; seq++) {
            messages.add(new Stored.Message(THREAD, seq, "", "Ana joined"));
            for (var reader : diaries) {
                reader.isShown(THREAD, seq, "", "Ana joined");
            }
        }
        heads.set(0, new Stored.Head(THREAD, 4, "ACTIVE", 0, 1));

        assertThat(violations()).isEmpty();
        messages.remove(2);
        assertThat(violations()).anyMatch(violation -> violation.startsWith("I-04"));
    }

    @Test
    @Tag("I-01")
    void an_acknowledged_message_that_is_not_stored() {
        maria.isAccepted(UUID.randomUUID(), THREAD, 3);

        assertFound("I-01");
    }

    @Test
    @Tag("I-01")
    void an_acknowledged_message_that_is_stored_elsewhere() {
        messages.set(0, new Stored.Message("another thread", 1, FIRST.toString(), "maria: hello"));

        assertThat(violations()).anyMatch(violation -> violation.startsWith("I-01"));
    }

    @Test
    @Tag("I-02")
    void a_message_that_is_stored_twice() {
        messages.add(new Stored.Message(THREAD, 3, SECOND.toString(), "maria: hello you"));
        heads.set(0, new Stored.Head(THREAD, 3, "ACTIVE", 0, 1));

        assertThat(violations()).anyMatch(violation -> violation.startsWith("I-02"));
    }

    @Test
    @Tag("I-02")
    void a_message_that_is_shown_twice() {
        maria.isShown(THREAD, 2, SECOND.toString(), "maria: hello you");

        assertThat(violations()).anyMatch(violation -> violation.startsWith("I-02"));
    }

    @Test
    @Tag("I-03")
    void a_message_that_nobody_sent() {
        messages.add(new Stored.Message(THREAD, 3, UUID.randomUUID().toString(), "maria: who said that?"));

        assertFound("I-03");
    }

    @Test
    @Tag("I-03")
    void a_message_that_was_refused_and_is_stored() {
        ana.isRefused(SECOND);

        assertFound("I-03");
    }

    @Test
    @Tag("I-04")
    void a_hole_in_either_log() {
        messages.remove(0);
        transitions.remove(1);

        assertThat(violations().stream().filter(violation -> violation.startsWith("I-04"))).hasSize(2);
    }

    @Test
    @Tag("I-04")
    void a_message_that_changes_between_two_reads() {
        var before = new Stored(List.of(new Stored.Message(THREAD, 1, FIRST.toString(), "maria: hullo")), List.of(),
            List.of());

        assertThat(checker().changedSince(before)).hasSize(1);
        assertThat(checker().changedSince(new Stored(messages, transitions, heads))).isEmpty();
    }

    @Test
    @Tag("I-05")
    void a_message_that_is_left_out() {
        var bruno = new Diary("bruno", "");
        bruno.isShown(THREAD, 1, FIRST.toString(), "maria: hello");
        bruno.followedToTheEnd(THREAD);
        diaries.add(bruno);

        assertFound("I-05");
    }

    @Test
    @Tag("I-05")
    void a_message_that_is_shown_otherwise_than_it_is_stored() {
        messages.set(1, new Stored.Message(THREAD, 2, SECOND.toString(), "maria: hello, you"));

        assertThat(violations()).anyMatch(violation -> violation.startsWith("I-05"));
    }

    @Test
    @Tag("I-06")
    void a_sender_whose_messages_change_places() {
        var third = UUID.randomUUID();
        ana.attempts(third, "maria: and goodbye");
        ana.isAccepted(third, THREAD, 1);

        assertThat(violations()).anyMatch(violation -> violation.startsWith("I-06"));
    }

    @Test
    @Tag("I-07")
    void devices_that_do_not_agree() {
        var laptop = new Diary("maria", "maria:");
        laptop.sees("open");
        diaries.add(laptop);

        assertFound("I-07");
    }

    @Test
    @Tag("I-08")
    void a_step_that_is_none() {
        transitions.set(2, new Stored.Transition(THREAD, 3, "OPEN", "WAITING"));

        assertThat(violations()).anyMatch(violation -> violation.startsWith("I-08"));
    }

    @Test
    @Tag("I-08")
    void a_step_from_where_nobody_stood() {
        transitions.set(2, new Stored.Transition(THREAD, 3, "OFFERED", "ACTIVE"));

        assertFound("I-08");
    }

    @Test
    @Tag("I-08")
    void a_state_that_nobody_wrote_down() {
        heads.set(0, new Stored.Head(THREAD, 2, "CLOSED", 0, 1));

        assertFound("I-08");
    }

    @Test
    @Tag("I-09")
    void a_read_mark_that_goes_back() {
        maria.hearsOfMark(THREAD, "agent", 2);
        maria.hearsOfMark(THREAD, "agent", 1);

        assertFound("I-09");
    }

    @Test
    @Tag("I-09")
    void a_read_mark_that_is_forgotten() {
        ana.hasMarked(THREAD, "agent", 2);

        assertFound("I-09");
    }

    @Test
    @Tag("I-11")
    void a_word_that_somebody_else_hears() {
        var chloe = new Diary("chloe", "chloe:");
        chloe.isShown(THREAD, 1, FIRST.toString(), "maria: hello");
        diaries.add(chloe);

        assertFound("I-11");
    }

    private void assertFound(String invariant) {
        assertThat(violations()).isNotEmpty().allMatch(violation -> violation.startsWith(invariant));
    }

    private List<String> violations() {
        return checker().violations().toList();
    }

    private HistoryChecker checker() {
        return new HistoryChecker(new Stored(messages, transitions, heads), diaries);
    }
}
