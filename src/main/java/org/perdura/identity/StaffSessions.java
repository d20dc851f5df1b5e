package org.perdura.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.perdura.agent.Agent;
import org.perdura.agent.AgentDeleted;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Who of the staff is logged in. Liberty's own cookie is no use here: after a restart it is worth nothing for people
 * whom Liberty's user registry does not know.
 */
@Stateless
public class StaffSessions {

    /** One working day, however busy; real time. */
    public static final Duration LIFETIME = Duration.ofHours(12);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Event<StaffSessionEnded> ended;

    public Secret begin(Agent agent) {
        var secret = Secret.next();
        entityManager.persist(new StaffSession(
            secret.hash(), agent.getId(), agent.getPasswordHash(), Instant.now().plus(LIFETIME)));
        return secret;
    }

    /** The agent as the database knows them now; nobody when they were disabled or have another password since. */
    public Optional<Agent> find(Secret secret) {
        return find("a", secret.hash(), Agent.class);
    }

    /** The session itself, on the same terms. */
    public Optional<StaffSession> findSession(Secret secret) {
        return find("s", secret.hash(), StaffSession.class);
    }

    /** Whether whoever was let in under the session of that hash would still be let in. */
    public boolean isGood(String hash) {
        return find("s", hash, StaffSession.class).isPresent();
    }

    private <T> Optional<T> find(String what, String hash, Class<T> type) {
        return entityManager.createQuery("select " + what + """
                 from StaffSession s join Agent a on a.id = s.agentId and a.passwordHash = s.passwordHash
                where s.hash = :hash and s.expiresAt > :now and not a.disabled
                """, type)
            .setParameter("hash", hash)
            .setParameter("now", Instant.now())
            .getResultStream()
            .findFirst();
    }

    public void end(Secret secret) {
        entityManager.createQuery("delete from StaffSession where hash = :hash")
            .setParameter("hash", secret.hash())
            .executeUpdate();
        ended.fire(new StaffSessionEnded(secret.hash()));
    }

    /** Whoever is gone is logged in nowhere. */
    public void agentDeleted(@Observes AgentDeleted event) {
        entityManager.createQuery("delete from StaffSession where agentId = :agentId")
            .setParameter("agentId", event.agentId())
            .executeUpdate();
    }

    @Schedule(hour = "*", persistent = false)
    void sweep() {
        entityManager.createQuery("delete from StaffSession where expiresAt < :now")
            .setParameter("now", Instant.now())
            .executeUpdate();
    }
}
