package org.perdura.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.routing.Declines.Decline;
import org.perdura.workstream.Mode;
import org.perdura.workstream.Workstream;

@Tag("WD-11")
class DeclinesTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final UUID INVOICE = new UUID(1, 1);
    private static final UUID ANA = new UUID(0, 1);
    private static final UUID BRUNO = new UUID(0, 2);

    @Test
    void who_declined_is_excluded_for_a_minute() {
        var declines = new Declines(List.of(new Decline(INVOICE, ANA, 1, NOON)));

        assertThat(declines.exclude(waiting(INVOICE), ANA, NOON.plusSeconds(59))).isTrue();
        assertThat(declines.exclude(waiting(INVOICE), ANA, NOON.plusSeconds(60))).isFalse();
    }

    @Test
    void the_third_time_is_for_good() {
        var twice = new Declines(List.of(new Decline(INVOICE, ANA, 2, NOON)));
        var thrice = new Declines(List.of(new Decline(INVOICE, ANA, 3, NOON)));

        assertThat(twice.exclude(waiting(INVOICE), ANA, NOON.plusSeconds(3_600))).isFalse();
        assertThat(thrice.exclude(waiting(INVOICE), ANA, NOON.plusSeconds(3_600))).isTrue();
    }

    @Test
    void who_had_it_and_lost_it_pauses_and_has_declined_nothing() {
        var once = waiting(INVOICE);
        once.workstream().setDeclineLimit(1);
        var declines = new Declines(List.of(new Decline(INVOICE, ANA, 0, NOON)));

        assertThat(declines.exclude(once, ANA, NOON.plusSeconds(59))).isTrue();
        assertThat(declines.exclude(once, ANA, NOON.plusSeconds(60))).isFalse();
        assertThat(declines.times(once, ANA)).isZero();
    }

    @Test
    void a_decline_concerns_one_conversation_and_one_agent() {
        var declines = new Declines(List.of(new Decline(INVOICE, ANA, 1, NOON)));

        assertThat(declines.exclude(waiting(INVOICE), BRUNO, NOON)).isFalse();
        assertThat(declines.exclude(waiting(new UUID(1, 2)), ANA, NOON)).isFalse();
    }

    @Test
    @Tag("ST-03")
    void declining_a_live_chat_and_leaving_it_are_counted_together() {
        var declines =
            new Declines(List.of(new Decline(INVOICE, ANA, 1, NOON), new Decline(INVOICE, ANA, 1, NOON.plusSeconds(30)),
                new Decline(INVOICE, BRUNO, 2, NOON), new Decline(INVOICE, BRUNO, 1, NOON)));

        assertThat(declines.exclude(waiting(INVOICE), ANA, NOON.plusSeconds(89))).isTrue();
        assertThat(declines.exclude(waiting(INVOICE), ANA, NOON.plusSeconds(90))).isFalse();
        assertThat(declines.exclude(waiting(INVOICE), BRUNO, NOON.plusSeconds(3_600))).isTrue();
    }

    @Test
    void the_next_chance_is_when_the_first_of_those_who_are_there_may_be_asked_again() {
        var declines = new Declines(List.of(new Decline(INVOICE, ANA, 1, NOON.plusSeconds(20)),
            new Decline(INVOICE, BRUNO, 2, NOON.plusSeconds(5))));

        assertThat(declines.nextChance(waiting(INVOICE), List.of(ANA, BRUNO), NOON.plusSeconds(30)))
            .contains(NOON.plusSeconds(65));
        assertThat(declines.nextChance(waiting(INVOICE), List.of(ANA), NOON.plusSeconds(30)))
            .contains(NOON.plusSeconds(80));
    }

    @Test
    void there_is_no_chance_to_wait_for_when_nobody_is_merely_pausing() {
        var declines = new Declines(List.of(new Decline(INVOICE, ANA, 3, NOON), new Decline(INVOICE, BRUNO, 1, NOON)));

        assertThat(declines.nextChance(waiting(INVOICE), List.of(ANA), NOON)).isEmpty();
        assertThat(declines.nextChance(waiting(INVOICE), List.of(BRUNO), NOON.plusSeconds(61))).isEmpty();
    }

    @Test
    void an_offer_that_was_withdrawn_is_no_decline() {
        assertThat(Arrays.stream(Offer.Outcome.values()).filter(Offer.Outcome::isDecline))
            .containsExactly(Offer.Outcome.REJECTED, Offer.Outcome.TIMEOUT);
    }

    private static Waiting waiting(UUID conversationId) {
        var workstream = new Workstream(Mode.PERSISTENT);
        return new Waiting(conversationId, 0, null, null, null, null, null, workstream, Map.of(),
            Cost.of(conversationId, workstream, Set.of()), List.of());
    }
}
