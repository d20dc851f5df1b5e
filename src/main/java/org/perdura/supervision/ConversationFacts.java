package org.perdura.supervision;

import java.time.Instant;
import java.util.UUID;

import org.perdura.conversation.Author;
import org.perdura.conversation.ConversationState;
import org.perdura.conversation.Obstacle;
import org.perdura.workstream.Mode;

/** What a supervisor is shown of one conversation before its history: whose it is, where it stands, what comes next. */
public record ConversationFacts(UUID id, Mode mode, ConversationState state, Instant since, Instant createdAt,
        Instant unansweredSince, String customer, String workstream, String queue, UUID agentId, String agent,
        String keeper, Instant heldUntil, Obstacle obstacle, int priority, int units, Author.Kind lastAuthor,
        String lastText, Instant lastAt, Instant dueAt, UUID previousId) {

    public boolean isOver() {
        return state == ConversationState.CLOSED;
    }

    /** What nobody has can be assigned. */
    public boolean isAssignable() {
        return state == ConversationState.OPEN;
    }

    /** What somebody has, or is being asked about, can be passed on as long as its customer may write in it. */
    public boolean isTransferable() {
        return state.isRunning() && state != ConversationState.OPEN;
    }

    /** Only then somebody else's advice may be wanted. */
    public boolean isActive() {
        return state == ConversationState.ACTIVE;
    }

    public boolean isReleasable() {
        return isActive() || state == ConversationState.WRAP_UP;
    }

    /** When time ends its state by itself; null while only people can. */
    public Instant endsAt() {
        return state == ConversationState.OFFERED || state == ConversationState.WRAP_UP ? dueAt : null;
    }
}
