package org.perdura.conversation;

import java.time.Instant;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;

/** What a customer has been told by itself already, so that nobody hears the same thing twice. */
@Embeddable
@Access(AccessType.FIELD) // Without an id to tell by, the build-time enhancer would leave it out.
public class Notices {

    private Instant closedToldAt;

    private Instant closingToldAt;

    private int toldPosition;

    private Instant positionToldAt;

    private boolean waitTold;

    private boolean nobodyTold;

    /** That nobody is at work is said once in each closed period. */
    boolean isNews(Closure closure) {
        return closedToldAt == null || !closure.hasLastedSince(closedToldAt);
    }

    void toldOfClosure(Instant now) {
        closedToldAt = now;
    }

    /** Whether the customer knows, since the last word, that silence will close the conversation. */
    boolean knowsOfClosing(Instant lastWord) {
        return closingToldAt != null && !closingToldAt.isBefore(lastWord);
    }

    void toldOfClosing(Instant now) {
        closingToldAt = now;
    }

    public void toldPosition(int position, Instant now) {
        toldPosition = position;
        positionToldAt = now;
    }

    /** Who is with an agent does not wait any more, and hears all of it anew when back in the queue. */
    void taken() {
        toldPosition = 0;
        nobodyTold = false;
    }

    /** That nobody looks after the queue. */
    public void toldOfNobody() {
        nobodyTold = true;
    }

    public boolean isNobodyTold() {
        return nobodyTold;
    }

    public void toldWait() {
        waitTold = true;
    }

    /** The place in the queue that was told last; 0 when none was. */
    public int getToldPosition() {
        return toldPosition;
    }

    public Instant getPositionToldAt() {
        return positionToldAt;
    }

    public boolean isWaitTold() {
        return waitTold;
    }
}
