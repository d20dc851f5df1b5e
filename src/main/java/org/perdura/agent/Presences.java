package org.perdura.agent;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.perdura.agent.AgentPresence.ChangedBy;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/**
 * Who is there. What an agent chose is stored; that they can be reached is a lease, renewed by the node that holds their
 * socket. All of it is real time: it is about real connections.
 */
@Stateless
public class Presences {

    private static final Clock REAL_TIME = Clock.systemUTC();

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Event<PresenceChanged> presenceChanged;

    public Optional<AgentPresence> find(UUID agentId) {
        return Optional.ofNullable(entityManager.find(AgentPresence.class, agentId));
    }

    public void choose(UUID agentId, Presence presence, ChangedBy by) {
        lock(agentId).choose(presence, by, REAL_TIME.instant());
        presenceChanged.fire(new PresenceChanged(agentId));
    }

    /** This agent said hello on a socket. @return what the agent is to the system from now on */
    public AgentPresence connected(UUID agentId) {
        var presence = lock(agentId);
        presence.connected(REAL_TIME.instant());
        presenceChanged.fire(new PresenceChanged(agentId));
        return presence;
    }

    /** The last socket of this agent on this node was closed. */
    public void disconnected(UUID agentId) {
        lock(agentId).disconnected(REAL_TIME.instant());
        presenceChanged.fire(new PresenceChanged(agentId));
    }

    /** Renews the leases of all agents of this node, in one statement. Who looked gone is back. */
    public void renew(Collection<UUID> agentIds) {
        findUnreachable(agentIds).forEach(agentId -> presenceChanged.fire(new PresenceChanged(agentId)));
        entityManager.createQuery("""
                update AgentPresence set seenAt = :now, disconnectedAt = null where agentId in :agentIds
                """)
            .setParameter("now", REAL_TIME.instant())
            .setParameter("agentIds", agentIds)
            .executeUpdate();
    }

    private List<UUID> findUnreachable(Collection<UUID> agentIds) {
        return entityManager.createQuery("""
                select agentId from AgentPresence
                where agentId in :agentIds and (disconnectedAt is not null or seenAt < :silent)
                """, UUID.class)
            .setParameter("agentIds", agentIds)
            .setParameter("silent", REAL_TIME.instant().minus(AgentPresence.LEASE))
            .getResultList();
    }

    private AgentPresence lock(UUID agentId) {
        var presence = entityManager.find(AgentPresence.class, agentId, LockModeType.PESSIMISTIC_WRITE);
        return presence == null ? create(agentId) : presence;
    }

    private AgentPresence create(UUID agentId) {
        // The agent's lock keeps two first sockets from both making the row.
        entityManager.find(Agent.class, agentId, LockModeType.PESSIMISTIC_WRITE);
        var made = entityManager.find(AgentPresence.class, agentId, LockModeType.PESSIMISTIC_WRITE);

        if (made != null) {
            return made;
        }

        var presence = new AgentPresence(agentId, Instant.now(REAL_TIME));
        entityManager.persist(presence);
        return presence;
    }
}
