package org.perdura.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.hours.DayHours;
import org.perdura.hours.Interval;
import org.perdura.hours.OperatingHours;
import org.perdura.hours.Week;
import org.perdura.queue.Queue;
import org.perdura.workstream.Mode;
import org.perdura.workstream.Workstream;

class WidgetTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-25T20:00:00Z");
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final OperatingHours DAY = new OperatingHours("Day", LISBON,
        List.of(new Week(null, null, Collections.nCopies(7, DayHours.of(new Interval(9 * 60, 18 * 60))))), List.of());

    private final Queue queue = new Queue("Service");

    private Widget widget(Mode mode) {
        var workstream = new Workstream(mode);
        workstream.setQueue(queue);
        var widget = new Widget();
        widget.setWorkstream(workstream);
        return widget;
    }

    @Test
    @Tag("OH-01")
    void without_hours_somebody_is_always_there() {
        assertThat(widget(Mode.LIVE).isShut(EVENING)).isFalse();
        assertThat(widget(Mode.LIVE).zoneOfHours()).isEmpty();
    }

    @Test
    @Tag("OH-02")
    void nobody_begins_a_live_chat_while_it_is_closed_and_of_queues_others_know() {
        var widget = widget(Mode.LIVE);
        widget.setHours(DAY);
        assertThat(widget.isShut(NOON)).isFalse();
        assertThat(widget.isShut(EVENING)).isTrue();

        var alwaysOpen = widget(Mode.LIVE);
        queue.setHours(DAY);
        assertThat(alwaysOpen.isShut(EVENING)).isFalse();
        assertThat(alwaysOpen.zoneOfHours()).contains(LISBON);
    }

    @Test
    @Tag("OH-03")
    void what_lasts_begins_at_any_hour() {
        var widget = widget(Mode.PERSISTENT);
        widget.setHours(DAY);

        assertThat(widget.isShut(EVENING)).isFalse();
    }

    @Test
    @Tag("PC-02")
    void it_is_in_use_unless_it_or_its_workstream_is_switched_off() {
        var widget = widget(Mode.LIVE);
        assertThat(widget.isInUse()).isTrue();

        widget.getWorkstream().setEnabled(false);
        assertThat(widget.isInUse()).isFalse();

        widget.getWorkstream().setEnabled(true);
        widget.setEnabled(false);
        assertThat(widget.isInUse()).isFalse();
    }
}
