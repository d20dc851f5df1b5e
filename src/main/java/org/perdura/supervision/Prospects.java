package org.perdura.supervision;

import java.util.Optional;
import java.util.UUID;

import org.perdura.automated.Trigger;
import org.perdura.conversation.Announcements;
import org.perdura.conversation.Conversation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Foresees what a customer will read when a supervisor has stepped in. */
@Stateless
public class Prospects {

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Announcements announcements;

    /** The words that are said by themselves then, in the customer's language; empty when none are. */
    public Optional<String> words(UUID conversationId, Trigger trigger, String agentName) {
        return announcements.preview(entityManager.find(Conversation.class, conversationId), trigger, agentName);
    }
}
