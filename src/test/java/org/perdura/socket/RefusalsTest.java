package org.perdura.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perdura.conversation.Refusal;
import org.perdura.conversation.RefusedException;
import org.perdura.platform.Texts;

import jakarta.persistence.PersistenceException;

/** Whatever goes wrong becomes an answer with a code of the protocol, in the reader's language. */
class RefusalsTest {

    private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final UUID CONVERSATION = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8058");
    private static final CustomerFrame.Post POST = new CustomerFrame.Post("r", ID, "Hi");
    private static final Texts ENGLISH = Texts.in("en");

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void every_refusal_is_said_in_both_languages(Refusal refusal) {
        var english = Refusals.of(POST, CONVERSATION, new RefusedException(refusal), ENGLISH);
        var portuguese = Refusals.of(POST, CONVERSATION, new RefusedException(refusal), Texts.in("pt-BR"));

        assertThat(english.code()).isEqualTo(refusal.code());
        assertThat(english.ref()).isEqualTo("r");
        assertThat(english.id()).isEqualTo(ID.toString());
        assertThat(english.conversation()).isEqualTo(CONVERSATION);
        assertThat(english.message()).isNotBlank();
        assertThat(portuguese.message()).isNotBlank().isNotEqualTo(english.message());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bad-frame", "unknown-type", "not-authenticated", "token-expired", "rate-limited",
        "internal"})
    void every_other_code_of_the_protocol_has_its_words_too(String code) {
        assertThat(Refusals.of(POST, code, ENGLISH).message()).isNotBlank();
        assertThat(Refusals.of(POST, code, Texts.in("pt-BR")).message()).isNotBlank();
    }

    @Test
    void a_bad_value_is_named() {
        var refused = Refusals.of(POST, null, RefusedException.badValue("seq"), ENGLISH);

        assertThat(refused.code()).isEqualTo("bad-value");
        assertThat(refused.field()).isEqualTo("seq");
    }

    @Test
    void a_bad_frame_is_answered_with_what_of_it_could_be_read() {
        var bad = catchThrowableOfType(BadFrameException.class,
            () -> FrameReader.CUSTOMERS.read("{\"type\":\"post\",\"ref\":\"r\",\"id\":\"x\"}"));

        var refused = Refusals.of(bad, ENGLISH);

        assertThat(refused.code()).isEqualTo("bad-value");
        assertThat(refused.field()).isEqualTo("id");
        assertThat(refused.ref()).isEqualTo("r");
        assertThat(refused.id()).isEqualTo("x");
    }

    @Test
    void trouble_with_the_database_means_that_nothing_was_stored() {
        assertThat(codeOf(new PersistenceException("secret"))).isEqualTo("unavailable");
        assertThat(codeOf(new IllegalStateException(new SQLException("secret")))).isEqualTo("unavailable");
        assertThat(codeOf(new CompletionException(new PersistenceException("secret")))).isEqualTo("unavailable");
    }

    @Test
    void any_other_trouble_is_ours_and_says_nothing_about_us() {
        var refused = Refusals.of(POST, null, new IllegalStateException("secret"), ENGLISH);

        assertThat(refused.code()).isEqualTo("internal");
        assertThat(refused.message()).doesNotContain("secret");
    }

    @Test
    void a_refusal_that_comes_later_is_the_same_refusal() {
        assertThat(codeOf(new CompletionException(new RefusedException(Refusal.NOT_YOURS)))).isEqualTo("not-yours");
    }

    @Test
    void too_fast_says_when_to_try_again_even_for_what_was_no_frame() {
        assertThat(Refusals.tooFast(POST, 3, ENGLISH).retryAfter()).isEqualTo(3);
        assertThat(Refusals.tooFast(null, 3, ENGLISH).code()).isEqualTo("rate-limited");
    }

    private static String codeOf(Throwable thrown) {
        return Refusals.of(POST, null, thrown, ENGLISH).code();
    }
}
