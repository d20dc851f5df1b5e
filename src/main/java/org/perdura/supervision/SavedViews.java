package org.perdura.supervision;

import java.util.List;
import java.util.UUID;

import org.perdura.agent.Agent;
import org.perdura.agent.AgentDeleted;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;

/** Finds and keeps the views of supervisors. Each has their own. */
@Stateless
public class SavedViews {

    /** Among more than these nobody finds anything. */
    public static final int MOST = 30;

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    /** The views of one supervisor, by name. */
    public List<SavedView> of(UUID agentId) {
        return entityManager
            .createQuery("from SavedView where agentId = :agentId order by lower(name), name", SavedView.class)
            .setParameter("agentId", agentId)
            .getResultList();
    }

    /**
     * Stores a view for a supervisor; one of the same name shows this from now on. The supervisor is locked: of two
     * windows, the second one sees what the first has saved.
     *
     * @return whether there was room for it
     */
    public boolean save(UUID agentId, SavedView view) {
        if (entityManager.find(Agent.class, agentId, LockModeType.PESSIMISTIC_WRITE) == null) {
            throw new OptimisticLockException();
        }

        var views = of(agentId);
        var namesake = views.stream().filter(other -> other.getName().equals(view.getName())).findFirst();
        if (namesake.isEmpty() && views.size() >= MOST) {
            return false;
        }

        view.belongTo(agentId);
        namesake.ifPresentOrElse(other -> other.follow(view), () -> entityManager.merge(view));
        return true;
    }

    /** Deletes a view of this supervisor, unless that was done already. */
    public void delete(UUID agentId, UUID id) {
        entityManager.createQuery("delete from SavedView where id = :id and agentId = :agentId")
            .setParameter("id", id)
            .setParameter("agentId", agentId)
            .executeUpdate();
    }

    /** Whoever is gone comes back to nothing. */
    public void agentDeleted(@Observes AgentDeleted event) {
        entityManager.createQuery("delete from SavedView where agentId = :agentId")
            .setParameter("agentId", event.agentId())
            .executeUpdate();
    }
}
