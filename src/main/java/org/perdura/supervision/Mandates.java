package org.perdura.supervision;

import org.perdura.agent.Agent;
import org.perdura.agent.Role;
import org.perdura.conversation.Refusal;
import org.perdura.conversation.RefusedException;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Finds and keeps what supervisors may do. Asked anew for every act, so that a switch works at once. */
@Stateless
public class Mandates {

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Event<MandateChanged> changed;

    public Mandate find() {
        return entityManager.find(Mandate.class, Mandate.ID);
    }

    /** Keeps them as they are until the end of the transaction. Before any conversation is locked. */
    public void hold() {
        entityManager.find(Mandate.class, Mandate.ID, LockModeType.PESSIMISTIC_WRITE);
    }

    public Mandate save(Mandate mandate) {
        var saved = entityManager.merge(mandate);
        entityManager.flush();
        changed.fire(new MandateChanged());
        return saved;
    }

    /** @throws RefusedException forbidden, to whoever is no supervisor and where the organisation does not want it */
    public void require(Agent agent, Power power) {
        if (!agent.has(Role.SUPERVISOR) || !find().allows(power)) {
            throw new RefusedException(Refusal.FORBIDDEN);
        }
    }
}
