package org.perdura.conversation;

import static java.util.stream.Collectors.partitioningBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.perdura.agent.Agent;
import org.perdura.automated.Slugs;
import org.perdura.automated.Trigger;
import org.perdura.workstream.TimeoutAction;
import org.perdura.workstream.TimeoutRule;

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
    Trace trace;

    @Inject
    Event<StateChanged> stateChanged;

    @Inject
    Event<MessagesPosted> messagesPosted;

    @Inject
    Event<BackstageWritten> backstageWritten;

    /** Keeps what became of a conversation, and what is said by itself upon that. */
    public void record(Change change) {
        writeDown(change);
        tell(change.conversation(), announcements.after(change), change.at());
    }

    /** Says something by itself, to whom it is meant for, if there are words for it. */
    public void say(Conversation conversation, Trigger trigger, UnaryOperator<Slugs> details, Instant now) {
        tell(conversation, announcements.of(conversation, trigger, details).stream().toList(), now);
    }

    private void tell(Conversation conversation, List<Announcement> said, Instant now) {
        var forAgents = said.stream().collect(partitioningBy(Announcement::isForAgents));
        forAgents.get(true).forEach(words -> tellAgents(conversation, words, now));
        announce(conversation, forAgents.get(false), now);
    }

    /** Tells the customer that nobody is at work any more, once in each closed period. */
    public void sayClosed(Conversation conversation, Instant now) {
        announce(conversation, announcements.ofClosure(conversation, now).stream().toList(), now);
    }

    private void announce(Conversation conversation, List<Announcement> said, Instant now) {
        post(said.stream().map(announcement -> conversation.announce(announcement, null, now)).toList());
    }

    private void post(List<Posted> words) {
        words.stream().map(Posted::message).forEach(entityManager::persist);

        if (!words.isEmpty()) {
            messagesPosted.fire(new MessagesPosted(words));
        }
    }

    private void tellAgents(Conversation conversation, Announcement words, Instant now) {
        write(conversation, BackstageEntry.announcement(conversation, words, now));
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

        write(change.conversation(), entry);
        trace.write(change);
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
        write(conversation, BackstageEntry.offer(conversation, agentName, reason, outcome, at));
    }

    /** What an agent tells the others. */
    public BackstageEntry recordNote(Conversation conversation, Author by, UUID clientId, String text, Instant at) {
        return write(conversation, BackstageEntry.note(conversation, by, clientId, text, at));
    }

    /**
     * That a timeout rule has done something that is no transition, or that its timer was stopped or set going again.
     */
    void recordRule(Conversation conversation, Author by, TimeoutRule rule, String outcome, Instant at) {
        write(conversation, BackstageEntry.rule(conversation, by, rule, outcome, at));
    }

    /**
     * What a timeout rule has to say to the customer, as from the agent whom they know. It is nobody's word all the
     * same.
     */
    void sayByRule(Conversation conversation, TimeoutRule rule, String text, Instant now) {
        var author = conversation.visibleAgentId()
            .map(id -> Author.of(entityManager.find(Agent.class, id)))
            .orElse(Author.SYSTEM);
        post(List.of(conversation.sayByRule(author, text, now)));
        recordRule(conversation, Author.SYSTEM, rule, TimeoutAction.TELL_CUSTOMER.wireName(), now);
    }

    /** What a timeout rule has to say to the agents. */
    void tellAgentsByRule(Conversation conversation, String text, Instant now) {
        write(conversation, BackstageEntry.ruleNote(conversation, text, now));
    }

    private BackstageEntry write(Conversation conversation, BackstageEntry entry) {
        entityManager.persist(entry);
        backstageWritten.fire(new BackstageWritten(conversation, entry));
        return entry;
    }
}
