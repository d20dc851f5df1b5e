package org.perdura.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.perdura.agent.Agent;
import org.perdura.automated.AutomatedMessages;
import org.perdura.automated.Slugs;
import org.perdura.automated.Trigger;
import org.perdura.workstream.TimeoutRule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Finds the words for what is said by itself in a conversation, as its customer reads. */
@Dependent
public class Announcements {

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    AutomatedMessages automatedMessages;

    /** What is to be said upon a change, in this order. */
    List<Announcement> after(Change change) {
        if (isSilent(change.conversation())) {
            return List.of();
        }

        var closure = newsOfClosure(change);
        var triggers = Occasions.of(change, closure);

        if (triggers.isEmpty()) {
            return List.of();
        }

        var slugs = slugs(change, closure);
        return triggers.stream().flatMap(trigger -> words(change.conversation(), trigger, slugs).stream()).toList();
    }

    /** What is to be said though nothing has changed. */
    Optional<Announcement> of(Conversation conversation, Trigger trigger, UnaryOperator<Slugs> details) {
        return isSilent(conversation)
            ? Optional.empty()
            : words(conversation, trigger, details.apply(slugs(conversation)));
    }

    /** What would be said now if this happened through somebody who is called that here. */
    public Optional<String> preview(Conversation conversation, Trigger trigger, String agentName) {
        return of(conversation, trigger, slugs -> slugs.agent(agentName)).map(Announcement::text);
    }

    /** That it is closed, for a customer who was waiting when that happened and does not know it yet. */
    Optional<Announcement> ofClosure(Conversation conversation, Instant now) {
        return isSilent(conversation)
            ? Optional.empty()
            : newsOfClosure(conversation, now).flatMap(closure -> words(conversation, Occasions.whyClosed(closure),
                with(slugs(conversation), closure, conversation, now)));
    }

    /** What a timeout rule says to the customer, where anything may be said by itself. */
    Optional<String> toCustomer(Conversation conversation, TimeoutRule rule) {
        return isSilent(conversation)
            ? Optional.empty()
            : words(conversation, rule, conversation.getCustomer().locale());
    }

    /** What a timeout rule says to the agents, in the language of the workstream. */
    Optional<String> toAgents(Conversation conversation, TimeoutRule rule) {
        return words(conversation, rule, Locale.ROOT);
    }

    private Optional<String> words(Conversation conversation, TimeoutRule rule, Locale reader) {
        var standIn = Locale.forLanguageTag(conversation.getWorkstream().getLanguage());
        return rule.texts().languageFor(reader, standIn).map(tag -> Announcement.fitting(slugs(conversation)
            .agent(Optional.ofNullable(conversation.getAgentId()).map(this::agentName).orElse(null))
            .fillIn(rule.texts().byLanguage().get(tag), Locale.forLanguageTag(tag), reader)));
    }

    /** Asked before anything is read that only a text would need. */
    private static boolean isSilent(Conversation conversation) {
        return !conversation.getWorkstream().isAutomatedMessages();
    }

    private Optional<Announcement> words(Conversation conversation, Trigger trigger, Slugs slugs) {
        return automatedMessages
            .text(trigger, conversation.getWidget(), conversation.getCustomer().locale(), slugs)
            .map(text -> new Announcement(trigger, text));
    }

    /** That it is closed, for a customer who comes and does not know it yet. */
    private static Optional<Closure> newsOfClosure(Change change) {
        return change.isCustomersWord() ? newsOfClosure(change.conversation(), change.at()) : Optional.empty();
    }

    /** From here on they know. */
    private static Optional<Closure> newsOfClosure(Conversation conversation, Instant now) {
        var notices = conversation.getNotices();
        var news = Closure.at(now, conversation.getWidget().calendar(), conversation.getQueue().calendar())
            .filter(notices::isNews);
        news.ifPresent(closure -> notices.toldOfClosure(now));
        return news;
    }

    private Slugs slugs(Change change, Optional<Closure> closure) {
        var conversation = change.conversation();
        var slugs = slugs(conversation).agent(agentName(change)).days(allowedSilence(change));
        return closure.map(news -> with(slugs, news, conversation, change.at())).orElse(slugs);
    }

    private static Slugs with(Slugs slugs, Closure closure, Conversation conversation, Instant now) {
        return slugs.nextOpening(closure.nextOpening(), now, zoneOf(conversation))
            .reason(closure.holiday().orElse(null));
    }

    private static Slugs slugs(Conversation conversation) {
        return Slugs.none().queue(conversation.getQueue().getName()).variables(conversation.getContext());
    }

    /** Whoever did it, or whose it is or was. */
    private String agentName(Change change) {
        if (change.by().kind() == Author.Kind.AGENT) {
            return change.by().name();
        }

        return Optional.ofNullable(change.agentAfter()).or(() -> Optional.ofNullable(change.agentBefore()))
            .map(this::agentName)
            .orElse(null);
    }

    private String agentName(UUID agentId) {
        return entityManager.find(Agent.class, agentId).getDisplayName();
    }

    private static Duration allowedSilence(Change change) {
        var workstream = change.conversation().getWorkstream();

        if (change.reason().equals("closed by rule")) {
            return change.conversation().getRuleTimers().silenceThatClosed(change.conversation()).orElseThrow();
        }

        return change.from() == ConversationState.OPEN ? workstream.getOpenLimit() : workstream.getAutoClose();
    }

    /** Where the customer reads; as long as no device has said, where we work. */
    static ZoneId zoneOf(Conversation conversation) {
        return conversation.getCustomer().zone().or(conversation.getWidget()::zoneOfHours).orElse(ZoneOffset.UTC);
    }
}
