package org.perdura.bench;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/** Makes an office out of nothing, past the application: agents, queues, what waits and what was closed long ago. */
final class BigOffice implements AutoCloseable {

    static final int QUEUES = 20;

    private final Connection connection;
    private final UUID workstream;
    private final UUID widget;

    /** @param widget the key of a widget whose workstream everything is in */
    BigOffice(String url, String widget) throws SQLException {
        connection = DriverManager.getConnection(url, "postgres", "postgres");
        this.workstream = id("select workstream_id from widget where widget_key = '" + widget + "'");
        this.widget = id("select id from widget where widget_key = '" + widget + "'");
    }

    /** Agents who are there and available, as many in each queue. */
    BigOffice staff(int agents, int capacity) throws SQLException {
        execute("insert into queue (id, version, name) select gen_random_uuid(), 0, 'bench ' || n from generate_series(1, "
            + QUEUES + ") n");
        execute("insert into agent (id, version, login, display_name, password_hash, roles, capacity, disabled) "
            + "select gen_random_uuid(), 0, 'bench-' || n, 'Agent ' || n, '-', 'AGENT', " + capacity
            + ", false from generate_series(1, " + agents + ") n");
        execute("insert into queue_member (queue_id, agent_id) select q.id, a.id from agent a join queue q "
            + "on q.name = 'bench ' || (1 + cast(substring(a.login from 7) as integer) % " + QUEUES
            + ") where a.login like 'bench-%'");
        execute("insert into agent_presence (agent_id, presence, since, changed_by, seen_at) "
            + "select id, 'AVAILABLE', now(), 'ME', now() + interval '1 day' from agent where login like 'bench-%'");
        return this;
    }

    /** Customers who wait, in all of those queues but the last. */
    BigOffice waiting(int conversations) throws SQLException {
        return conversations("OPEN", conversations, "waiting");
    }

    /** What those agents have closed long ago, as much each. */
    BigOffice closed(int conversations) throws SQLException {
        conversations("CLOSED", conversations, "closed");
        execute("update conversation c set agent_id = a.id from customer k join agent a on a.login = 'bench-' || (1 + "
            + "cast(substring(k.subject from 7) as integer) % (select count(*) from agent where login like 'bench-%')) "
            + "where k.id = c.customer_id and k.issuer = 'bench' and c.state = 'CLOSED'");
        execute("vacuum analyze conversation");
        return this;
    }

    private BigOffice conversations(String state, int count, String who) throws SQLException {
        execute("insert into customer (id, issuer, subject, name, created_at) select gen_random_uuid(), 'bench', '"
            + who
            + "' || n, 'Customer', now() from generate_series(1, " + count + ") n");
        execute("insert into conversation (id, version, mode, customer_id, workstream_id, widget_id, queue_id, open_slot, state, "
            + "since, created_at, entered_as, last_seq, backstage_seq, customer_read, agent_read, customer_seq, last_author, "
            + "last_text, last_at, unanswered_since) select gen_random_uuid(), 0, 'PERSISTENT', c.id, '" + workstream
            + "', '"
            + widget + "', q.id, case when '" + state + "' = 'OPEN' then c.id || '/" + workstream + "' end, '" + state
            + "', now(), now(), 'NEW', 1, 1, 1, 0, 1, 'CUSTOMER', 'A word', now(), now() from customer c join queue q "
            + "on q.name = 'bench ' || (1 + cast(substring(c.subject from " + (who.length() + 1) + ") as integer) % "
            + (QUEUES - 1) + ") where c.issuer = 'bench' and c.subject like '" + who + "%'");
        execute("analyze");
        return this;
    }

    void presence(String presence) throws SQLException {
        execute("update agent_presence set presence = '" + presence + "' where agent_id in "
            + "(select id from agent where login like 'bench-%')");
    }

    void capacity(int units) throws SQLException {
        execute("update agent set capacity = " + units + " where login like 'bench-%'");
    }

    void capacityOfLast(int units) throws SQLException {
        execute("update agent set capacity = " + units
            + " where id in (select agent_id from queue_member m join queue q "
            + "on q.id = m.queue_id where q.name = 'bench " + QUEUES + "')");
    }

    /** The widget's conversations enter the last queue, in which nothing waits. */
    void entersLast() throws SQLException {
        execute("update workstream set queue_id = (select id from queue where name = 'bench " + QUEUES
            + "') where id = '"
            + workstream + "'");
    }

    UUID queue(int number) throws SQLException {
        return id("select id from queue where name = 'bench " + number + "'");
    }

    /** Waits until somebody was looked for, for each of them. @return seconds since the beginning given */
    double awaitLookedAt(long began) {
        return awaitNone("obstacle is null", began);
    }

    /**
     * Waits until nothing is open any more of what has waited from the beginning.
     *
     * @return seconds since the beginning given
     */
    double awaitAssigned(long began) {
        return awaitNone("queue_id <> (select id from queue where name = 'bench " + QUEUES + "')", began);
    }

    private double awaitNone(String condition, long began) {
        await("nothing is open and " + condition).atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(50))
            .until(() -> countOpen(condition) == 0);
        return (System.nanoTime() - began) / 1e9;
    }

    private long countOpen(String condition) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from conversation where state = 'OPEN' and "
                        + condition)) {
            result.next();
            return result.getLong(1);
        }
    }

    private UUID id(String sql) throws SQLException {
        try (var statement = connection.createStatement(); var result = statement.executeQuery(sql)) {
            result.next();
            return result.getObject(1, UUID.class);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * What any engine has to write for so many assignments: the offer, the state, two lines backstage and why; in lots.
     *
     * @return seconds
     */
    double floor(int assignments, int lot) throws SQLException {
        execute("create table if not exists floor_conversation as select id, state, agent_id, due_at, version from conversation "
            + "where state <> 'CLOSED'");
        execute("create index if not exists floor_by_id on floor_conversation (id)");
        execute("create table if not exists floor_offer (id uuid primary key, conversation_id uuid, agent_id uuid, pending uuid unique, "
            + "made_at timestamp with time zone)");
        execute("create table if not exists floor_line (conversation_id uuid, seq bigint, text varchar(400), "
            + "primary key (conversation_id, seq))");
        execute("truncate floor_offer; truncate floor_line");
        var began = System.nanoTime();
        connection.setAutoCommit(false);
        try (var ids = connection.createStatement();
                var found = ids.executeQuery("select id from floor_conversation limit " + assignments);
                var offer = connection.prepareStatement(
                    "insert into floor_offer values (gen_random_uuid(), ?, ?, ?, now())");
                var line = connection.prepareStatement("insert into floor_line values (?, ?, ?)");
                var update = connection.prepareStatement(
                    "update floor_conversation set state = 'OFFERED', agent_id = ?, "
                    + "due_at = now(), version = version + 1 where id = ?")) {
            var agent = UUID.randomUUID();
            for (var i = 1; found.next(); i++) {
                var id = found.getObject(1, UUID.class);
                offer.setObject(1, id);
                offer.setObject(2, agent);
                offer.setObject(3, id);
                offer.addBatch();
                for (var seq = 1; seq <= 3; seq++) {
                    line.setObject(1, id);
                    line.setLong(2, seq);
                    line.setString(3, "x".repeat(seq == 3 ? 300 : 60));
                    line.addBatch();
                }

                update.setObject(1, agent);
                update.setObject(2, id);
                update.addBatch();
                if (i % lot == 0) {
                    offer.executeBatch();
                    line.executeBatch();
                    update.executeBatch();
                    connection.commit();
                }
            }

            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }

        return (System.nanoTime() - began) / 1e9;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
