package org.perdura.automated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("AM-03")
class TemplateTest {

    private static final Map<String, String> VALUES =
        Map.of("AgentName", "Ana", "$Order$", "HP-20814", "$sly$", "{AgentName}");

    @Test
    void slugs_give_way_to_what_they_stand_for() {
        assertThat(fill("{AgentName} looks after order {$Order$}, says {AgentName}."))
            .isEqualTo("Ana looks after order HP-20814, says Ana.");
        assertThat(fill("{AgentName}")).isEqualTo("Ana");
        assertThat(fill("Hello")).isEqualTo("Hello");
    }

    @Test
    void capital_and_small_letters_differ_and_what_is_unknown_is_left_out() {
        assertThat(fill("[{agentname}][{AGENTNAME}][{Order}][{$order$}][{$AgentName$}][{Nonsense}]"))
            .isEqualTo("[][][][][][]");
    }

    @Test
    void what_was_filled_in_is_not_filled_in_again() {
        assertThat(fill("{$sly$}")).isEqualTo("{AgentName}");
    }

    @Test
    void everything_else_stays_as_it_was_typed() {
        var text = "<b onclick=\"x\">$1 & 'two'</b>\n\\{AgentName}\\ %s $ 👋🏽";

        assertThat(fill(text)).isEqualTo(text.replace("{AgentName}", "Ana"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "}", "{AgentName", "AgentName}", "{{AgentName}}", "{ AgentName }", "{}", "{$Order}",
        "{Order$}", "{$$}", "{Agent Name}", "{Agent-Name}", "{AgentName}}", "a {b c} d", "{Nome_é}", "{$Order$",
            "{\nAgentName}"})
    void a_brace_that_is_left_over_breaks_it(String text) {
        assertThat(Template.of(text).isBroken()).isTrue();
        assertThat(new WholeSlugs.Validator().isValid(text, null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no slug", "{AgentName}", "{$a_1$}{_}", "{Unknown}", "$Order$ costs 5$",
        "(AgentName) [AgentName]"})
    void these_are_whole(String text) {
        assertThat(Template.of(text).isBroken()).isFalse();
        assertThat(new WholeSlugs.Validator().isValid(text, null)).isTrue();
    }

    @Test
    void a_text_of_nothing_but_braces_is_read_at_once() {
        assertThat(Template.of("{".repeat(2_000)).isBroken()).isTrue();
        assertThat(Template.of("{$a".repeat(600)).isBroken()).isTrue();
        assertThat(Template.of("{a}".repeat(600)).slugs()).hasSize(600);
    }

    private static String fill(String text) {
        return Template.of(text).fill(slug -> VALUES.getOrDefault(slug, ""));
    }
}
