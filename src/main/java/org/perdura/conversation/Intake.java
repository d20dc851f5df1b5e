package org.perdura.conversation;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.Map;

import org.perdura.platform.Json;
import org.perdura.queue.Queue;
import org.perdura.rules.ClassificationRule;
import org.perdura.rules.Finding;
import org.perdura.rules.KnownRules;
import org.perdura.rules.RuleBook;
import org.perdura.rules.Situation;
import org.perdura.rules.Verdict;
import org.perdura.workstream.Mode;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts a conversation that begins where the rules of its workstream want it, with the skills and the priority that they
 * give it. Whatever is wrong with the rules, it has a queue: that of its workstream.
 */
@Dependent
public class Intake {

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    KnownRules rules;

    @Inject
    Trace trace;

    /** What rules have said about a conversation, to be written down once it has been stored itself. */
    record Placement(Conversation conversation, Verdict verdict, RuleBook book, Instant at) {
    }

    /** @return null when there are no rules */
    Placement place(Conversation conversation, Map<String, String> context, Instant now) {
        var book = rules.of(conversation.getWorkstream().getId());

        if (book.isEmpty()) {
            return null;
        }

        var verdict = book.decide(Situation.of(conversation.getId(), conversation.getWidget().getId(), context,
            conversation.getCustomer(), now, conversation.getPriority()));
        var queue = verdict.queueId() == null ? null : entityManager.find(Queue.class, verdict.queueId());
        conversation.isPlaced(queue == null ? conversation.getQueue() : queue, verdict.classified().priority());
        return new Placement(conversation, queue == null ? verdict.withoutQueue() : verdict, book, now);
    }

    /**
     * Nobody waits for the morning in a live chat: a closed queue takes it only to send it on, or to end it with its
     * words.
     */
    boolean isTakenIn(Conversation conversation, Instant now) {
        var queue = conversation.getQueue();
        var whenClosed = queue.getWhenClosed();
        return conversation.getMode() == Mode.PERSISTENT || queue.calendar().isOpen(now) || whenClosed.ends()
            || whenClosed.target()
                .map(id -> entityManager.find(Queue.class, id))
                .filter(target -> target.calendar().isOpen(now))
                .isPresent();
    }

    void writeDown(Placement placement) {
        var classified = placement.verdict().classified();
        var conversationId = placement.conversation().getId();
        classified.skills().forEach((skillId, rating) ->
            entityManager.persist(new ConversationSkill(conversationId, skillId, rating)));
        classified.profiles().forEach(profileId ->
            entityManager.persist(new ConversationProfile(conversationId, profileId)));

        if (placement.verdict().classification().stream().anyMatch(Finding::isMatch)) {
            write(placement, TraceCode.CLASSIFIED, classified(placement));
        }

        placement.verdict().classification().stream()
            .filter(Finding::isFailure)
            .forEach(finding -> write(placement, TraceCode.CLASSIFIED, named(finding).put("why", "failed")));
        placement.verdict().routing().stream().reduce((before, last) -> last).ifPresent(last ->
            write(placement, last.isMatch() ? TraceCode.ROUTED : TraceCode.FELL_BACK, routed(last)
                .put("queue", placement.conversation().getQueue().getName())));
    }

    private void write(Placement placement, TraceCode code, ObjectNode details) {
        trace.write(placement.conversation(), code, details, placement.at());
    }

    private static ObjectNode classified(Placement placement) {
        var classified = placement.verdict().classified();
        var rules = placement.verdict().classification().stream()
            .filter(Finding::isMatch)
            .map(finding -> finding.rule().getName())
            .collect(joining(", "));
        var skills = classified.skills().entrySet().stream()
            .map(skill -> placement.book().nameOf(skill.getKey()) + " " + skill.getValue())
            .sorted()
            .collect(joining(", "));
        var profiles = classified.profiles().stream().map(placement.book()::nameOf).sorted().collect(joining(", "));
        return Json.object()
            .put("why", skills.isEmpty() ? (isUrgencyGiven(placement) ? "priority" : "profile") : "skills")
            .put("rule", rules)
            .put("skills", skills)
            .put("priority", classified.priority())
            .put("profiles", profiles);
    }

    private static boolean isUrgencyGiven(Placement placement) {
        return placement.verdict().classification().stream()
            .filter(Finding::isMatch)
            .anyMatch(finding -> ((ClassificationRule) finding.rule()).getPriority() != null);
    }

    private static ObjectNode routed(Finding last) {
        return switch (last.outcome()) {
            case MATCHED -> named(last);
            case FAILED -> named(last).put("why", last.failure().wireName());
            case UNMATCHED -> Json.object().put("why", "no-match");
        };
    }

    private static ObjectNode named(Finding finding) {
        return Json.object().put("rule", finding.rule().getName());
    }
}
