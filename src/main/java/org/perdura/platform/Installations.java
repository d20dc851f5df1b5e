package org.perdura.platform;

import java.util.UUID;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Reads what this installation knows of itself. */
@Stateless
public class Installations {

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    /** Which database this is; another one after it was restored from a backup. */
    public UUID epoch() {
        return entityManager.find(Installation.class, Installation.ID).getEpoch();
    }
}
