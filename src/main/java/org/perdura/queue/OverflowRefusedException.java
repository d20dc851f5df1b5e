package org.perdura.queue;

import java.util.List;

import org.perdura.platform.Use;

import jakarta.ejb.ApplicationException;

/** A queue cannot overflow like that: into a circle, or so that a persistent conversation would end. */
@ApplicationException(rollback = true)
public class OverflowRefusedException extends RuntimeException {

    private final transient Occasion occasion;
    private final transient List<Use.User> persistent;

    private OverflowRefusedException(Occasion occasion, List<Use.User> persistent) {
        super(occasion.name());
        this.occasion = occasion;
        this.persistent = persistent;
    }

    static OverflowRefusedException circle(Occasion occasion) {
        return new OverflowRefusedException(occasion, List.of());
    }

    /** @param persistent through whom persistent conversations get there */
    static OverflowRefusedException ending(Occasion occasion, List<Use.User> persistent) {
        return new OverflowRefusedException(occasion, persistent);
    }

    public Occasion occasion() {
        return occasion;
    }

    public boolean isCircle() {
        return persistent.isEmpty();
    }

    public List<Use.User> persistent() {
        return persistent;
    }
}
