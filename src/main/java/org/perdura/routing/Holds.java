package org.perdura.routing;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import java.util.List;
import java.util.UUID;

import org.perdura.conversation.Conversation;
import org.perdura.conversation.ConversationState;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What is kept for an agent who is not there, for as long as the hours of its queue and its workstream want. */
@Stateless
public class Holds {

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    public List<UUID> find() {
        return entityManager.createQuery("""
                select id from Conversation where state = :open and keeperId is not null order by id
                """, UUID.class)
            .setParameter("open", ConversationState.OPEN)
            .getResultList();
    }

    /** Holds a conversation for its agent by the hours and the settings as they are now. */
    public void holdAnew(UUID conversationId) {
        entityManager.find(Conversation.class, conversationId, PESSIMISTIC_WRITE).holdAnew();
    }
}
