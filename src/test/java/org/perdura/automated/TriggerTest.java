package org.perdura.automated;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.workstream.Mode;

class TriggerTest {

    private static final String TABLE = """
        trigger                  receiver   live    persistent
        greeting                 customer   never   on
        out-of-hours             customer   on      on
        holiday                  customer   on      on
        agent-assigned           customer   off     off
        agent-not-assigned       customer   on      on
        agent-joined             customer   on      on
        agent-disconnected       customer   on      off
        transfer-accepted        customer   on      on
        colleague-joined         customer   on      on
        colleague-left           customer   on      on
        consult-accepted         customer   on      on
        consult-ended            customer   on      on
        queue-position           customer   on      never
        next-in-line             customer   on      never
        wait-minutes             customer   on      never
        wait-hours               customer   on      never
        wait-hours-and-minutes   customer   on      never
        agent-ended              customer   on      on
        session-ended            customer   on      on
        customer-ended           agent      on      never
        customer-disconnected    agent      on      never
        overflow-ended           customer   on      on
        force-closed             customer   on      on
        force-closed-agent       agent      on      on
        resumed                  customer   never   on
        closing-soon             customer   never   on
        closed-for-inactivity    customer   never   on
        consult-started          agent      on      on
        consult-failed           agent      on      on
        consult-rejected         agent      on      on
        consult-timed-out        agent      on      on
        transfer-started         agent      on      on
        transfer-failed          agent      on      on
        transfer-rejected        agent      on      on
        transfer-timed-out       agent      on      on
        queue-transfer-started   agent      on      on
        queue-transfer-failed    agent      on      on
        message-not-delivered    agent      on      on
        unsupported-type         agent      on      on
        outside-window           agent      on      on
        channel-requested        customer   on      on
        channel-accepted         agent      on      on
        channel-declined         agent      on      on
        channel-ended            agent      on      on
        """;

    @Test
    @Tag("AM-01")
    @Tag("AM-05")
    @Tag("PC-12")
    void who_hears_what_in_which_mode() {
        assertThat(Arrays.stream(Trigger.values()).map(TriggerTest::line).toList())
            .isEqualTo(TABLE.lines().skip(1).map(line -> List.of(line.split(" +"))).toList());
    }

    private static List<String> line(Trigger trigger) {
        return List.of(trigger.wireName(), trigger.receiver().name().toLowerCase(Locale.ROOT), word(trigger, Mode.LIVE),
            word(trigger, Mode.PERSISTENT));
    }

    private static String word(Trigger trigger, Mode mode) {
        if (!trigger.isPossibleIn(mode)) {
            assertThat(trigger.isActiveByDefault(mode)).isFalse();
            return "never";
        }

        return trigger.isActiveByDefault(mode) ? "on" : "off";
    }

    @Test
    void triggers_that_belong_together_stand_together() {
        var groups = Arrays.stream(Trigger.values()).map(trigger -> trigger.group().ordinal()).toList();

        assertThat(groups).isSorted();
    }

    @Test
    @Tag("AM-04")
    void a_wait_is_told_in_the_units_that_it_has() {
        assertThat(Trigger.ofWait(Duration.ofSeconds(90))).isEqualTo(Trigger.WAIT_MINUTES);
        assertThat(Trigger.ofWait(Duration.ofMinutes(59))).isEqualTo(Trigger.WAIT_MINUTES);
        assertThat(Trigger.ofWait(Duration.ofMinutes(60))).isEqualTo(Trigger.WAIT_HOURS);
        assertThat(Trigger.ofWait(Duration.ofMinutes(61))).isEqualTo(Trigger.WAIT_HOURS_AND_MINUTES);
        assertThat(Trigger.ofWait(Duration.ofHours(25))).isEqualTo(Trigger.WAIT_HOURS);
    }

    @Test
    void slugs_that_mean_nothing_to_a_trigger_are_not_offered_for_it() {
        assertThat(Slug.of(Trigger.GREETING)).containsExactly(Slug.QUEUE_NAME);
        assertThat(Slug.of(Trigger.AGENT_JOINED)).containsExactly(Slug.AGENT_NAME, Slug.QUEUE_NAME);
        assertThat(keys(Trigger.HOLIDAY)).isEqualTo("QueueName NextOpening Reason");
        assertThat(keys(Trigger.WAIT_HOURS)).isEqualTo("QueueName Wait");
    }

    private static String keys(Trigger trigger) {
        return Slug.of(trigger).stream().map(Slug::getKey).collect(joining(" "));
    }
}
