package org.perdura.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.platform.Json;
import org.perdura.platform.Texts;

@Tag("WD-20")
class LeftOutTextsTest {

    @Test
    void those_who_are_only_counted_are_hinted_at() {
        assertThat(TraceTexts.leftOut(Json.read("""
            {"leftOut": {"no-room": {"count": 2, "names": ["Ana", "Bruno"]}, "skill": {"count": 11, "names": ["Carla"]}}}
            """), Texts.in("en"))).containsExactly("No room (2): Ana, Bruno", "Lacks a skill (11): Carla …");
        assertThat(TraceTexts.leftOut(Json.read("{}"), Texts.in("en"))).isEmpty();
    }
}
