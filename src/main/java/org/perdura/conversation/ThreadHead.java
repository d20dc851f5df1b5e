package org.perdura.conversation;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Where a thread stands: its newest number, its last word, how far each side has read and since when somebody waits.
 */
@Embeddable
@Access(AccessType.FIELD) // Without an id to tell by, the build-time enhancer would leave it out.
public class ThreadHead {

    private long lastSeq;

    private long customerSeq;

    private long customerRead;

    private long agentRead;

    @Enumerated(EnumType.STRING)
    private Author.Kind lastAuthor;

    private String lastText;

    private Instant lastAt;

    private Instant unansweredSince;

    protected ThreadHead() {
        // For Jakarta Persistence.
    }

    ThreadHead(Instant now) {
        lastAt = now;
    }

    /** The next message; its number is the one after the last. */
    Message append(UUID conversationId, Author author, UUID clientId, String text, Instant now) {
        lastSeq++;
        lastAuthor = author.kind();
        lastText = Snippet.of(text);
        lastAt = now;

        if (author.kind() == Author.Kind.CUSTOMER) {
            customerSeq = lastSeq;
            unansweredSince = unansweredSince == null ? now : unansweredSince;
        } else if (author.kind() == Author.Kind.AGENT) {
            unansweredSince = null;
        }

        return new Message(conversationId, lastSeq, author, clientId, text, now);
    }

    /**
     * What is said by itself has its place in the thread and is nobody's word: it answers nobody, and no silence ends.
     */
    Message announce(UUID conversationId, Author author, String trigger, String text, Instant now) {
        return Message.announcement(conversationId, ++lastSeq, author, trigger, text, now);
    }

    /** Read marks only go forward. @return whether it moved */
    boolean readByCustomer(long seq) {
        var moved = requirePosted(seq) > customerRead;
        customerRead = Math.max(customerRead, seq);
        return moved;
    }

    boolean readByAgent(long seq) {
        var moved = requirePosted(seq) > agentRead;
        agentRead = Math.max(agentRead, seq);
        return moved;
    }

    /** Whether somebody who has seen everything up to {@code seq} has not seen the customer's newest word. */
    boolean hasWordOfCustomerAfter(long seq) {
        return requirePosted(seq) < customerSeq;
    }

    private long requirePosted(long seq) {
        if (seq > lastSeq) {
            throw RefusedException.badValue("seq");
        }

        return seq;
    }

    /** Whether the last word is an agent's. */
    boolean isAnswered() {
        return lastAuthor == Author.Kind.AGENT;
    }

    public long getLastSeq() {
        return lastSeq;
    }

    /** The place of the customer's newest word. */
    public long getCustomerSeq() {
        return customerSeq;
    }

    public long getCustomerRead() {
        return customerRead;
    }

    public long getAgentRead() {
        return agentRead;
    }

    public Author.Kind getLastAuthor() {
        return lastAuthor;
    }

    public String getLastText() {
        return lastText;
    }

    public Instant getLastAt() {
        return lastAt;
    }

    /** The time of the customer's first word that nobody has answered yet, or null. */
    public Instant getUnansweredSince() {
        return unansweredSince;
    }
}
