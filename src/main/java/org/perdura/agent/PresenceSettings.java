package org.perdura.agent;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Finds and keeps what presences do by themselves. Asked anew whenever it counts, so that a switch works at once. */
@Stateless
public class PresenceSettings {

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Event<PresenceSettingChanged> changed;

    public PresenceSetting find() {
        return entityManager.find(PresenceSetting.class, PresenceSetting.ID);
    }

    public PresenceSetting save(PresenceSetting setting) {
        var saved = entityManager.merge(setting);
        entityManager.flush();
        changed.fire(new PresenceSettingChanged(saved.isFollowingCapacity()));
        return saved;
    }
}
