package org.perdura.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToldLinesTest {

    @Test
    void the_name_stands_before_the_first_equals_sign() {
        var told = ToldLines.read("Tier = gold\n\nformula=a=b\r\nempty=\n");
        assertThat(told.values()).containsEntry("Tier", "gold").containsEntry("formula", "a=b")
            .containsEntry("empty", "").hasSize(3);
        assertThat(told.malformed()).isEmpty();
    }

    @Test
    void what_is_none_is_named_and_harms_nothing() {
        var told = ToldLines.read("Tier=gold\njust words\n=nothing\nx=" + "y".repeat(201));
        assertThat(told.values()).containsOnlyKeys("Tier");
        assertThat(told.malformed()).hasSize(3).contains("just words", "=nothing");
        assertThat(ToldLines.read(null).values()).isEmpty();
    }
}
