package org.perdura.conversation;

import java.time.Instant;
import java.util.Optional;

import org.perdura.queue.Occasion;
import org.perdura.queue.Queue;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;

/**
 * A conversation's stay in its queue, until somebody takes it: since when, whether the queue has let it in, and when to
 * look again whether the queue has a place for it.
 */
@Embeddable
@Access(AccessType.FIELD) // Without an id to tell by, the build-time enhancer would leave it out.
public class Stay {

    private Instant queuedAt;

    private boolean admitted = true;

    private Instant overflowAt;

    protected Stay() {
        // For Jakarta Persistence.
    }

    private Stay(Instant queuedAt, boolean admitted, Instant overflowAt) {
        this.queuedAt = queuedAt;
        this.admitted = admitted;
        this.overflowAt = overflowAt;
    }

    /** It waits in no queue. A new one each: what is embedded knows the entity that it is part of, and has only one. */
    static Stay none() {
        return new Stay();
    }

    /** It comes by itself: the queue is asked whether it has a place for it. */
    static Stay entering(Queue queue, Instant now) {
        return queue.isChoosy() ? new Stay(now, false, now) : in(queue, now);
    }

    /** Somebody has put it there. */
    static Stay in(Queue queue, Instant now) {
        return new Stay(now, true, late(queue, now));
    }

    /** Nobody holds it for one agent any more: it enters now, and is asked about as soon as anybody looks. */
    static Stay afterHold(Instant now) {
        return new Stay(now, false, now);
    }

    private static Instant late(Queue queue, Instant from) {
        return queue.overflowWhen(Occasion.LATE).isActive()
            ? OpenTime.after(queue.calendar(), from, queue.getLateLimit())
            : null;
    }

    /** What becomes of it when the conversation gets into another state. Who is only asked has not taken it. */
    Stay then(ConversationState state, Queue queue, Instant now) {
        return switch (state) {
            case OPEN -> isOn() ? anew(queue) : in(queue, now);
            case OFFERED -> isOn() ? settled(queue, now) : none();
            default -> none();
        };
    }

    private boolean isOn() {
        return queuedAt != null;
    }

    /** The queue, or its hours, are others now. */
    Stay anew(Queue queue) {
        return admitted && isOn() ? new Stay(queuedAt, true, late(queue, queuedAt)) : this;
    }

    /**
     * The queue keeps it, from here on if it was not let in before. What it is too late for already is not asked again.
     */
    Stay settled(Queue queue, Instant now) {
        var from = admitted ? queuedAt : now;
        return new Stay(from, true, Optional.ofNullable(late(queue, from)).filter(now::isBefore).orElse(null));
    }

    /** Whether it is time to ask whether there is a place for it. */
    public boolean isDue(Instant now) {
        return overflowAt != null && !overflowAt.isAfter(now);
    }

    public Instant getQueuedAt() {
        return queuedAt;
    }

    /** Whether its queue has had a place for it when it came. */
    public boolean isAdmitted() {
        return admitted;
    }
}
