package org.perdura.conversation;

import static java.util.stream.Collectors.partitioningBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.perdura.automated.Slugs;
import org.perdura.automated.Trigger;

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
    Announcements announcements;

    @Inject
    Event<StateChanged> stateChanged;

    @Inject
    Event<MessagesPosted> messagesPosted;

    @Inject
    Event<BackstageWritten> backstageWritten;

    /** Keeps what became of a conversation, and what is said by itself upon that. */
    public void record(Change change) {
        writeDown(change);
        var forAgents = announcements.after(change).stream().collect(partitioningBy(Announcement::isForAgents));
        forAgents.get(true).forEach(words -> tellAgents(change.conversation(), words, change.at()));
        announce(change.conversation(), forAgents.get(false), change.at());
    }

    /** Says something to the customer by itself, if there are words for it. */
    public void say(Conversation conversation, Trigger trigger, UnaryOperator<Slugs> details, Instant now) {
        announce(conversation, announcements.of(conversation, trigger, details).stream().toList(), now);
    }

    /** Tells the customer that nobody is at work any more, once in each closed period. */
    public void sayClosed(Conversation conversation, Instant now) {
        announce(conversation, announcements.ofClosure(conversation, now).stream().toList(), now);
    }

    private void announce(Conversation conversation, List<Announcement> said, Instant now) {
        var words = said.stream().map(announcement -> conversation.announce(announcement, null, now)).toList();
        words.stream().map(Posted::message).forEach(entityManager::persist);

        if (!words.isEmpty()) {
            messagesPosted.fire(new MessagesPosted(words));
        }
    }

    private void tellAgents(Conversation conversation, Announcement words, Instant now) {
        write(BackstageEntry.announcement(conversation, words, now));
    }

    /** Keeps what became of a conversation; the conversation itself, too, when this is its start. */
    void writeDown(Change change) {
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
