package org.perdura.conversation;

import java.io.Serializable;
import java.util.UUID;

import org.perdura.agent.Skill;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** What a conversation asks of whoever answers it: a skill, and how good they have to be at it, from 1 to 10. */
@Entity
@IdClass(ConversationSkill.Key.class)
public class ConversationSkill {

    @Id
    private UUID conversationId;

    @Id
    private UUID skillId;

    @Min(Skill.LEAST_RATING)
    @Max(Skill.BEST_RATING)
    private int rating;

    /** Conversation and skill. */
    public record Key(UUID conversationId, UUID skillId) implements Serializable {
    }

    protected ConversationSkill() {
        // For Jakarta Persistence.
    }

    public ConversationSkill(UUID conversationId, UUID skillId, int rating) {
        this.conversationId = conversationId;
        this.skillId = skillId;
        this.rating = rating;
    }

    public UUID getConversationId() {
        return conversationId;
    }

    public UUID getSkillId() {
        return skillId;
    }

    public int getRating() {
        return rating;
    }
}
