package org.perdura.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.perdura.support.Database;
import org.perdura.support.PerduraServer;
import org.perdura.support.PostgresDatabase;
import org.perdura.support.Proxy;

/**
 * Trouble of every kind, one after the other and for as long as one likes, by chance but by a chance that can be
 * repeated: {@code mvn -Pfaults verify -Dperdura.faults.minutes=60 -Dperdura.faults.seed=1}. At the end of each test
 * stands a table.
 */
@TestMethodOrder(OrderAnnotation.class)
class FaultsMarathon {

    private static final long SEED = Long.getLong("perdura.faults.seed", System.currentTimeMillis());
    private static final Duration LASTS = Duration.ofMinutes(Integer.getInteger("perdura.faults.minutes", 60));
    private static final int KILLS = Integer.getInteger("perdura.faults.kills", 20);
    private static final int CUSTOMERS = 8;
    private static final int AGENTS = 3;
    private static final int MOST_BETWEEN_KILLS = 400;

    private final Random random = new Random(SEED);
    private final Map<Trouble, Integer> injected = new EnumMap<>(Trouble.class);
    private Duration longest = Duration.ZERO;
    private String worst = "nothing";

    @Test
    @Order(1)
    @Tag("F-04")
    void a_node_on_its_embedded_database_is_killed_twenty_times() {
        try (var perdura = Faults.server("marathon-h2", Database.h2()).start();
                var network = Proxy.before(perdura.port());
                var load = new Load(perdura, network, CUSTOMERS, AGENTS, SEED).begin()) {
            var stage = new Stage(perdura, null, null, network, load);
            for (int i = 0; i < KILLS; i++) {
                load.awaitAccepted(random.nextInt(MOST_BETWEEN_KILLS));
                inject(Trouble.NODE_KILLED, stage);
            }

            report("H2", load);
        }
    }

    @Test
    @Order(2)
    @Tag("F-04")
    void a_node_on_postgresql_lives_through_everything() {
        try (var postgres = PostgresDatabase.start();
                var database = Proxy.before(postgres.port());
                var perdura = Faults.server("marathon-postgresql", postgres.databaseAt(database.port())).start();
                var network = Proxy.before(perdura.port());
                var load = new Load(perdura, network, CUSTOMERS, AGENTS, SEED).begin()) {
            var stage = new Stage(perdura, postgres, database, network, load);
            var end = System.nanoTime() + LASTS.toNanos();
            while (System.nanoTime() < end) {
                inject(Trouble.any(random), stage);
            }

            report("PostgreSQL", load);
        }
    }

    private void inject(Trouble trouble, Stage stage) {
        var hit = trouble.on(stage, random);
        var recovery = stage.load().awaitProgress();
        injected.merge(trouble, hit, Integer::sum);
        if (recovery.compareTo(longest) > 0) {
            longest = recovery;
            worst = trouble.description();
        }
    }

    private void report(String database, Load load) {
        var checker = load.finish();
        System.out.printf("%n%s, seed %d%n", database, SEED);
        injected.forEach((trouble, times) -> System.out.printf("  %-44s %,10d%n", trouble.description(), times));
        System.out.printf("  %-44s %,10d%n", "sent", load.sent());
        System.out.printf("  %-44s %,10d%n", "accepted", load.accepted());
        System.out.printf("  %-44s %,10d%n", "refused for good", load.refusedForGood());
        System.out.printf("  %-44s %,10d%n", "lost", checker.lost().count());
        System.out.printf("  %-44s %,10d%n", "doubled", checker.doubled().count());
        System.out.printf("  %-44s %,10d%n", "reordered", checker.reordered().count());
        System.out.printf("  %-44s %,10.1f s after %s%n", "longest recovery", longest.toMillis() / 1e3, worst);
        checker.assertEverythingHolds();
        assertThat(load.refusals()).allMatch("unavailable"::equals);
    }

    /** Everything that trouble can be made with. */
    record Stage(PerduraServer perdura, PostgresDatabase postgres, Proxy database, Proxy network, Load load) {
    }
}
