package org.perdura.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.perdura.platform.Json;
import org.perdura.support.Database.Kind;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;
import org.perdura.workstream.Mode;

/**
 * Everybody does what they like with one office, thousands of times and all at once, while two engines distribute. What
 * must never be never is; and whenever everything has come to rest, nobody waits whom somebody could take.
 */
@OnPerdura(Kind.POSTGRESQL)
class BustleIT {

    private static final Logger logger = Logger.getLogger(BustleIT.class.getName());

    private static final int ROUNDS = 6;
    private static final int STEPS = 60;
    private static final Duration REST = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @ParameterizedTest
    @Tag("WD-05")
    @Tag("WD-19")
    @Tag("WD-20")
    @Tag("ST-09")
    @Tag("F-36")
    @Tag("SV-05")
    @EnumSource(Mode.class)
    void whatever_everybody_does_nobody_is_given_away_twice_forgotten_or_left_with_who_is_gone(Mode mode,
            PerduraServer perdura) {
        var widget = perdura.post("/testing/bustle?mode=" + mode, "").body();
        var seed = System.nanoTime();
        var done = new TreeMap<String, Integer>();

        LongStream.range(seed, seed + ROUNDS).forEach(round -> {
            var outcome = Json.read(round(perdura, widget, round));
            assertThat(outcome.path("wrong")).as("round with seed %d", round).isEmpty();
            outcome.path("done").properties()
                .forEach(each -> done.merge(each.getKey(), each.getValue().asInt(), Integer::sum));
            await("order after the round with seed " + round).atMost(REST).untilAsserted(
                () -> assertThat(perdura.get("/testing/bustle?widget=" + widget).body()).isEqualTo("[]"));
        });

        logger.log(Level.INFO, "{0}, {1} rounds from seed {2}: {3}",
            new Object[] {mode, ROUNDS, Long.toString(seed), done});
        assertThat(done).as("what was done in the rounds from seed %d", seed)
            .containsKeys("accepted", "rejected", "picked", "parked", "ended", "transferred to a queue",
                "moved by a supervisor");
        await("somebody has something to lose, seed " + seed).atMost(REST).until(
            () -> perdura.post("/testing/bustle?work=1&widget=" + widget, "").body(), active -> !active.equals("0"));

        perdura.post("/testing/bustle?vanish=1&widget=" + widget, "");
        await("nothing is stuck on absent agents, seed " + seed).atMost(PATIENCE).untilAsserted(
            () -> assertThat(perdura.get("/testing/bustle?stuck=1&widget=" + widget).body()).isEqualTo("[]"));
    }

    /** Longer than other requests may take. */
    private static String round(PerduraServer perdura, String widget, long seed) {
        var question = perdura.uri("/testing/bustle?widget=" + widget + "&seed=" + seed + "&steps=" + STEPS);
        return HttpClient.newHttpClient()
            .sendAsync(HttpRequest.newBuilder(question).POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString())
            .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
            .join()
            .body();
    }
}
