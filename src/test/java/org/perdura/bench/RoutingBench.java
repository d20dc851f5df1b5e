package org.perdura.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.Test;
import org.perdura.support.Office;
import org.perdura.support.PerduraServer;
import org.perdura.support.PostgresDatabase;

import tools.jackson.databind.json.JsonMapper;

/** How fast somebody is asked in a big office on PostgreSQL, beside what its database could at most. */
class RoutingBench {

    private static final int AGENTS = 1000;
    private static final int WAITING = 10_000;
    private static final int CLOSED = Integer.getInteger("perdura.bench.closed", 1_000_000);
    private static final int TIMES = 500;
    private static final int UNITS = 30;

    private final JsonMapper mapper = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void on_postgresql() throws Exception {
        try (var postgres = PostgresDatabase.start();
                var server = new PerduraServer("bench-routing", postgres.database()).start()) {
            var url = postgres.database().variables().get("perdura.db.url");
            var widget = Office.persistent(server, 0).widget();
            try (var office = new BigOffice(url, widget).staff(AGENTS, 0).waiting(WAITING)) {
                measure(office, server, widget);
            }
        }
    }

    private void measure(BigOffice office, PerduraServer server, String widget) throws Exception {
        var table = new Table("PostgreSQL: " + AGENTS + " agents in " + BigOffice.QUEUES + " queues, " + WAITING
            + " waiting");
        var began = System.nanoTime();
        post(server, "act=drain&count=0");
        table.row("nobody is found for " + WAITING, "", "%.2f s", office.awaitLookedAt(began));
        one(table, office, server, widget, "");
        office.closed(CLOSED);
        one(table, office, server, widget, ", " + CLOSED + " closed");
        all(table, office, server);
    }

    /** Everybody is busy but those of the last queue. */
    private void one(Table table, BigOffice office, PerduraServer server, String widget, String beside)
            throws Exception {
        office.entersLast();
        office.capacity(0);
        table.row("a decision in a queue where nobody has room" + beside, "p99 ≤ 5 ms", "%s",
            latencies(post(server, "act=decide&count=" + TIMES + "&queue=" + office.queue(1))));
        office.capacityOfLast(10_000);
        post(server, "act=enter&count=" + TIMES + "&widget=" + widget);
        table.row("from entering to being offered" + beside, "p99 ≤ 50 ms", "%s",
            latencies(post(server, "act=enter&count=" + TIMES + "&widget=" + widget)));
        table.row("limit: the bare statements, one by one" + beside, "", "%.2f ms",
            office.floor(TIMES, 1) * 1000 / TIMES);
    }

    private void all(Table table, BigOffice office, PerduraServer server) throws Exception {
        office.presence("AWAY");
        office.capacity(UNITS * 12);
        office.presence("AVAILABLE");
        var began = System.nanoTime();
        post(server, "act=drain&count=0");
        table.row(WAITING + " waiting when " + AGENTS + " agents come at once", "≤ 2 s", "%.2f s",
            office.awaitAssigned(began));
        table.row("limit: the bare statements, in lots of 100", "", "%.2f s", office.floor(WAITING, 100));
    }

    private Latencies latencies(String nanos) {
        var latencies = new Latencies();
        mapper.readTree(nanos).forEach(taken -> latencies.add(taken.asLong()));
        return latencies;
    }

    private String post(PerduraServer server, String question) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(server.origin() + "/testing/stopwatch?" + question))
            .POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString()).body();
    }
}
