package org.perdura.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.perdura.support.Database;
import org.perdura.support.PerduraServer;
import org.perdura.support.PostgresDatabase;

/** What the base delivers, beside what its database and its container could at most. */
class SpeedBench {

    private static final int AGENTS = 100;
    private static final int CUSTOMERS_EACH = 10;
    private static final int CROWD = 5000;
    private static final int SECONDS = Integer.getInteger("perdura.bench.seconds", 15);
    private static final int WARM = Integer.getInteger("perdura.bench.warm", 60);

    /** One address stands for all customers here, and every socket says as much as it can. */
    private static final Map<String, String> LIMITS = new TreeMap<>(Map.of(
        "perdura.limit.sessions", "1000000",
        "perdura.limit.handshakes", "1000000",
        "perdura.limit.sockets-per-address", "100000",
        "perdura.limit.frames-per-second", "100000",
        "perdura.limit.frames-at-once", "100000"));

    @Test
    void on_h2() throws SQLException {
        var file = Path.of("target/it", "bench-floor-" + System.nanoTime()).toAbsolutePath();
        run("H2", Database.h2(), () -> 0.0, "3,000", "jdbc:h2:file:" + file + ";WRITE_DELAY=0", "perdura", "");
    }

    @Test
    void on_postgresql() throws SQLException {
        try (var postgres = PostgresDatabase.start()) {
            var url = postgres.database().variables().get("perdura.db.url");
            run("PostgreSQL", postgres.database(), () -> Processor.used(postgres.process()), "10,000",
                url + "?reWriteBatchedInserts=true", "postgres", "postgres");
        }
    }

    @Test
    void start() {
        var table = new Table("From the command to ready, the second start of each");
        var empty = new EmptyServer("bench-empty");
        empty.start();
        var least = empty.start();
        try (var perdura = new PerduraServer("bench-start", Database.h2())) {
            perdura.start().stop();
            var start = System.nanoTime();
            perdura.launched();
            EmptyServer.awaitReady(perdura.port());
            var taken = (System.nanoTime() - start) / 1e9;
            table.row("Open Liberty without an application", "", "%.1f s", least)
                .row("Perdura", "≤ 1.5 × that", "%.1f s, %.2f ×", taken, taken / least);
        }
    }

    private void run(String name, Database database, Supplier<Double> databaseProcessor, String aim, String url,
            String user, String password) throws SQLException {
        var table = new Table(name + ": " + Runtime.getRuntime().availableProcessors()
            + " processors for server, database and load");
        LIMITS.forEach((limit, value) -> table.row(limit, "raised", "%s", value));
        var lot = 0L;
        try (var server = new PerduraServer("bench-" + name.toLowerCase(Locale.ROOT), database, LIMITS).start();
                var swarm = new Swarm(server.port())) {
            lot = talk(table, server, swarm, databaseProcessor, aim);
            pages(table, server, swarm, name.equals("H2"));
            crowd(table, server, swarm);
            var echoes = new Echoes(swarm).perSecond(64, SECONDS);
            table.row("limit: bare WebSocket echo, 64 outstanding", "", "%.0f/s", echoes);
        }

        try (var floor = new Floor(url, user, password)) {
            floor.perSecond(100, 2);
            table.row("limit: bare JDBC, one by one", "", "%.0f/s", floor.perSecond(1, SECONDS));
            table.row("limit: bare JDBC, in lots of " + lot, "", "%.0f/s", floor.perSecond((int) lot, SECONDS));
        }
    }

    private long talk(Table table, PerduraServer server, Swarm swarm, Supplier<Double> databaseProcessor, String aim) {
        var talk = new Talk(new Crew(server, swarm, AGENTS, CUSTOMERS_EACH).pairs());
        talk.saturate(256, WARM);
        var saturation = 0.0;
        var lot = 1L;
        for (int outstanding : new int[] {64, 256}) {
            var lots = lots(server);
            var serverBefore = Processor.used(server.process());
            var databaseBefore = databaseProcessor.get();
            var result = talk.saturate(outstanding, SECONDS);
            lot = Math.max(1, Math.round((double) result.delivered() / (lots(server) - lots)));
            saturation = Math.max(saturation, result.perSecond());
            table.row("delivered at saturation, " + outstanding + " outstanding", aim + "/s, ≤ 130 µs with PostgreSQL",
                "%.0f/s, lots of %d, CPU %.0f + %.0f µs", result.perSecond(), lot,
                (Processor.used(server.process()) - serverBefore) / result.delivered(),
                (databaseProcessor.get() - databaseBefore) / result.delivered());
        }

        table.row("send to delivered at 500/s", "p50 ≤ 1.5 ms, p99 ≤ 8 ms", "%s",
            talk.steady(500, SECONDS).latencies());
        var half = (int) saturation / 2;
        table.row("send to delivered at half of saturation, " + half + "/s", "p99 ≤ 30 ms", "%s",
            talk.steady(half, SECONDS).latencies());
        table.row("lost, doubled, out of order, refused", "0", "%s", talk.faults());
        return lot;
    }

    private static long lots(PerduraServer server) {
        return Long.parseLong(server.get("/testing/lots").body());
    }

    private void pages(Table table, PerduraServer server, Swarm swarm, boolean h2) {
        var pages = new Pages(server, swarm, h2);
        var few = pages.growTo(10).newest();
        table.row("newest page of 10 messages", "", "%s", few);
        for (int size : new int[] {50, 1_000, 100_000}) {
            var latencies = pages.growTo(size).newest();
            table.row("newest 50 of " + size, "≤ 1.3 × of the first", "%s, %.2f ×", latencies,
                latencies.percentile(50) / few.percentile(50));
        }
    }

    private void crowd(Table table, PerduraServer server, Swarm swarm) {
        var crowd = new Crowd(server, swarm, CROWD);
        var before = Memory.live(server.process());
        table.row(CROWD + " new customers at once, ticket to welcome", "", "%s", crowd.arrive());
        table.row("memory per idle connection at " + CROWD, "≤ 40 KiB", "%.1f KiB",
            (Memory.live(server.process()) - before) / 1024.0 / CROWD);
        crowd.write();
        crowd.vanish();
        table.row(CROWD + " reconnecting at once, ticket to caught up", "≤ 10 s", "%s", crowd.arrive());
    }
}
