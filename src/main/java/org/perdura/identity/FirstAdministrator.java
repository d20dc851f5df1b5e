package org.perdura.identity;

import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.perdura.agent.Agent;
import org.perdura.agent.Agents;
import org.perdura.platform.Installation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Makes the first administrator, once: whoever reads the log may. There is no default account. */
@Stateless
public class FirstAdministrator {

    private static final Logger logger = Logger.getLogger(FirstAdministrator.class.getName());

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Agents agents;

    @Inject
    SetupKey key;

    @Inject
    @ConfigProperty(name = "perdura.origin")
    Optional<String> origin;

    @Inject
    @ConfigProperty(name = "perdura.http.port", defaultValue = "9080")
    int port;

    /** Prints the link when it is needed. */
    public void invite() {
        if (agents.hasAdministrator()) {
            key.forget();
        } else {
            logger.log(Level.WARNING, "There is no administrator yet. Create the first one, once, at {0}/setup?key={1}",
                new Object[] {origin.orElse("http://localhost:" + port), key.make().value()});
        }
    }

    public boolean isInvited(String claimed) {
        return key.is(claimed) && !agents.hasAdministrator();
    }

    /** False when somebody else was quicker, with another node's link; the row is locked, so that one of them wins. */
    public boolean create(Agent agent) {
        entityManager.createQuery("from Installation", Installation.class)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getSingleResult();
        if (agents.hasAdministrator()) {
            return false;
        }

        agents.save(agent);
        key.forget();
        return true;
    }
}
