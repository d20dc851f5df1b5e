package org.perdura.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.perdura.platform.Ids;
import org.perdura.platform.Json;

class PagesTest {

    private static final int ROOM = 256 * 1024;
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void what_fits_goes_out_whole() {
        var page = lines(100, "short");

        assertWhole(page, Pages.newest(page));
        assertWhole(page, Pages.oldest(page));
        assertWhole(List.of(), Pages.newest(List.of()));
    }

    private static void assertWhole(List<Told.Line> page, Pages.Fitting<Told.Line> fitting) {
        assertThat(fitting.entries()).isEqualTo(page);
        assertThat(fitting.cut()).isFalse();
    }

    @Test
    void lists_share_a_page_and_the_last_gets_what_the_first_have_left() {
        var first = Pages.oldest(lines(40, "x".repeat(4_000)));
        var second = Pages.first(lines(40, "x".repeat(4_000)), first.left());

        assertThat(first.cut()).isFalse();
        assertThat(second.cut()).isTrue();
        assertThat(bytes(first.entries()) + bytes(second.entries())).isBetween(ROOM - 5_000, ROOM);
    }

    @Test
    void of_the_newest_page_the_oldest_are_left_out() {
        var page = lines(100, "x".repeat(4_000));

        var fitting = Pages.newest(page);

        assertThat(fitting.cut()).isTrue();
        assertThat(fitting.entries()).isNotEmpty().isEqualTo(page.subList(100 - fitting.entries().size(), 100));
        assertThat(bytes(fitting.entries())).isBetween(ROOM - 5_000, ROOM);
    }

    @Test
    void of_a_page_that_is_read_forwards_the_newest_are_left_out() {
        var page = lines(100, "x".repeat(4_000));

        var fitting = Pages.oldest(page);

        assertThat(fitting.cut()).isTrue();
        assertThat(fitting.entries()).isNotEmpty().isEqualTo(page.subList(0, fitting.entries().size()));
        assertThat(bytes(fitting.entries())).isBetween(ROOM - 5_000, ROOM);
    }

    @Test
    void the_room_is_counted_in_bytes_not_in_characters() {
        assertThat(bytes(Pages.newest(lines(100, "日".repeat(4_000))).entries())).isLessThanOrEqualTo(ROOM);
        assertThat(bytes(Pages.newest(lines(100, "😀".repeat(4_000))).entries())).isLessThanOrEqualTo(ROOM);
    }

    private static List<Told.Line> lines(int count, String text) {
        var from = new Told.From("customer", "Maria");
        return IntStream.rangeClosed(1, count)
            .mapToObj(seq -> new Told.Line(seq, Ids.next(), from, text, NOON, null))
            .toList();
    }

    private static int bytes(List<?> entries) {
        return entries.stream().mapToInt(entry -> Json.write(entry).getBytes(UTF_8).length).sum();
    }
}
