package org.perdura.bench;

import java.util.UUID;
import java.util.regex.Pattern;

import org.perdura.support.Office;
import org.perdura.support.PerduraServer;

/** How long the newest page takes in a conversation of so many messages. */
final class Pages {

    private static final int STEP = 10_000;
    private static final int WARM = 500;
    private static final int MEASURED = 1000;
    private static final Pattern CONVERSATION = Pattern.compile("\"conversation\":\"([^\"]+)\"");

    private final PerduraServer server;
    private final Ear ear = new Ear();
    private final Peer customer;
    private final String conversation;
    private final boolean h2;
    private int size = 1;

    Pages(PerduraServer server, Swarm swarm, boolean h2) {
        this.server = server;
        this.h2 = h2;
        var office = Office.persistent(server, 0);
        customer = swarm.connect("/ws/customer/" + office.widget(), Crew.headers(server, office.ticket("reader")), ear);
        ear.awaitSwitch(customer);
        ask("{\"type\":\"hello\"}", "welcome");
        var accepted = CONVERSATION.matcher(
            ask("{\"type\":\"post\",\"id\":\"" + UUID.randomUUID() + "\",\"text\":\"Hello\"}", "accepted"));
        accepted.find();
        conversation = accepted.group(1);
    }

    /** Goes on past the application until there are so many. */
    Pages growTo(int messages) {
        for (; size < messages; size = Math.min(messages, size + STEP)) {
            grow(size + 1, Math.min(messages, size + STEP));
        }

        sql("update conversation set last_seq = " + size + " where id = '" + conversation + "'");
        return this;
    }

    private void grow(int from, int to) {
        sql("insert into message (conversation_id, seq, author_kind, author_name, text, at) select '" + conversation
            + "', " + (h2 ? "x" : "g") + ", 'SYSTEM', 'System', repeat('x', 200), current_timestamp from "
            + (h2 ? "system_range(" + from + ", " + to + ")" : "generate_series(" + from + ", " + to + ") g"));
    }

    private void sql(String sql) {
        var answer = server.post("/testing/sql", sql);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
    }

    Latencies newest() {
        var latencies = new Latencies();
        for (int i = 0; i < WARM + MEASURED; i++) {
            var start = System.nanoTime();
            ask("{\"type\":\"history\"}", "history");
            if (i >= WARM) {
                latencies.add(System.nanoTime() - start);
            }
        }
        return latencies;
    }

    private String ask(String frame, String answer) {
        customer.send(frame);
        return ear.await(answer, customer);
    }
}
