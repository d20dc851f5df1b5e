package org.perdura.conversation;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** That a rule has a conversation count by a capacity profile, besides that of its workstream. */
@Entity
@IdClass(ConversationProfile.Key.class)
public class ConversationProfile {

    @Id
    private UUID conversationId;

    @Id
    private UUID profileId;

    /** Conversation and profile. */
    public record Key(UUID conversationId, UUID profileId) implements Serializable {
    }

    protected ConversationProfile() {
        // For Jakarta Persistence.
    }

    public ConversationProfile(UUID conversationId, UUID profileId) {
        this.conversationId = conversationId;
        this.profileId = profileId;
    }

    public UUID getConversationId() {
        return conversationId;
    }

    public UUID getProfileId() {
        return profileId;
    }
}
