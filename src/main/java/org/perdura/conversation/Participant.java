package org.perdura.conversation;

import static jakarta.persistence.EnumType.STRING;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.perdura.platform.Ids;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/**
 * Somebody who is in a conversation beside its agent: a colleague who was asked for advice, or a supervisor who reads
 * along. It changes under the conversation's lock; at most one of an agent is not over.
 */
@Entity
public class Participant {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID conversationId;

    @Column(nullable = false, updatable = false)
    private UUID agentId;

    @Enumerated(STRING)
    @Column(nullable = false, updatable = false)
    private Role role;

    @Enumerated(STRING)
    @Column(nullable = false)
    private Stage stage;

    @Column(nullable = false)
    private Instant since;

    @Column(updatable = false)
    private UUID askedBy;

    @Column(updatable = false)
    private UUID queueId;

    private Instant until;

    private String presentSlot;

    private String outcome;

    private long lastSeq;

    /** As what. */
    public enum Role {

        CONSULTED, SUPERVISOR;

        /** The name in the protocol. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far in. */
    public enum Stage {

        /** Has been asked and has not answered yet. */
        ASKED,

        /** Reads along. */
        LISTENING,

        /** Speaks to the customer, too. */
        SPEAKING,

        GONE;

        /** Those who are there, or may come. */
        public static final Set<Stage> PRESENT = Set.of(ASKED, LISTENING, SPEAKING);

        /** Whether somebody so far in sees the thread. */
        boolean reads() {
            return this == LISTENING || this == SPEAKING;
        }

        /** The name in the protocol. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    protected Participant() {
        // For Jakarta Persistence.
    }

    private Participant(Conversation conversation, UUID agentId, Role role, Stage stage, Instant now) {
        this.id = Ids.next();
        this.conversationId = conversation.getId();
        this.agentId = agentId;
        this.role = role;
        this.presentSlot = slot(conversationId, agentId);
        become(stage, now);
    }

    /** A colleague who is asked for advice until then; {@code queueId} is the queue that was asked, or null. */
    public static Participant consulted(Conversation conversation, UUID agentId, UUID queueId, Instant until,
            Instant now) {
        var participant = new Participant(conversation, agentId, Role.CONSULTED, Stage.ASKED, now);
        participant.askedBy = conversation.getAgentId();
        participant.queueId = queueId;
        participant.until = until;
        return participant;
    }

    /** A supervisor who reads along. */
    static Participant supervisor(Conversation conversation, UUID agentId, Instant now) {
        return new Participant(conversation, agentId, Role.SUPERVISOR, Stage.LISTENING, now);
    }

    /** What makes it impossible that somebody is in a conversation twice. */
    static String slot(UUID conversationId, UUID agentId) {
        return conversationId + "/" + agentId;
    }

    /** Whoever was asked says yes. */
    public void accept(Instant now) {
        require(stage == Stage.ASKED);
        become(Stage.LISTENING, now);
    }

    /** From now on the customer hears them, too. */
    void speak(Instant now) {
        require(stage == Stage.LISTENING);
        become(Stage.SPEAKING, now);
    }

    /** It is over, and why. @return how far in they were */
    public Stage leave(String why, Instant now) {
        require(stage != Stage.GONE);
        var before = stage;
        become(Stage.GONE, now);
        presentSlot = null;
        outcome = why;
        return before;
    }

    /** The next word between the agent and whom they consult. */
    Whisper whisper(Author author, UUID clientId, String text, Instant now) {
        require(role == Role.CONSULTED && stage != Stage.GONE);
        return new Whisper(this, ++lastSeq, author, clientId, text, now);
    }

    private void become(Stage next, Instant now) {
        stage = next;
        since = now;
    }

    private static void require(boolean possible) {
        if (!possible) {
            throw new RefusedException(Refusal.WRONG_STATE);
        }
    }

    /** Whether they have to answer yet, and can. */
    public boolean isAsked() {
        return stage == Stage.ASKED;
    }

    public boolean isConsulted() {
        return role == Role.CONSULTED;
    }

    /** Whether nobody else knows of them. */
    boolean isSilent() {
        return role == Role.SUPERVISOR && stage == Stage.LISTENING;
    }

    /** Whether they see the thread. */
    boolean reads() {
        return stage.reads();
    }

    public UUID getId() {
        return id;
    }

    public UUID getConversationId() {
        return conversationId;
    }

    public UUID getAgentId() {
        return agentId;
    }

    public Stage getStage() {
        return stage;
    }

    public Instant getSince() {
        return since;
    }

    /** Whose advice is wanted by; null for supervisors, who come unasked. */
    public UUID getAskedBy() {
        return askedBy;
    }

    public UUID getQueueId() {
        return queueId;
    }

    public Instant getUntil() {
        return until;
    }

    public String getOutcome() {
        return outcome;
    }

    public long getLastSeq() {
        return lastSeq;
    }
}
