package org.perdura.supervision;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** What supervisors of this organisation may do to conversations: one row. Where nobody has decided, everything. */
@Entity
public class Mandate {

    static final int ID = 1;

    @Id
    private int id;

    @Version
    private int version;

    private boolean assigning;

    private boolean transferring;

    private boolean forceClosing;

    private boolean monitoring;

    private boolean joining;

    protected Mandate() {
        // For Jakarta Persistence.
    }

    /** Whoever does not read along cannot join either. */
    public boolean allows(Power power) {
        return switch (power) {
            case ASSIGN -> assigning;
            case TRANSFER -> transferring;
            case FORCE_CLOSE -> forceClosing;
            case MONITOR -> monitoring;
            case JOIN -> monitoring && joining;
        };
    }

    public boolean isAssigning() {
        return assigning;
    }

    public void setAssigning(boolean assigning) {
        this.assigning = assigning;
    }

    public boolean isTransferring() {
        return transferring;
    }

    public void setTransferring(boolean transferring) {
        this.transferring = transferring;
    }

    public boolean isForceClosing() {
        return forceClosing;
    }

    public void setForceClosing(boolean forceClosing) {
        this.forceClosing = forceClosing;
    }

    public boolean isMonitoring() {
        return monitoring;
    }

    public void setMonitoring(boolean monitoring) {
        this.monitoring = monitoring;
    }

    public boolean isJoining() {
        return joining;
    }

    public void setJoining(boolean joining) {
        this.joining = joining;
    }
}
