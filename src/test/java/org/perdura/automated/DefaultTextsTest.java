package org.perdura.automated;

import static java.util.Arrays.stream;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.perdura.platform.Texts;

/** Whatever happens has its words from the beginning, in both languages: a missing text fails here. */
@Tag("AM-01")
class DefaultTextsTest {

    static Stream<Arguments> everything() {
        return stream(Trigger.values())
            .flatMap(trigger -> Texts.LOCALES.stream().map(language -> Arguments.of(trigger, language)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void every_trigger_has_its_text_in_every_language(Trigger trigger, Locale language) {
        var text = DefaultTexts.text(trigger, language);

        assertThat(text).isNotBlank().hasSizeLessThan(200);
        assertThat(Template.of(text).isBroken()).as(text).isFalse();
        assertThat(Template.of(text).slugs()).isSubsetOf(Slug.of(trigger).stream().map(Slug::getKey).toList());
    }

    @ParameterizedTest
    @EnumSource
    void both_languages_say_the_same_in_words_of_their_own(Trigger trigger) {
        var english = DefaultTexts.text(trigger, Locale.ENGLISH);
        var portuguese = DefaultTexts.text(trigger, Texts.PORTUGUESE);

        assertThat(portuguese).isNotEqualTo(english);
        assertThat(Template.of(portuguese).slugs()).containsExactlyInAnyOrderElementsOf(Template.of(english).slugs());
    }

    @ParameterizedTest
    @MethodSource("everything")
    void and_an_administrator_reads_what_it_is_about(Trigger trigger, Locale language) {
        var texts = Texts.in(language);

        assertThat(texts.get("Trigger." + trigger)).isNotBlank();
        assertThat(texts.get("Trigger." + trigger + ".help")).isNotBlank();
        assertThat(texts.get("Group." + trigger.group())).isNotBlank();
    }
}
