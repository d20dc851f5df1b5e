package org.perdura.conversation;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import org.hibernate.annotations.Immutable;

/** A line of a thread. It never changes; its {@code seq} is its place, for every viewer and for ever. */
@Entity
@Immutable
@IdClass(Message.Key.class)
public class Message {

    /** In Unicode code points. */
    public static final int MAX_LENGTH = 4_000;

    @Id
    private UUID conversationId;

    @Id
    private long seq;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Author.Kind authorKind;

    private UUID authorId;

    private String authorName;

    private UUID clientId;

    @Column(nullable = false)
    private String text;

    @Column(nullable = false)
    private Instant at;

    @Column(name = "trigger_name")
    private String trigger;

    /** The place of a message. */
    public record Key(UUID conversationId, long seq) implements Serializable {
    }

    protected Message() {
        // For Jakarta Persistence.
    }

    Message(UUID conversationId, long seq, Author author, UUID clientId, String text, Instant at) {
        this.conversationId = conversationId;
        this.seq = seq;
        this.authorKind = author.kind();
        this.authorId = author.id();
        this.authorName = author.name();
        this.clientId = clientId;
        this.text = text;
        this.at = at;
    }

    /** What is said by itself, because of what the trigger names; {@code author} is who seems to say it. */
    static Message announcement(UUID conversationId, long seq, Author author, String trigger, String text, Instant at) {
        var message = new Message(conversationId, seq, author, null, text, at);
        message.trigger = trigger;
        return message;
    }

    public Author author() {
        return new Author(authorKind, authorId, authorName);
    }

    public UUID getConversationId() {
        return conversationId;
    }

    public long getSeq() {
        return seq;
    }

    public UUID getAuthorId() {
        return authorId;
    }

    public UUID getClientId() {
        return clientId;
    }

    public String getText() {
        return text;
    }

    public Instant getAt() {
        return at;
    }

    /** Why it was said by itself; null for what people say. */
    public String getTrigger() {
        return trigger;
    }
}
