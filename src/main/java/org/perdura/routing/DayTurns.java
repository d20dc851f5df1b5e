package org.perdura.routing;

import java.time.Clock;
import java.time.Instant;

import org.perdura.agent.CapacityProfile;
import org.perdura.agent.CapacityProfileChanged;
import org.perdura.agent.CapacityProfiles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Notices that a day is over by which a capacity profile counts: whoever had as many as they may has room again. */
@ApplicationScoped
public class DayTurns {

    @Inject
    Clock clock;

    @Inject
    CapacityProfiles profiles;

    @Inject
    Event<CapacityProfileChanged> changed;

    private Instant lastLook;

    /** By one at a time. What was before the first look is nobody's business: who starts looks at everything. */
    void look() {
        var now = clock.instant();

        if (lastLook != null && profiles.findAll().stream().anyMatch(profile -> hasTurned(profile, now))) {
            changed.fire(new CapacityProfileChanged());
        }

        lastLook = now;
    }

    private boolean hasTurned(CapacityProfile profile, Instant now) {
        return profile.countsByDay() && profile.dayOf(now).isAfter(lastLook);
    }
}
