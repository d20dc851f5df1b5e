package org.perdura.automated;

import static jakarta.persistence.EnumType.STRING;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** At this place nothing is said when that happens, whatever would be inherited. */
@Entity
@IdClass(MutedTrigger.Key.class)
public class MutedTrigger {

    @Id
    @Enumerated(STRING)
    private Level level;

    @Id
    private UUID ownerId;

    @Id
    @Enumerated(STRING)
    @Column(name = "trigger_name")
    private Trigger trigger;

    /** What is mute, and where. */
    public record Key(Level level, UUID ownerId, Trigger trigger) implements Serializable {

        static Key of(Place place, Trigger trigger) {
            return new Key(place.level(), place.ownerId(), trigger);
        }
    }

    protected MutedTrigger() {
        // For Jakarta Persistence.
    }

    MutedTrigger(Place place, Trigger trigger) {
        this.level = place.level();
        this.ownerId = place.ownerId();
        this.trigger = trigger;
    }

    public Place getPlace() {
        return new Place(level, ownerId);
    }

    public Trigger getTrigger() {
        return trigger;
    }
}
