package org.perdura.testing;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.perdura.conversation.MessagesPosted;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Named places on the way of a message at which a test stops the server, to kill it there. A place is armed for one
 * message: whoever carries it there stays until the place is released; everybody else passes.
 */
@ApplicationScoped
public class FailPoints {

    private static final long LONGEST_STAY = 60;

    private final Map<String, FailPoint> armed = new ConcurrentHashMap<>();

    private record FailPoint(UUID clientId, CountDownLatch reached, CountDownLatch released) {

        FailPoint(UUID clientId) {
            this(clientId, new CountDownLatch(1), new CountDownLatch(1));
        }

        boolean isFor(MessagesPosted event) {
            return event.posted().stream().anyMatch(posted -> clientId.equals(posted.message().getClientId()));
        }
    }

    void arm(String name, UUID clientId) {
        armed.put(name, new FailPoint(clientId));
    }

    void release(String name) {
        var point = armed.remove(name);
        if (point != null) {
            point.released().countDown();
        }
    }

    /** Whether somebody has come to it within that time. */
    boolean isReached(String name, long seconds) throws InterruptedException {
        var point = armed.get(name);
        return point != null && point.reached().await(seconds, TimeUnit.SECONDS);
    }

    void pass(String name, MessagesPosted event) {
        var point = armed.get(name);
        if (point != null && point.isFor(event)) {
            stayAt(point);
        }
    }

    private static void stayAt(FailPoint point) {
        point.reached().countDown();
        try {
            point.released().await(LONGEST_STAY, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
