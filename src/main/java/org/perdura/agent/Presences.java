package org.perdura.agent;

import java.time.Clock;
import java.time.Duration;
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
 * Who is there. What an agent chose is stored; that they can be reached is a lease, renewed by the node that holds
 * their socket. All of it is real time: it is about real connections.
 */
@Stateless
public class Presences {

    private static final Clock REAL_TIME = Clock.systemUTC();

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Event<PresenceChanged> presenceChanged;

    @Inject
    Event<AgentArrived> arrived;

    public Optional<AgentPresence> find(UUID agentId) {
        return Optional.ofNullable(entityManager.find(AgentPresence.class, agentId));
    }

    /** How long an agent has had no connection; zero while one is there. */
    public Duration goneFor(UUID agentId) {
        return find(agentId).map(presence -> presence.goneFor(REAL_TIME.instant())).orElse(Duration.ZERO);
    }

    /**
     * Whether a question would reach this agent: they are there, or have been until a moment ago, and not as offline.
     */
    public boolean canBeAsked(UUID agentId) {
        return find(agentId).filter(presence -> presence.canBeAsked(REAL_TIME.instant())).isPresent();
    }

    public void choose(UUID agentId, Presence presence, ChangedBy by) {
        choose(agentId, PresenceChoice.of(presence), by);
    }

    public void choose(UUID agentId, PresenceChoice chosen, ChangedBy by) {
        lock(agentId).choose(chosen, by, REAL_TIME.instant());
        presenceChanged.fire(new PresenceChanged(agentId));
    }

    /**
     * This agent has let the time for an offer pass. It is written with the end of that offer, of one in a transaction:
     * who held many of these rows would hold them in another order than who renews the leases.
     */
    public void missOffer(UUID agentId) {
        tellIf(lock(agentId).missOffer(REAL_TIME.instant()), agentId);
    }

    /** This agent carries so much now. It is written only where it says something new. */
    public void follow(UUID agentId, Presence load) {
        tellIf(lock(agentId).follow(load, REAL_TIME.instant()), agentId);
    }

    /** Whatever the capacity has made of this agent, they are available again. */
    public void followNoMore(UUID agentId) {
        tellIf(lock(agentId).followNoMore(REAL_TIME.instant()), agentId);
    }

    private void tellIf(boolean news, UUID agentId) {
        if (news) {
            presenceChanged.fire(new PresenceChanged(agentId));
        }
    }

    /** Those whose presence may follow their capacity, and who have ever been here. */
    public List<UUID> findAutomatic() {
        return entityManager.createQuery("select agentId from AgentPresence where automatic order by agentId",
            UUID.class)
            .getResultList();
    }

    /** This agent said hello on a socket. @return what the agent is to the system from now on */
    public AgentPresence connected(UUID agentId) {
        var usual = entityManager.find(Agent.class, agentId).getUsualPresence();
        var presence = lock(agentId);

        if (presence.connected(usual, REAL_TIME.instant())) {
            arrived.fire(new AgentArrived(agentId));
        }

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
