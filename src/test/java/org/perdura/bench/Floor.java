package org.perdura.bench;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the database could do at most: the insert of a message and the update of its conversation by bare JDBC, on
 * tables of the same shape with as many conversations, one by one and in batches.
 */
final class Floor implements AutoCloseable {

    private static final int CONVERSATIONS = 1000;
    private static final String TEXT = "x".repeat(200);

    private final Connection connection;
    private final List<UUID> conversations = Stream.generate(UUID::randomUUID).limit(CONVERSATIONS).toList();
    private final UUID author = UUID.randomUUID();
    private long seq;

    Floor(String url, String user, String password) throws SQLException {
        connection = DriverManager.getConnection(url, user, password);
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("create table floor_conversation (id uuid primary key, last_seq bigint, "
                + "last_text varchar(600), last_at timestamp with time zone)");
            statement.execute(
                "create table floor_message (conversation_id uuid not null references floor_conversation, "
                + "seq bigint not null, author_id uuid, client_id uuid, text varchar(8000), at timestamp with time zone, "
                + "primary key (conversation_id, seq), unique (client_id, author_id))");
        }
        try (var insert = connection.prepareStatement("insert into floor_conversation (id) values (?)")) {
            for (var id : conversations) {
                insert.setObject(1, id);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    /** Messages a second with so many in each transaction. */
    double perSecond(int batch, int seconds) throws SQLException {
        try (var insert = connection.prepareStatement("insert into floor_message values (?, ?, ?, ?, ?, ?)");
                var update = connection.prepareStatement(
                    "update floor_conversation set last_seq = ?, last_text = ?, last_at = ? where id = ?")) {
            var before = seq;
            var start = System.nanoTime();
            while (System.nanoTime() - start < SECONDS.toNanos(seconds)) {
                for (int i = 0; i < batch; i++) {
                    add(insert, update);
                }
                insert.executeBatch();
                update.executeBatch();
                connection.commit();
            }
            return (seq - before) * 1e9 / (System.nanoTime() - start);
        }
    }

    private void add(PreparedStatement insert, PreparedStatement update) throws SQLException {
        var conversation = conversations.get((int) (seq++ % CONVERSATIONS));
        var now = Timestamp.from(Instant.now());
        insert.setObject(1, conversation);
        insert.setLong(2, seq);
        insert.setObject(3, author);
        insert.setObject(4, UUID.randomUUID());
        insert.setString(5, TEXT);
        insert.setTimestamp(6, now);
        insert.addBatch();
        update.setLong(1, seq);
        update.setString(2, TEXT);
        update.setTimestamp(3, now);
        update.setObject(4, conversation);
        update.addBatch();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
