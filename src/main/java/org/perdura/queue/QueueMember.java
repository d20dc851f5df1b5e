package org.perdura.queue;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** That an agent works for a queue. */
@Entity
@IdClass(QueueMember.Key.class)
public class QueueMember {

    @Id
    private UUID queueId;

    @Id
    private UUID agentId;

    /** When this agent was last given something of this queue, or joined it. */
    @Column(nullable = false)
    private Instant turnAt;

    /** Queue and agent. */
    public record Key(UUID queueId, UUID agentId) implements Serializable {
    }

    protected QueueMember() {
        // For Jakarta Persistence.
    }

    public QueueMember(UUID queueId, UUID agentId, Instant now) {
        this.queueId = queueId;
        this.agentId = agentId;
        this.turnAt = now;
    }

    /** Something of the queue is given to this agent. */
    public void given(Instant now) {
        turnAt = now;
    }

    public Key key() {
        return new Key(queueId, agentId);
    }

    public UUID getQueueId() {
        return queueId;
    }

    public UUID getAgentId() {
        return agentId;
    }
}
