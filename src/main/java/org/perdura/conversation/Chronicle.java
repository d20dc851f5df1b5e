package org.perdura.conversation;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Writes down what happened to a conversation, in the transaction in which it happens: the transition backstage, the
 * agent's engagement, and the news of it.
 */
@Dependent
public class Chronicle {

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Event<StateChanged> stateChanged;

    @Inject
    Event<BackstageWritten> backstageWritten;

    /** Keeps what became of a conversation; the conversation itself, too, when this is its start. */
    public void record(Change change) {
        if (change.from() == ConversationState.ACTIVE) {
            endEngagement(change);
        }

        if (change.to() == ConversationState.ACTIVE) {
            entityManager.persist(new Engagement(change.conversation(), change.agentAfter(), change.at()));
        }

        var entry = BackstageEntry.transition(change);

        if (change.isStart()) {
            // Not before the entry has its number from it: what changes after this would have to be written again.
            entityManager.persist(change.conversation());
        }

        write(entry);
        stateChanged.fire(new StateChanged(change));
    }

    private void endEngagement(Change change) {
        entityManager.createQuery("""
                update Engagement set endedAt = :now, endReason = :reason
                where conversationId = :conversationId and endedAt is null
                """)
            .setParameter("now", change.at())
            .setParameter("reason", change.reason())
            .setParameter("conversationId", change.conversation().getId())
            .executeUpdate();
    }

    /** That an agent was asked, or how they answered. */
    public void recordOffer(Conversation conversation, String agentName, String reason, String outcome, Instant at) {
        write(BackstageEntry.offer(conversation, agentName, reason, outcome, at));
    }

    BackstageEntry recordNote(Conversation conversation, Author by, UUID clientId, String text, Instant at) {
        return write(BackstageEntry.note(conversation, by, clientId, text, at));
    }

    private BackstageEntry write(BackstageEntry entry) {
        entityManager.persist(entry);
        backstageWritten.fire(new BackstageWritten(entry));
        return entry;
    }
}
