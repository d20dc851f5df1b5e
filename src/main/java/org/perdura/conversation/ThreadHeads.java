package org.perdura.conversation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import org.hibernate.Session;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Writes what words alone change of conversations: where their threads stand. For a whole lot it is one statement,
 * because PostgreSQL prepares to check a table's constraints anew for every statement, which costs it more than the
 * row.
 */
@Dependent
public class ThreadHeads {

    private static final String WRITE = """
        merge into conversation c
        using (select * from unnest(?, ?, ?, ?, ?, ?, ?)
            as words (id, last_seq, customer_seq, last_author, last_text, last_at, unanswered_since)) h
        on c.id = h.id
        when matched then update set version = c.version + 1, last_seq = h.last_seq, customer_seq = h.customer_seq,
            last_author = h.last_author, last_text = h.last_text, last_at = h.last_at,
            unanswered_since = h.unanswered_since
        """;

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    /** Conversations that are locked, and of which nothing but the head has changed; they are not written otherwise. */
    void write(Collection<Conversation> conversations) {
        if (conversations.isEmpty()) {
            return;
        }

        var session = entityManager.unwrap(Session.class);
        conversations.forEach(conversation -> session.setReadOnly(conversation, true));
        session.doWork(connection -> write(connection, List.copyOf(conversations)));
    }

    private static void write(Connection connection, List<Conversation> conversations) throws SQLException {
        try (var statement = connection.prepareStatement(WRITE)) {
            new Columns(statement, conversations)
                .set("uuid", Conversation::getId)
                .setOfHeads("int8", ThreadHead::getLastSeq)
                .setOfHeads("int8", ThreadHead::getCustomerSeq)
                .setOfHeads("varchar", head -> head.getLastAuthor().name())
                .setOfHeads("varchar", ThreadHead::getLastText)
                .setOfHeads("timestamptz", ThreadHead::getLastAt)
                .setOfHeads("timestamptz", ThreadHead::getUnansweredSince);

            if (statement.executeUpdate() != conversations.size()) {
                throw new IllegalStateException("Words without their conversation");
            }
        }
    }

    /** The parameters: each column of the lot is one array. */
    private static final class Columns {

        private final PreparedStatement statement;
        private final List<Conversation> rows;
        private int count;

        Columns(PreparedStatement statement, List<Conversation> rows) {
            this.statement = statement;
            this.rows = rows;
        }

        Columns set(String type, Function<Conversation, Object> value) throws SQLException {
            var values = rows.stream().map(value).toArray();
            statement.setArray(++count, statement.getConnection().createArrayOf(type, values));
            return this;
        }

        Columns setOfHeads(String type, Function<ThreadHead, Object> value) throws SQLException {
            return set(type, value.compose(Conversation::getHead));
        }
    }
}
