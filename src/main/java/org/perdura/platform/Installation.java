package org.perdura.platform;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What this installation knows of itself: one row. */
@Entity
public class Installation {

    static final int ID = 1;

    @Id
    private int id;

    private UUID epoch;

    protected Installation() {
        // For Jakarta Persistence.
    }

    /** Another one means: this database was restored from a backup, drop what you hold. */
    public UUID getEpoch() {
        return epoch;
    }
}
