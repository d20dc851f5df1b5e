package org.perdura.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.conversation.Situation.ANA;
import static org.perdura.conversation.Situation.NOON;
import static org.perdura.conversation.Situation.persistent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.platform.Json;
import org.perdura.platform.Texts;

import tools.jackson.databind.node.ObjectNode;

/** What the trace tells people, and what it keeps of long names. */
@Tag("WD-20")
class TraceTextsTest {

    private static final Path WORKSPACE = Path.of("src/main/webapp/workspace/texts/en.json");
    private static final Pattern REASON = Pattern.compile("\"reason\\.([a-z-]+)\":");

    @Test
    void every_reason_for_a_change_has_a_sentence_in_every_language() throws IOException {
        var reasons = REASON.matcher(Files.readString(WORKSPACE)).results()
            .map(found -> found.group(1))
            .filter(reason -> !Trace.DECIDED.contains(reason.replace('-', ' ')))
            .toList();

        assertThat(reasons).contains("picked", "given-back", "started");
        for (var language : Texts.LOCALES) {
            assertThat(reasons)
                .allMatch(reason -> Texts.in(language).knows("trace.changed." + reason), language.toString());
            assertThat(Texts.in(language).knows("trace.changed.started-again")).isTrue();
            assertThat(List.of("closed", "closed-for-good", "no-members"))
                .allMatch(why -> Texts.in(language).knows("trace.not-assigned." + why));
        }
    }

    @Test
    void who_has_done_it_is_named_and_customers_are_not() {
        var conversation = persistent().open();
        var started = sentence(Trace.details(conversation.started(), null));
        var picked = sentence(Trace.details(conversation.pick(ANA, NOON), null));
        var released = sentence(Trace.details(conversation.release(Situation.BRUNO, NOON), "Ana"));

        assertThat(started).isEqualTo("The customer wrote, and it began in Support.").doesNotContain("Maria");
        assertThat(picked).isEqualTo("Ana has picked it.");
        assertThat(released).isEqualTo("Bruno has freed Ana of it.");
    }

    private static String sentence(ObjectNode details) {
        var entry = new TraceEntry(UUID.randomUUID(), TraceCode.CHANGED, details, NOON);
        return TraceTexts.of(entry, Texts.in("en")).get(0);
    }

    @Test
    void names_that_are_too_long_together_are_cut_and_never_in_the_middle_of_a_character() {
        var tooLong = "\"😀".repeat(4000);
        var left = Json.object();
        left.putObject("skill").put("count", 2).putArray("names").add(tooLong).add("Ana");
        var entry = new TraceEntry(UUID.randomUUID(), TraceCode.CLASSIFIED,
            Json.object().put("why", "skills").put("skills", tooLong).put("rule", "A rule").put("priority", 3)
                .set("leftOut", left), NOON);

        assertThat(Json.write(entry.getDetails()).length()).isLessThanOrEqualTo(TraceDetails.LENGTH);
        assertThat(entry.getDetails().path("skills").asString()).startsWith("\"😀\"😀").endsWith("…")
            .matches(text -> text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE));
        assertThat(entry.getDetails().path("rule").asString()).isEqualTo("A rule");
        assertThat(entry.getDetails().path("priority").asInt()).isEqualTo(3);
        assertThat(entry.getDetails().at("/leftOut/skill/names/1").asString()).isEqualTo("Ana");
    }
}
