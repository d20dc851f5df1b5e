package org.perdura.automated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.automated.Trigger.AGENT_ASSIGNED;
import static org.perdura.automated.Trigger.AGENT_DISCONNECTED;
import static org.perdura.automated.Trigger.AGENT_JOINED;
import static org.perdura.automated.Trigger.QUEUE_POSITION;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.platform.Texts;
import org.perdura.widget.Widget;
import org.perdura.workstream.Mode;
import org.perdura.workstream.Workstream;

/** Who decides what is said: the widget, else its workstream, else the organization, else nobody. */
@Tag("AM-02")
class RepertoireTest {

    private static final Locale ENGLISH = Locale.ENGLISH;
    private static final Locale PORTUGUESE = Texts.PORTUGUESE;
    private static final Locale GERMAN = Locale.GERMANY;

    private final List<AutomatedMessage> messages = new ArrayList<>();
    private final List<MutedTrigger> muted = new ArrayList<>();
    private Widget widget = widget(Mode.PERSISTENT);

    @Test
    void where_nobody_has_decided_anything_the_default_is_said() {
        assertThat(wording(AGENT_JOINED, ENGLISH))
            .isEqualTo(new Wording(Level.DEFAULT, "{AgentName} joined the conversation."));
        assertThat(wording(AGENT_JOINED, PORTUGUESE))
            .isEqualTo(new Wording(Level.DEFAULT, "{AgentName} entrou na conversa."));
    }

    @Test
    void the_nearest_decides() {
        write(Place.ORGANIZATION, AGENT_JOINED, ENGLISH, "organization");
        assertThat(wording(AGENT_JOINED, ENGLISH)).isEqualTo(new Wording(Level.ORGANIZATION, "organization"));

        write(workstream(), AGENT_JOINED, ENGLISH, "workstream");
        assertThat(wording(AGENT_JOINED, ENGLISH)).isEqualTo(new Wording(Level.WORKSTREAM, "workstream"));

        write(Place.of(widget), AGENT_JOINED, ENGLISH, "widget");
        assertThat(wording(AGENT_JOINED, ENGLISH)).isEqualTo(new Wording(Level.WIDGET, "widget"));
        assertThat(repertoire().inherited(AGENT_JOINED, ENGLISH))
            .isEqualTo(new Wording(Level.WORKSTREAM, "workstream"));
        assertThat(repertoire().hasOwn(AGENT_JOINED, ENGLISH)).isTrue();
    }

    @Test
    void what_another_widget_says_is_its_own_affair() {
        write(Place.of(widget(Mode.PERSISTENT)), AGENT_JOINED, ENGLISH, "another");

        assertThat(wording(AGENT_JOINED, ENGLISH).by()).isEqualTo(Level.DEFAULT);
    }

    @Test
    void each_language_is_inherited_by_itself() {
        write(Place.of(widget), AGENT_JOINED, PORTUGUESE, "widget");

        assertThat(say(AGENT_JOINED, PORTUGUESE)).contains("widget");
        assertThat(say(AGENT_JOINED, ENGLISH)).contains("Ana joined the conversation.");
    }

    @Test
    void what_is_switched_off_is_silent_in_every_language_until_somebody_nearer_speaks() {
        muted.add(new MutedTrigger(Place.ORGANIZATION, AGENT_JOINED));
        assertThat(wording(AGENT_JOINED, ENGLISH)).isEqualTo(new Wording(Level.ORGANIZATION, null));
        assertThat(say(AGENT_JOINED, ENGLISH)).isEmpty();
        assertThat(say(AGENT_JOINED, PORTUGUESE)).isEmpty();

        write(Place.of(widget), AGENT_JOINED, ENGLISH, "widget");
        assertThat(say(AGENT_JOINED, ENGLISH)).contains("widget");

        muted.add(new MutedTrigger(Place.of(widget), AGENT_JOINED));
        assertThat(say(AGENT_JOINED, ENGLISH)).isEmpty();
        assertThat(repertoire().isMutedHere(AGENT_JOINED)).isTrue();
    }

    @Test
    void who_speaks_none_of_our_languages_hears_that_of_the_workstream() {
        assertThat(say(AGENT_JOINED, GERMAN)).contains("Ana joined the conversation.");
        assertThat(say(AGENT_JOINED, Locale.ROOT)).contains("Ana joined the conversation.");

        widget.getWorkstream().setLanguage("pt-BR");
        assertThat(say(AGENT_JOINED, GERMAN)).contains("Ana entrou na conversa.");
        assertThat(say(AGENT_JOINED, Locale.US)).contains("Ana joined the conversation.");
        assertThat(say(AGENT_JOINED, Locale.forLanguageTag("pt-PT"))).contains("Ana entrou na conversa.");
    }

    @Test
    void who_has_no_text_in_their_own_language_hears_that_of_the_workstream() {
        muted.add(new MutedTrigger(workstream(), AGENT_JOINED));
        write(Place.of(widget), AGENT_JOINED, PORTUGUESE, "só em português");
        assertThat(say(AGENT_JOINED, ENGLISH)).isEmpty();

        widget.getWorkstream().setLanguage("pt-BR");
        assertThat(say(AGENT_JOINED, ENGLISH)).contains("só em português");
    }

    @Test
    @Tag("PC-12")
    void places_and_waits_are_never_told_where_nobody_waits_whatever_has_been_written() {
        write(Place.ORGANIZATION, QUEUE_POSITION, ENGLISH, "organization");
        write(workstream(), QUEUE_POSITION, ENGLISH, "workstream");
        write(Place.of(widget), QUEUE_POSITION, ENGLISH, "widget");

        assertThat(say(QUEUE_POSITION, ENGLISH)).isEmpty();
        assertThat(repertoire().allows(QUEUE_POSITION)).isFalse();
    }

    @Test
    @Tag("AM-04")
    void they_are_told_live_until_somebody_switches_them_off() {
        widget = widget(Mode.LIVE);
        assertThat(say(QUEUE_POSITION, ENGLISH)).contains("Thanks for waiting! People ahead of you: 2.");

        muted.add(new MutedTrigger(Place.of(widget), QUEUE_POSITION));
        assertThat(say(QUEUE_POSITION, ENGLISH)).isEmpty();
    }

    @Test
    void a_lost_connection_is_told_live_and_in_persistent_conversations_only_where_somebody_near_wants_it() {
        assertThat(say(AGENT_DISCONNECTED, ENGLISH)).isEmpty();
        write(Place.ORGANIZATION, AGENT_DISCONNECTED, ENGLISH, "organization");
        assertThat(say(AGENT_DISCONNECTED, ENGLISH)).isEmpty();
        write(workstream(), AGENT_DISCONNECTED, ENGLISH, "workstream");
        assertThat(say(AGENT_DISCONNECTED, ENGLISH)).contains("workstream");

        widget = widget(Mode.LIVE);
        assertThat(say(AGENT_DISCONNECTED, ENGLISH)).contains("organization");
    }

    @Test
    void what_is_silent_by_default_everywhere_can_be_switched_on_for_everybody() {
        assertThat(say(AGENT_ASSIGNED, ENGLISH)).isEmpty();

        write(Place.ORGANIZATION, AGENT_ASSIGNED, ENGLISH, "organization");

        assertThat(say(AGENT_ASSIGNED, ENGLISH)).contains("organization");
    }

    @Test
    void nothing_is_said_where_the_workstream_allows_nothing() {
        widget.getWorkstream().setAutomatedMessages(false);

        assertThat(Trigger.values()).allSatisfy(trigger -> assertThat(say(trigger, ENGLISH)).isEmpty());
    }

    @Test
    @Tag("AM-03")
    void a_text_of_which_nothing_is_left_is_not_said() {
        write(Place.of(widget), AGENT_JOINED, ENGLISH, "{$Unknown$} {Reason}");

        assertThat(say(AGENT_JOINED, ENGLISH)).isEmpty();
    }

    private void write(Place place, Trigger trigger, Locale language, String text) {
        messages.add(new AutomatedMessage(place, trigger, language, text));
    }

    private Wording wording(Trigger trigger, Locale language) {
        return repertoire().wording(trigger, language);
    }

    private Optional<String> say(Trigger trigger, Locale reader) {
        var workstream = widget.getWorkstream();
        var language = Locale.forLanguageTag(workstream.getLanguage());
        return new Voice(repertoire(), workstream.isAutomatedMessages(), language)
            .say(trigger, reader, Slugs.none().agent("Ana").ahead(2));
    }

    private Repertoire repertoire() {
        return new Repertoire(Place.upFrom(widget), Optional.of(widget.getWorkstream().getMode()), messages, muted);
    }

    private Place workstream() {
        return Place.of(widget.getWorkstream());
    }

    private static Widget widget(Mode mode) {
        var widget = new Widget();
        widget.setWorkstream(new Workstream(mode));
        return widget;
    }
}
