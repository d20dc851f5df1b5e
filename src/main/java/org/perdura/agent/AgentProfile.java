package org.perdura.agent;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** That an agent takes conversations of a capacity profile. Who does not have it has no room for them. */
@Entity
@IdClass(AgentProfile.Key.class)
public class AgentProfile {

    @Id
    private UUID agentId;

    @Id
    private UUID profileId;

    @Min(1)
    @Max(CapacityProfile.MOST)
    private Integer customLimit;

    /** Agent and profile. */
    public record Key(UUID agentId, UUID profileId) implements Serializable {
    }

    protected AgentProfile() {
        // For Jakarta Persistence.
    }

    public AgentProfile(UUID agentId, UUID profileId, Integer customLimit) {
        this.agentId = agentId;
        this.profileId = profileId;
        this.customLimit = customLimit;
    }

    public UUID getAgentId() {
        return agentId;
    }

    public UUID getProfileId() {
        return profileId;
    }

    /** How many conversations this agent may have; null for as many as the profile says. */
    public Integer getCustomLimit() {
        return customLimit;
    }
}
