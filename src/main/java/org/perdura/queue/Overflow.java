package org.perdura.queue;

import static jakarta.persistence.EnumType.STRING;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;

/** What a queue does on one {@link Occasion} with a conversation for which it has no place. */
@Embeddable
@Access(AccessType.FIELD) // Without an id to tell by, the build-time enhancer would leave it out.
public class Overflow {

    @NotNull
    @Enumerated(STRING)
    private OverflowAction action = OverflowAction.STAY;

    private UUID targetId;

    /** Whether it does anything at all. */
    public boolean isActive() {
        return action != OverflowAction.STAY;
    }

    public boolean ends() {
        return action == OverflowAction.END;
    }

    /** Where conversations go. */
    public Optional<UUID> target() {
        return action == OverflowAction.TRANSFER ? Optional.ofNullable(targetId) : Optional.empty();
    }

    /** Forgets a queue that was chosen for nothing. */
    void tidy() {
        targetId = target().orElse(null);
    }

    public OverflowAction getAction() {
        return action;
    }

    public void setAction(OverflowAction action) {
        this.action = action;
    }

    public UUID getTargetId() {
        return targetId;
    }

    public void setTargetId(UUID targetId) {
        this.targetId = targetId;
    }
}
