package org.perdura.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");

    private final LoginAttempts attempts = new LoginAttempts();

    @BeforeEach
    void limit() {
        attempts.limit = 5;
    }

    @Test
    void an_account_takes_five_failures_from_wherever_they_come() {
        for (var address = 1; address <= 5; address++) {
            assertThat(attempts.admit("ana", "10.0.0." + address, NOW)).isTrue();
        }

        assertThat(attempts.admit("ANA", "10.0.0.6", NOW)).isFalse();
        assertThat(attempts.admit("bruno", "10.0.0.6", NOW)).isTrue();
    }

    @Test
    void an_attempt_that_could_not_be_judged_does_not_count() {
        for (var attempt = 1; attempt <= 10; attempt++) {
            assertThat(attempts.admit("ana", "10.0.0.1", NOW)).isTrue();
            attempts.takenBack("ana", "10.0.0.1", NOW);
        }
    }

    @Test
    void an_address_takes_five_failures_for_whomever_they_are() {
        for (var guess = 1; guess <= 5; guess++) {
            assertThat(attempts.admit("guess" + guess, "10.0.0.1", NOW)).isTrue();
        }

        assertThat(attempts.admit("ana", "10.0.0.1", NOW)).isFalse();
        assertThat(attempts.admit("ana", "10.0.0.2", NOW)).isTrue();
    }

    @Test
    void after_a_quarter_of_an_hour_everybody_may_try_again() {
        for (var failure = 1; failure <= 5; failure++) {
            attempts.admit("ana", "10.0.0.1", NOW);
        }

        assertThat(attempts.admit("ana", "10.0.0.1", NOW.plus(LoginAttempts.WINDOW))).isFalse();
        assertThat(attempts.admit("ana", "10.0.0.1", NOW.plus(LoginAttempts.WINDOW).plusMillis(1))).isTrue();
    }

    @Test
    void who_logs_in_again_and_again_is_never_refused() {
        for (var login = 1; login <= 20; login++) {
            assertThat(attempts.admit("ana", "10.0.0.1", NOW)).isTrue();
            attempts.succeeded("ana", "10.0.0.1", NOW);
        }
    }

    @Test
    void a_login_of_ones_own_does_not_make_up_for_guesses() {
        for (var guess = 1; guess <= 4; guess++) {
            attempts.admit("guess" + guess, "10.0.0.1", NOW);
        }

        attempts.admit("mallory", "10.0.0.1", NOW);
        attempts.succeeded("mallory", "10.0.0.1", NOW);

        assertThat(attempts.admit("ana", "10.0.0.1", NOW)).isTrue();
        assertThat(attempts.admit("ana", "10.0.0.1", NOW)).isFalse();
    }

    @Test
    void who_has_logged_in_from_home_is_not_locked_out_by_guesses_elsewhere() {
        attempts.admit("ana", "10.0.0.1", NOW);
        attempts.succeeded("ana", "10.0.0.1", NOW);
        for (var guess = 1; guess <= 5; guess++) {
            attempts.admit("ana", "10.0.0.2", NOW);
        }

        assertThat(attempts.admit("ana", "10.0.0.3", NOW)).isFalse();
        assertThat(attempts.admit("ana", "10.0.0.1", NOW)).isTrue();
    }
}
