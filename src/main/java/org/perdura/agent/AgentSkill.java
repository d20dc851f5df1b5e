package org.perdura.agent;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How good an agent is at something, from 1 to 10. Who has no rating cannot do it. */
@Entity
@IdClass(AgentSkill.Key.class)
public class AgentSkill {

    @Id
    private UUID agentId;

    @Id
    private UUID skillId;

    @Min(Skill.LEAST_RATING)
    @Max(Skill.BEST_RATING)
    private int rating;

    /** Agent and skill. */
    public record Key(UUID agentId, UUID skillId) implements Serializable {
    }

    protected AgentSkill() {
        // For Jakarta Persistence.
    }

    public AgentSkill(UUID agentId, UUID skillId, int rating) {
        this.agentId = agentId;
        this.skillId = skillId;
        this.rating = rating;
    }

    public UUID getAgentId() {
        return agentId;
    }

    public UUID getSkillId() {
        return skillId;
    }

    public int getRating() {
        return rating;
    }
}
