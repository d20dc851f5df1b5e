package org.perdura.conversation;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import org.hibernate.annotations.Immutable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/**
 * What a conversation's agent and somebody whom they consult say to each other. Nobody else reads it; it never changes.
 */
@Entity
@Immutable
@IdClass(Whisper.Key.class)
public class Whisper {

    @Id
    private UUID participantId;

    @Id
    private long seq;

    @Column(nullable = false)
    private UUID authorId;

    private String authorName;

    @Column(nullable = false)
    private UUID clientId;

    @Column(nullable = false)
    private String text;

    @Column(nullable = false)
    private Instant at;

    /** The place of a whisper. */
    public record Key(UUID participantId, long seq) implements Serializable {
    }

    protected Whisper() {
        // For Jakarta Persistence.
    }

    Whisper(Participant participant, long seq, Author author, UUID clientId, String text, Instant at) {
        this.participantId = participant.getId();
        this.seq = seq;
        this.authorId = author.id();
        this.authorName = author.name();
        this.clientId = clientId;
        this.text = text;
        this.at = at;
    }

    public Author author() {
        return new Author(Author.Kind.AGENT, authorId, authorName);
    }

    public UUID getParticipantId() {
        return participantId;
    }

    public long getSeq() {
        return seq;
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
}
