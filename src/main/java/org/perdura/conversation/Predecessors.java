package org.perdura.conversation;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;

/** Finds what a customer and we talked about before: each conversation is linked to the one before it. */
@Dependent
public class Predecessors {

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    /** The conversation before one that begins. */
    record Previous(UUID id, ConversationState state, UUID agentId) {

        /** Whether its agent, who still writes it up, can go on with the customer best. */
        boolean isInWrapUp() {
            return state == ConversationState.WRAP_UP && agentId != null;
        }
    }

    Optional<Previous> find(Post post) {
        return entityManager.createQuery("""
                select new org.perdura.conversation.Predecessors$Previous(id, state, agentId) from Conversation
                where customer.id = :customerId and workstream.id = :workstreamId
                order by createdAt desc, id desc
                """, Previous.class)
            .setParameter("customerId", post.authorId())
            .setParameter("workstreamId", post.workstreamId())
            // Whoever starts in this lot is nobody's previous; to write them out before each look would take for ever.
            .setFlushMode(FlushModeType.COMMIT)
            .setMaxResults(1)
            .getResultStream()
            .findFirst();
    }
}
