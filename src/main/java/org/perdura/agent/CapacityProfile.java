package org.perdura.agent;

import static jakarta.persistence.EnumType.STRING;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import org.perdura.hours.Zones;
import org.perdura.platform.Ids;
import org.perdura.platform.Readable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * How many conversations of a kind an agent may have, at once or in a day. It counts conversations, where capacity in
 * units weighs them.
 */
@Entity
public class CapacityProfile {

    public static final int NAME_LENGTH = 100;
    public static final int MOST = 1000;

    @Id
    private UUID id;

    /** Null until it is stored: what has a version and is gone was deleted, and is not made anew. */
    @Version
    private Integer version;

    @NotBlank
    @Readable
    @Size(max = NAME_LENGTH)
    private String name;

    @Min(1)
    @Max(MOST)
    private int itemLimit = 3;

    @NotNull
    @Enumerated(STRING)
    @Column(updatable = false)
    private Reset reset = Reset.IMMEDIATE;

    @NotNull
    private ZoneId zone = Zones.ofServer();

    private boolean blocking;

    /** When a conversation counts no longer. It is chosen once: what has been counted would mean something else. */
    public enum Reset {

        /** As soon as its agent does not carry it any more. */
        IMMEDIATE,

        /** When the day is over on which it was given to its agent, whatever has become of it. */
        END_OF_DAY
    }

    public CapacityProfile() {
        id = Ids.next();
    }

    public CapacityProfile(String name, int itemLimit, Reset reset) {
        this();
        this.name = name;
        this.itemLimit = itemLimit;
        this.reset = reset;
    }

    /** When the day began that is counted at that instant. */
    public Instant dayOf(Instant now) {
        return LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
    }

    public boolean countsByDay() {
        return reset == Reset.END_OF_DAY;
    }

    public UUID getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** So many conversations an agent may have who has no limit of their own. */
    public int getItemLimit() {
        return itemLimit;
    }

    public void setItemLimit(int itemLimit) {
        this.itemLimit = itemLimit;
    }

    public Reset getReset() {
        return reset;
    }

    public void setReset(Reset reset) {
        this.reset = reset;
    }

    /** Where the day ends. */
    public ZoneId getZone() {
        return zone;
    }

    public void setZone(ZoneId zone) {
        this.zone = zone;
    }

    /** Whether nothing else is offered, either, to who has as many as they may. */
    public boolean isBlocking() {
        return blocking;
    }

    public void setBlocking(boolean blocking) {
        this.blocking = blocking;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CapacityProfile profile && id.equals(profile.getId());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
