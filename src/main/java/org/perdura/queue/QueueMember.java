package org.perdura.queue;

import java.io.Serializable;
import java.util.UUID;

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

    /** Queue and agent. */
    public record Key(UUID queueId, UUID agentId) implements Serializable {
    }

    protected QueueMember() {
        // For Jakarta Persistence.
    }

    public QueueMember(UUID queueId, UUID agentId) {
        this.queueId = queueId;
        this.agentId = agentId;
    }

    public UUID getQueueId() {
        return queueId;
    }

    public UUID getAgentId() {
        return agentId;
    }
}
