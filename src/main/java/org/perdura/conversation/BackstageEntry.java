package org.perdura.conversation;

import static jakarta.persistence.EnumType.STRING;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import org.hibernate.annotations.Immutable;
import org.perdura.platform.Ids;
import org.perdura.workstream.TimeoutRule;

/**
 * What only agents and supervisors see of a conversation: a note, a transition, an offer or a rule, numbered without
 * gaps like the thread. It never changes.
 */
@Entity
@Immutable
@IdClass(BackstageEntry.Key.class)
public class BackstageEntry {

    @Id
    private UUID conversationId;

    @Id
    private long seq;

    @Enumerated(STRING)
    @Column(nullable = false)
    private Kind kind;

    @Enumerated(STRING)
    @Column(nullable = false)
    private Author.Kind actorKind;

    private UUID actorId;

    private String actorName;

    @Column(nullable = false)
    private Instant at;

    private UUID clientId;

    private String text;

    @Column(name = "trigger_name")
    private String trigger;

    @Enumerated(STRING)
    private ConversationState fromState;

    @Enumerated(STRING)
    private ConversationState toState;

    private String reason;

    private String offeredTo;

    private String outcome;

    /** What an entry tells. */
    public enum Kind {
        NOTE, TRANSITION, OFFER, RULE
    }

    /** The place of an entry. */
    public record Key(UUID conversationId, long seq) implements Serializable {
    }

    protected BackstageEntry() {
        // For Jakarta Persistence.
    }

    private BackstageEntry(Conversation conversation, Kind kind, Author by, Instant at) {
        this.conversationId = conversation.getId();
        this.seq = conversation.nextBackstageSeq();
        this.kind = kind;
        this.actorKind = by.kind();
        this.actorId = by.id();
        this.actorName = by.name();
        this.at = at;
    }

    /** What an agent tells the others. */
    static BackstageEntry note(Conversation conversation, Author by, UUID clientId, String text, Instant at) {
        var entry = new BackstageEntry(conversation, Kind.NOTE, by, at);
        entry.clientId = clientId;
        entry.text = text;
        return entry;
    }

    /** What agents are told by itself: a note that nobody wrote. */
    static BackstageEntry announcement(Conversation conversation, Announcement words, Instant at) {
        var entry = note(conversation, Author.SYSTEM, Ids.next(), words.text(), at);
        entry.trigger = words.trigger().wireName();
        return entry;
    }

    /** That the state changed. */
    static BackstageEntry transition(Change change) {
        var entry = new BackstageEntry(change.conversation(), Kind.TRANSITION, change.by(), change.at());
        entry.fromState = change.from();
        entry.toState = change.to();
        entry.reason = change.reason();
        return entry;
    }

    /** That an agent was asked, or how they answered. */
    static BackstageEntry offer(Conversation conversation, String agentName, String reason, String outcome,
            Instant at) {
        var entry = new BackstageEntry(conversation, Kind.OFFER, Author.SYSTEM, at);
        entry.offeredTo = agentName;
        entry.reason = reason;
        entry.outcome = outcome;
        return entry;
    }

    /** What a timeout rule tells agents by itself. */
    static BackstageEntry ruleNote(Conversation conversation, String text, Instant at) {
        var entry = note(conversation, Author.SYSTEM, Ids.next(), text, at);
        entry.trigger = RuleRunner.TRIGGER;
        return entry;
    }

    /** That a timeout rule has spoken to the customer, or that its timer was stopped or set going again. */
    static BackstageEntry rule(Conversation conversation, Author by, TimeoutRule rule, String outcome, Instant at) {
        var entry = new BackstageEntry(conversation, Kind.RULE, by, at);
        entry.reason = rule.silence().wireName();
        entry.outcome = outcome;
        return entry;
    }

    public Author by() {
        return new Author(actorKind, actorId, actorName);
    }

    public UUID getConversationId() {
        return conversationId;
    }

    public long getSeq() {
        return seq;
    }

    public Kind getKind() {
        return kind;
    }

    public Instant getAt() {
        return at;
    }

    public UUID getClientId() {
        return clientId;
    }

    public String getText() {
        return text;
    }

    /** Why it was written by itself; null for what people write. */
    public String getTrigger() {
        return trigger;
    }

    public ConversationState getFromState() {
        return fromState;
    }

    public ConversationState getToState() {
        return toState;
    }

    public String getReason() {
        return reason;
    }

    public String getOfferedTo() {
        return offeredTo;
    }

    public String getOutcome() {
        return outcome;
    }
}
