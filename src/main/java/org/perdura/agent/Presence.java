package org.perdura.agent;

/** What an agent chose to be. Only who is available is offered conversations. */
public enum Presence {

    AVAILABLE, BUSY, DO_NOT_DISTURB, AWAY, OFFLINE;

    /** Whether conversations may be offered to an agent who is this. */
    public boolean takesOffers() {
        return this == AVAILABLE;
    }
}
