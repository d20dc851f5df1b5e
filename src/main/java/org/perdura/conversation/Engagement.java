package org.perdura.conversation;

import java.time.Instant;
import java.util.UUID;

import org.perdura.platform.Ids;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** One agent's stretch of a conversation, from taking it to leaving it. */
@Entity
public class Engagement {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID conversationId;

    @Column(nullable = false, updatable = false)
    private UUID agentId;

    @Column(nullable = false, updatable = false)
    private UUID queueId;

    @Column(nullable = false, updatable = false)
    private Instant beganAt;

    private Instant endedAt;

    private String endReason;

    protected Engagement() {
        // For Jakarta Persistence.
    }

    Engagement(Conversation conversation, UUID agentId, Instant now) {
        this.id = Ids.next();
        this.conversationId = conversation.getId();
        this.agentId = agentId;
        this.queueId = conversation.getQueue().getId();
        this.beganAt = now;
    }
}
