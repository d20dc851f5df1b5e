package org.perdura.socket;

import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/**
 * Says goodbye on every socket, while it still can: when the process is asked to end, and when the application is
 * stopped in a server that goes on. Open Liberty cuts its sockets before it stops its applications, so the signal is
 * heard here, too, and not only by the server.
 */
@Singleton
@Startup
public class GoingDown {

    private static final Logger logger = Logger.getLogger(GoingDown.class.getName());

    @Inject
    Connections connections;

    private final Thread atTheEndOfTheProcess = new Thread(this::sayGoodbye, "perdura-goodbye");

    @PostConstruct
    void listen() {
        Runtime.getRuntime().addShutdownHook(atTheEndOfTheProcess);
    }

    @PreDestroy
    void stop() {
        sayGoodbye();

        try {
            Runtime.getRuntime().removeShutdownHook(atTheEndOfTheProcess);
        } catch (IllegalStateException alreadyGoingDown) {
            logger.log(Level.FINE, "The process ends", alreadyGoingDown);
        }
    }

    private void sayGoodbye() {
        connections.goDown();
    }
}
