package org.perdura.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class NamesTest {

    @Names(max = 3, regexp = "\\w{1,5}", message = "{any}")
    private final List<String> names = List.of();

    private final Names.Validator validator = new Names.Validator();

    NamesTest() throws NoSuchFieldException {
        validator.initialize(NamesTest.class.getDeclaredField("names").getAnnotation(Names.class));
    }

    @Test
    void so_many_names_of_that_kind_are_allowed() {
        assertThat(validator.isValid(names, null)).isTrue();
        assertThat(validator.isValid(List.of("Tier", "a_1"), null)).isTrue();
        assertThat(validator.isValid(List.of("Tier", "two words"), null)).isFalse();
        assertThat(validator.isValid(List.of("toolong"), null)).isFalse();
        assertThat(validator.isValid(IntStream.range(0, 4).mapToObj(i -> "n" + i).toList(), null)).isFalse();
    }

    @Test
    void they_are_typed_and_stored_one_a_line() {
        var typed = new NameLinesConverter().getAsObject(null, null, " Tier \r\n\r\nItems\nTier");
        assertThat(typed).containsExactly("Tier", "Items");
        var stored = new NamesConverter();
        assertThat(stored.convertToEntityAttribute(stored.convertToDatabaseColumn(typed))).isEqualTo(typed);
        assertThat(stored.convertToEntityAttribute("")).isEmpty();
    }
}
