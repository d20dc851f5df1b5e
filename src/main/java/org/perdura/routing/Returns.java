package org.perdura.routing;

import java.util.List;
import java.util.UUID;

import org.perdura.conversation.ConversationState;
import org.perdura.conversation.StateChanged;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Keeps for each agent the customers who are back and whom the agent has not seen yet. */
@Stateless
public class Returns {

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Event<CustomerReturned> customerReturned;

    @Inject
    Event<ReturnSeen> returnSeen;

    /** In the same transaction as the customer's word: a return without its notice does not exist. */
    public void stateChanged(@Observes StateChanged event) {
        var change = event.change();
        var conversation = change.conversation();

        if (change.isReturn()) {
            var notice = entityManager.merge(
                new Return(conversation.getId(), change.agentBefore(), change.fromSince(), change.at()));
            customerReturned.fire(new CustomerReturned(notice));
        }

        if (change.to() == ConversationState.ACTIVE) {
            seen(change.agentAfter(), conversation.getId());
        } else if (change.isTransfer() || change.to() == ConversationState.CLOSED) {
            forget(conversation.getId());
        }
    }

    /** Somebody else is to have it, or nobody: whom the customer came back to need not look after them any more. */
    private void forget(UUID conversationId) {
        entityManager.createQuery("select agentId from Return where conversationId = :conversationId", UUID.class)
            .setParameter("conversationId", conversationId)
            .getResultList()
            .forEach(agentId -> seen(agentId, conversationId));
    }

    /** The agent has opened the conversation or taken it. */
    public void seen(UUID agentId, UUID conversationId) {
        var deleted = entityManager.createQuery("""
                delete from Return where conversationId = :conversationId and agentId = :agentId
                """)
            .setParameter("conversationId", conversationId)
            .setParameter("agentId", agentId)
            .executeUpdate();

        if (deleted > 0) {
            returnSeen.fire(new ReturnSeen(conversationId, agentId));
        }
    }

    /** Oldest first. */
    public List<Return> unseen(UUID agentId) {
        return entityManager.createQuery("from Return where agentId = :agentId order by returnedAt", Return.class)
            .setParameter("agentId", agentId)
            .getResultList();
    }
}
