package org.perdura.routing;

import static jakarta.persistence.EnumType.STRING;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.perdura.conversation.Conversation;
import org.perdura.conversation.EnteredAs;
import org.perdura.platform.Ids;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/**
 * That an agent was asked to take a conversation, until when, and how it was answered. At most one waits for an answer.
 */
@Entity
public class Offer {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID conversationId;

    @Column(nullable = false, updatable = false)
    private UUID agentId;

    @Enumerated(STRING)
    @Column(nullable = false, updatable = false)
    private EnteredAs reason;

    @Column(nullable = false, updatable = false)
    private Instant madeAt;

    @Column(nullable = false, updatable = false)
    private Instant until;

    private UUID pendingSlot;

    private Instant answeredAt;

    @Enumerated(STRING)
    private Outcome outcome;

    /** How an offer ended. */
    public enum Outcome {

        ACCEPTED, REJECTED, TIMEOUT, WITHDRAWN;

        /** Whether it counts against offering it to the same agent again. A lost connection does not. */
        public boolean isDecline() {
            return this == REJECTED || this == TIMEOUT;
        }

        /** The name in the protocol. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    protected Offer() {
        // For Jakarta Persistence.
    }

    public Offer(Conversation conversation, UUID agentId, Instant until, Instant now) {
        this.id = Ids.next();
        this.conversationId = conversation.getId();
        this.agentId = agentId;
        this.reason = conversation.getEnteredAs();
        this.madeAt = now;
        this.until = until;
        this.pendingSlot = conversationId;
    }

    public void answered(Outcome outcome, Instant now) {
        this.outcome = outcome;
        this.answeredAt = now;
        this.pendingSlot = null;
    }

    public UUID getConversationId() {
        return conversationId;
    }

    public UUID getAgentId() {
        return agentId;
    }

    public EnteredAs getReason() {
        return reason;
    }

    public Instant getUntil() {
        return until;
    }

    public Outcome getOutcome() {
        return outcome;
    }
}
