package org.perdura.conversation;

import static jakarta.persistence.EnumType.STRING;

import java.time.Instant;
import java.util.UUID;

import org.hibernate.annotations.Immutable;
import org.perdura.platform.Ids;
import org.perdura.platform.Json;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import tools.jackson.databind.node.ObjectNode;

/** One decision about who gets a conversation, and why it was taken like that. It never changes. */
@Entity
@Immutable
public class TraceEntry {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID conversationId;

    @Column(nullable = false)
    private Instant at;

    @Enumerated(STRING)
    @Column(nullable = false)
    private TraceCode code;

    @Column(nullable = false)
    private String details;

    protected TraceEntry() {
        // For Jakarta Persistence.
    }

    /** @param details what the decision was made of, as names and numbers; not a word of what anybody said */
    TraceEntry(UUID conversationId, TraceCode code, ObjectNode details, Instant at) {
        this.id = Ids.next();
        this.conversationId = conversationId;
        this.code = code;
        this.details = TraceDetails.write(details);
        this.at = at;
    }

    public UUID getConversationId() {
        return conversationId;
    }

    public Instant getAt() {
        return at;
    }

    public TraceCode getCode() {
        return code;
    }

    public ObjectNode getDetails() {
        return Json.read(details);
    }
}
