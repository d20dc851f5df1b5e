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

    private static final PresenceChoice LUNCH = new PresenceChoice(Presence.AWAY, Ids.next());
    private static final PresenceChoice BUSY = PresenceChoice.of(Presence.BUSY);

    private final AgentPresence presence = new AgentPresence(Ids.next(), NOON);

    @Test
    void who_was_never_here_is_offline() {
        assertThat(presence.shown(NOON)).isEqualTo(Presence.OFFLINE);
        assertThat(presence.isReachable(NOON)).isFalse();
    }

    @Test
    void who_comes_is_available() {
        presence.connected(PresenceChoice.AVAILABLE, NOON);

        assertThat(presence.shown(NOON)).isEqualTo(Presence.AVAILABLE);
        assertThat(presence.getChangedBy()).isEqualTo(ChangedBy.SYSTEM);
        assertThat(presence.isReachable(NOON)).isTrue();
        assertThat(presence.goneFor(NOON)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Presence.class)
    @Tag("WD-21")
    void who_is_back_soon_is_what_they_were(Presence chosen) {
        presence.connected(PresenceChoice.AVAILABLE, NOON);
        presence.choose(PresenceChoice.of(chosen), ChangedBy.ME, NOON);
        presence.disconnected(NOON);

        presence.connected(PresenceChoice.AVAILABLE, NOON.plus(AgentPresence.GRACE));

        assertThat(presence.getPresence()).isEqualTo(chosen);
        assertThat(presence.getChangedBy()).isEqualTo(ChangedBy.ME);
        assertThat(presence.getSince()).isEqualTo(NOON);
    }

    @Test
    @Tag("WD-21")
    void who_was_away_for_longer_starts_with_their_default() {
        presence.connected(PresenceChoice.AVAILABLE, NOON);
        presence.disconnected(NOON);

        assertThat(presence.connected(LUNCH, NOON.plus(AgentPresence.GRACE).plusMillis(1))).isTrue();

        assertThat(presence.getPresence()).isEqualTo(Presence.AWAY);
        assertThat(presence.getCustomId()).isEqualTo(LUNCH.customId());
        assertThat(presence.getChangedBy()).isEqualTo(ChangedBy.SYSTEM);
    }

    @Test
    void who_was_away_for_longer_starts_available() {
        presence.connected(PresenceChoice.AVAILABLE, NOON);
        presence.choose(PresenceChoice.of(Presence.BUSY), ChangedBy.ME, NOON);
        presence.disconnected(NOON);
        var later = NOON.plus(AgentPresence.GRACE).plusMillis(1);

        presence.connected(PresenceChoice.AVAILABLE, later);

        assertThat(presence.getPresence()).isEqualTo(Presence.AVAILABLE);
        assertThat(presence.getSince()).isEqualTo(later);
    }

    @Test
    @Tag("WD-11")
    void without_a_connection_no_offer_would_arrive() {
        presence.connected(PresenceChoice.AVAILABLE, NOON);

        presence.disconnected(NOON.plusSeconds(5));

        assertThat(presence.isReachable(NOON.plusSeconds(6))).isFalse();
        assertThat(presence.goneFor(NOON.plusSeconds(15))).isEqualTo(AgentPresence.OFFERS_KEPT);
    }

    @Test
    void a_blink_is_not_shown_and_a_minute_and_a_quarter_is() {
        presence.connected(PresenceChoice.AVAILABLE, NOON);
        presence.choose(PresenceChoice.of(Presence.BUSY), ChangedBy.ME, NOON);
        presence.disconnected(NOON);

        assertThat(presence.shown(NOON.plusSeconds(75))).isEqualTo(Presence.BUSY);
        assertThat(presence.shown(NOON.plusSeconds(76))).isEqualTo(Presence.OFFLINE);
    }

    @Test
    void a_lease_that_nobody_renews_runs_out() {
        presence.connected(PresenceChoice.AVAILABLE, NOON);
        presence.seen(NOON.plusSeconds(30));

        assertThat(presence.isReachable(NOON.plusSeconds(104))).isTrue();
        assertThat(presence.isReachable(NOON.plusSeconds(105))).isFalse();
        assertThat(presence.goneFor(NOON.plusSeconds(130))).isEqualTo(Duration.ofSeconds(100));
        assertThat(presence.shown(NOON.plusSeconds(130))).isEqualTo(Presence.OFFLINE);
    }

    @Test
    void choosing_the_same_again_does_not_start_it_anew() {
        presence.choose(PresenceChoice.of(Presence.AWAY), ChangedBy.ME, NOON.plusSeconds(1));
        presence.choose(PresenceChoice.of(Presence.AWAY), ChangedBy.SUPERVISOR, NOON.plusSeconds(9));

        assertThat(presence.getSince()).isEqualTo(NOON.plusSeconds(1));
        assertThat(presence.getChangedBy()).isEqualTo(ChangedBy.SUPERVISOR);
    }

    @Test
    void another_custom_presence_begins_anew_though_it_counts_as_the_same() {
        presence.choose(LUNCH, ChangedBy.ME, NOON);
        presence.choose(PresenceChoice.of(Presence.AWAY), ChangedBy.ME, NOON.plusSeconds(5));

        assertThat(presence.getCustomId()).isNull();
        assertThat(presence.getSince()).isEqualTo(NOON.plusSeconds(5));
    }

    @Test
    @Tag("WD-21")
    void who_misses_an_offer_is_inactive_until_they_say_something_else() {
        presence.connected(PresenceChoice.AVAILABLE, NOON);

        assertThat(presence.missOffer(NOON.plusSeconds(120))).isTrue();
        assertThat(presence.missOffer(NOON.plusSeconds(130))).isFalse();
        assertThat(presence.follow(Presence.AVAILABLE, NOON.plusSeconds(140))).isFalse();

        assertThat(presence.getPresence()).isEqualTo(Presence.INACTIVE);
        assertThat(presence.getSince()).isEqualTo(NOON.plusSeconds(120));
        assertThat(presence.getChangedBy()).isEqualTo(ChangedBy.SYSTEM);
    }

    @Test
    @Tag("WD-21")
    void a_reload_does_not_make_anybody_active_again() {
        presence.connected(PresenceChoice.AVAILABLE, NOON);
        presence.missOffer(NOON.plusSeconds(120));
        presence.disconnected(NOON.plusSeconds(130));

        presence.connected(PresenceChoice.AVAILABLE, NOON.plusSeconds(140));

        assertThat(presence.getPresence()).isEqualTo(Presence.INACTIVE);
    }

    @Test
    @Tag("WD-11")
    void who_has_lost_the_connection_misses_nothing() {
        presence.connected(PresenceChoice.AVAILABLE, NOON);
        presence.disconnected(NOON.plusSeconds(115));

        assertThat(presence.missOffer(NOON.plusSeconds(120))).isFalse();
        assertThat(presence.getPresence()).isEqualTo(Presence.AVAILABLE);
    }

    @Test
    void who_has_gone_offline_misses_nothing() {
        presence.choose(PresenceChoice.of(Presence.OFFLINE), ChangedBy.ME, NOON);

        assertThat(presence.missOffer(NOON.plusSeconds(120))).isFalse();
        assertThat(presence.getPresence()).isEqualTo(Presence.OFFLINE);
    }

    @Test
    @Tag("WD-21")
    void available_and_busy_follow_the_capacity() {
        presence.choose(BUSY, ChangedBy.ME, NOON);

        assertThat(presence.follow(Presence.DO_NOT_DISTURB, NOON.plusSeconds(1))).isTrue();
        assertThat(presence.follow(Presence.DO_NOT_DISTURB, NOON.plusSeconds(2))).isFalse();
        assertThat(presence.follow(Presence.AVAILABLE, NOON.plusSeconds(3))).isTrue();

        assertThat(presence.getPresence()).isEqualTo(Presence.AVAILABLE);
        assertThat(presence.getChangedBy()).isEqualTo(ChangedBy.SYSTEM);
    }

    @ParameterizedTest
    @EnumSource(value = Presence.class, names = {"DO_NOT_DISTURB", "AWAY", "OFFLINE"})
    @Tag("WD-21")
    void what_says_more_than_how_busy_somebody_is_stays_until_it_is_changed(Presence chosen) {
        presence.choose(PresenceChoice.of(chosen), ChangedBy.ME, NOON);

        assertThat(presence.follow(Presence.AVAILABLE, NOON.plusSeconds(1))).isFalse();
        assertThat(presence.getPresence()).isEqualTo(chosen);
    }

    @Test
    void nor_does_the_capacity_change_a_custom_presence() {
        presence.choose(new PresenceChoice(Presence.BUSY, LUNCH.customId()), ChangedBy.ME, NOON);

        assertThat(presence.follow(Presence.AVAILABLE, NOON.plusSeconds(1))).isFalse();
        assertThat(presence.getCustomId()).isEqualTo(LUNCH.customId());
    }

    @Test
    void when_presences_stop_following_the_capacity_its_last_word_is_taken_back_and_nobody_elses() {
        presence.choose(BUSY, ChangedBy.ME, NOON);
        assertThat(presence.followNoMore(NOON.plusSeconds(1))).isFalse();

        presence.follow(Presence.DO_NOT_DISTURB, NOON.plusSeconds(2));
        assertThat(presence.followNoMore(NOON.plusSeconds(3))).isTrue();
        assertThat(presence.getPresence()).isEqualTo(Presence.AVAILABLE);
    }
}
