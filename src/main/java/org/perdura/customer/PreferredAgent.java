package org.perdura.customer;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** An agent to whom a customer's conversations are offered before others. */
@Entity
@IdClass(PreferredAgent.Key.class)
public class PreferredAgent {

    @Id
    private UUID customerId;

    /** The least is asked first. */
    @Id
    private int rank;

    @Column(nullable = false, updatable = false)
    private UUID agentId;

    /** Customer and rank. */
    public record Key(UUID customerId, int rank) implements Serializable {
    }

    protected PreferredAgent() {
        // For Jakarta Persistence.
    }

    PreferredAgent(UUID customerId, int rank, UUID agentId) {
        this.customerId = customerId;
        this.rank = rank;
        this.agentId = agentId;
    }
}
