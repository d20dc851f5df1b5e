package org.perdura.agent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** What presences do by themselves in this organisation: one row. */
@Entity
public class PresenceSetting {

    static final int ID = 1;

    @Id
    private int id;

    @Version
    private int version;

    private boolean inactiveAfterMissedOffer;

    private boolean followingCapacity;

    protected PresenceSetting() {
        // For Jakarta Persistence.
    }

    /** Whether who does not answer an offer in time is offered nothing more until they say that they are there. */
    public boolean isInactiveAfterMissedOffer() {
        return inactiveAfterMissedOffer;
    }

    public void setInactiveAfterMissedOffer(boolean inactiveAfterMissedOffer) {
        this.inactiveAfterMissedOffer = inactiveAfterMissedOffer;
    }

    /** Whether who is available or busy becomes the one or the other by how much they carry. */
    public boolean isFollowingCapacity() {
        return followingCapacity;
    }

    public void setFollowingCapacity(boolean followingCapacity) {
        this.followingCapacity = followingCapacity;
    }
}
