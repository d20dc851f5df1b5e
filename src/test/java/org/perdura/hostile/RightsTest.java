package org.perdura.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever can be reached has its line in {@code rights.md}: a new path, page or frame without one fails here. */
@Tag("S-41")
class RightsTest {

    @Test
    void every_path_has_a_line_and_every_line_a_path() {
        assertThat(names("Paths")).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(new Reachable().all());
    }

    @Test
    void every_frame_has_a_line_and_every_line_a_frame() {
        var words = new TreeSet<String>(FrameNames.ofCustomers().words());
        words.addAll(FrameNames.ofAgents().words());

        assertThat(names("Frames")).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(words);
    }

    /** Otherwise a frame could have a name that was not found. */
    @Test
    void every_kind_of_frame_has_a_name_on_the_wire() {
        assertThat(FrameNames.ofCustomers().records()).isEqualTo(FrameNames.ofCustomers().sealed());
        assertThat(FrameNames.ofAgents().records()).isEqualTo(FrameNames.ofAgents().sealed());
    }

    @Test
    void what_only_the_other_side_says_is_an_unknown_word() {
        var customers = FrameNames.ofCustomers().words();
        var agents = FrameNames.ofAgents().words();

        assertThat(Rights.below("Frames")).allSatisfy(line -> {
            assertThat(line.cell("customer").equals("unknown-type")).isNotEqualTo(customers.contains(line.name()));
            assertThat(line.cell("agent").equals("unknown-type")).isNotEqualTo(agents.contains(line.name()));
        });
    }

    @Test
    void everybody_has_a_cell_in_every_line() {
        assertThat(Stream.of("Paths", "Doors", "Frames").flatMap(heading -> Rights.below(heading).stream()))
            .allSatisfy(line -> assertThat(line.cells().values()).noneMatch(String::isEmpty));
    }

    private static List<String> names(String heading) {
        return Rights.below(heading).stream().map(Rights.Line::name).toList();
    }
}
