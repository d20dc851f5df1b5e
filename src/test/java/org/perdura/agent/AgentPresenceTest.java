package org.perdura.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.perdura.agent.AgentPresence.ChangedBy;
import org.perdura.platform.Ids;

class AgentPresenceTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final AgentPresence presence = new AgentPresence(Ids.next(), NOON);

    @Test
    void who_was_never_here_is_offline() {
        assertThat(presence.shown(NOON)).isEqualTo(Presence.OFFLINE);
        assertThat(presence.isReachable(NOON)).isFalse();
    }

    @Test
    void who_comes_is_available() {
        presence.connected(NOON);

        assertThat(presence.shown(NOON)).isEqualTo(Presence.AVAILABLE);
        assertThat(presence.getChangedBy()).isEqualTo(ChangedBy.SYSTEM);
        assertThat(presence.isReachable(NOON)).isTrue();
        assertThat(presence.goneFor(NOON)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Presence.class)
    void who_is_back_soon_is_what_they_were(Presence chosen) {
        presence.connected(NOON);
        presence.choose(chosen, ChangedBy.ME, NOON);
        presence.disconnected(NOON);

        presence.connected(NOON.plus(AgentPresence.GRACE));

        assertThat(presence.getPresence()).isEqualTo(chosen);
        assertThat(presence.getChangedBy()).isEqualTo(ChangedBy.ME);
        assertThat(presence.getSince()).isEqualTo(NOON);
    }

    @Test
    void who_was_away_for_longer_starts_available() {
        presence.connected(NOON);
        presence.choose(Presence.BUSY, ChangedBy.ME, NOON);
        presence.disconnected(NOON);
        var later = NOON.plus(AgentPresence.GRACE).plusMillis(1);

        presence.connected(later);

        assertThat(presence.getPresence()).isEqualTo(Presence.AVAILABLE);
        assertThat(presence.getSince()).isEqualTo(later);
    }

    @Test
    @Tag("WD-11")
    void without_a_connection_no_offer_would_arrive() {
        presence.connected(NOON);

        presence.disconnected(NOON.plusSeconds(5));

        assertThat(presence.isReachable(NOON.plusSeconds(6))).isFalse();
        assertThat(presence.goneFor(NOON.plusSeconds(15))).isEqualTo(AgentPresence.OFFERS_KEPT);
    }

    @Test
    void a_blink_is_not_shown_and_a_minute_and_a_quarter_is() {
        presence.connected(NOON);
        presence.choose(Presence.BUSY, ChangedBy.ME, NOON);
        presence.disconnected(NOON);

        assertThat(presence.shown(NOON.plusSeconds(75))).isEqualTo(Presence.BUSY);
        assertThat(presence.shown(NOON.plusSeconds(76))).isEqualTo(Presence.OFFLINE);
    }

    @Test
    void a_lease_that_nobody_renews_runs_out() {
        presence.connected(NOON);
        presence.seen(NOON.plusSeconds(30));

        assertThat(presence.isReachable(NOON.plusSeconds(104))).isTrue();
        assertThat(presence.isReachable(NOON.plusSeconds(105))).isFalse();
        assertThat(presence.goneFor(NOON.plusSeconds(130))).isEqualTo(Duration.ofSeconds(100));
        assertThat(presence.shown(NOON.plusSeconds(130))).isEqualTo(Presence.OFFLINE);
    }

    @Test
    void choosing_the_same_again_does_not_start_it_anew() {
        presence.choose(Presence.AWAY, ChangedBy.ME, NOON.plusSeconds(1));
        presence.choose(Presence.AWAY, ChangedBy.SUPERVISOR, NOON.plusSeconds(9));

        assertThat(presence.getSince()).isEqualTo(NOON.plusSeconds(1));
        assertThat(presence.getChangedBy()).isEqualTo(ChangedBy.SUPERVISOR);
    }

    @ParameterizedTest
    @EnumSource(Presence.class)
    @Tag("WD-07")
    void only_who_is_available_is_offered_anything(Presence chosen) {
        assertThat(chosen.takesOffers()).isEqualTo(chosen == Presence.AVAILABLE);
    }
}
