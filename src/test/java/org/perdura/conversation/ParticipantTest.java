package org.perdura.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.perdura.conversation.Situation.ANA;
import static org.perdura.conversation.Situation.BRUNO;
import static org.perdura.conversation.Situation.NOON;
import static org.perdura.conversation.Situation.persistent;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.perdura.conversation.Participant.Stage;

/** How somebody gets into a conversation beside its agent, and out of it. */
@Tag("WD-18")
class ParticipantTest {

    private static final Instant LATER = NOON.plus(Duration.ofMinutes(5));

    @Test
    void who_is_consulted_is_asked_listens_speaks_and_goes() {
        var bruno = asked();
        assertThat(bruno.getAskedBy()).isEqualTo(ANA.id());
        assertThat(bruno.reads()).isFalse();

        bruno.accept(LATER);
        assertThat(bruno.reads()).isTrue();
        bruno.speak(LATER);
        assertThat(bruno.leave("left", LATER)).isEqualTo(Stage.SPEAKING);

        assertThat(bruno.getStage()).isEqualTo(Stage.GONE);
        assertThat(bruno.getOutcome()).isEqualTo("left");
        assertThat(bruno.reads()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void what_a_stage_does_not_allow_is_refused(Stage stage) {
        assertThat(refuses(stage, it -> it.accept(LATER))).isEqualTo(stage != Stage.ASKED);
        assertThat(refuses(stage, it -> it.speak(LATER))).isEqualTo(stage != Stage.LISTENING);
        assertThat(refuses(stage, it -> it.leave("left", LATER))).isEqualTo(stage == Stage.GONE);
        assertThat(refuses(stage, it -> say(it, "Well"))).isEqualTo(stage == Stage.GONE);
    }

    @Test
    void what_they_say_to_each_other_is_numbered() {
        var bruno = asked();

        assertThat(say(bruno, "Do we take it back?").getSeq()).isEqualTo(1);
        assertThat(say(bruno, "Yes").getSeq()).isEqualTo(2);
        assertThat(bruno.getLastSeq()).isEqualTo(2);
    }

    @Test
    @Tag("SV-03")
    void nobody_whispers_to_a_supervisor_who_only_reads_along() {
        var sofia = Participant.supervisor(persistent().active(), UUID.randomUUID(), NOON);

        assertThatThrownBy(() -> say(sofia, "Hello")).isInstanceOf(RefusedException.class);
    }

    @Test
    @Tag("SV-03")
    void a_supervisor_is_silent_until_they_speak_and_who_is_consulted_never_is() {
        var sofia = Participant.supervisor(persistent().active(), UUID.randomUUID(), NOON);
        assertThat(sofia.isSilent()).isTrue();
        assertThat(asked().isSilent()).isFalse();
        assertThat(in(Stage.LISTENING).isSilent()).isFalse();

        sofia.speak(LATER);
        assertThat(sofia.isSilent()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(ConversationState.class)
    @Tag("SV-03")
    void what_is_with_an_agent_can_be_read_along_by_others(ConversationState state) {
        var conversation = persistent().in(state);
        var watchable = EnumSet.of(ConversationState.ACTIVE, ConversationState.WAITING, ConversationState.WRAP_UP);

        assertThat(isRefused(() -> conversation.requireWatchableBy(BRUNO.id())))
            .isNotEqualTo(watchable.contains(state));
        assertThat(isRefused(() -> conversation.requireWatchableBy(ANA.id()))).isTrue();
    }

    @Test
    void a_guest_speaks_in_what_is_active_and_nowhere_else() {
        var conversation = persistent().active();
        var posted = conversation.postByGuest(BRUNO, UUID.randomUUID(), "I can help", LATER);

        assertThat(posted.message().author()).isEqualTo(BRUNO);
        assertThat(conversation.getAgentId()).isEqualTo(ANA.id());
        assertThat(isRefused(() -> persistent().waiting().postByGuest(BRUNO, UUID.randomUUID(), "Hello", LATER)))
            .isTrue();
    }

    private static Participant asked() {
        return Participant.consulted(persistent().active(), BRUNO.id(), null, LATER, NOON);
    }

    private static Whisper say(Participant participant, String text) {
        return participant.whisper(ANA, UUID.randomUUID(), text, LATER);
    }

    private interface Act {

        void on(Participant participant);
    }

    private static boolean refuses(Stage stage, Act act) {
        var participant = in(stage);
        return isRefused(() -> act.on(participant));
    }

    private static boolean isRefused(Runnable act) {
        try {
            act.run();
            return false;
        } catch (RefusedException refused) {
            return true;
        }
    }

    private static Participant in(Stage stage) {
        var participant = asked();

        if (stage != Stage.ASKED) {
            participant.accept(NOON);
        }

        if (stage == Stage.SPEAKING) {
            participant.speak(NOON);
        } else if (stage == Stage.GONE) {
            participant.leave("left", NOON);
        }

        return participant;
    }
}
