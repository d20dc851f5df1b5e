package org.perdura.routing;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A customer is back in a conversation that this agent had parked. It stays until the agent has seen it. */
@Entity
@Table(name = "customer_return")
@IdClass(Return.Key.class)
public class Return {

    @Id
    private UUID conversationId;

    @Id
    private UUID agentId;

    @Column(nullable = false)
    private Instant parkedSince;

    @Column(nullable = false)
    private Instant returnedAt;

    /** Which conversation, which agent. */
    public record Key(UUID conversationId, UUID agentId) implements Serializable {
    }

    protected Return() {
        // For Jakarta Persistence.
    }

    public Return(UUID conversationId, UUID agentId, Instant parkedSince, Instant returnedAt) {
        this.conversationId = conversationId;
        this.agentId = agentId;
        this.parkedSince = parkedSince;
        this.returnedAt = returnedAt;
    }

    public UUID getConversationId() {
        return conversationId;
    }

    public UUID getAgentId() {
        return agentId;
    }

    public Instant getParkedSince() {
        return parkedSince;
    }

    public Instant getReturnedAt() {
        return returnedAt;
    }
}
