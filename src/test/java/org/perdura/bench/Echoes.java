package org.perdura.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** What the container could do at most: a bare echo of texts of the same length on a hundred sockets. */
final class Echoes {

    private static final int SOCKETS = 100;
    private static final String TEXT = "{\"type\":\"" + "x".repeat(260) + "\"}";

    private final AtomicInteger echoed = new AtomicInteger();
    private final Peer[] peers = new Peer[SOCKETS];
    private volatile boolean going = true;

    Echoes(Swarm swarm) {
        for (int i = 0; i < SOCKETS; i++) {
            var ear = new Ear();
            var peer = swarm.connect("/testing/echo", "", ear);
            ear.awaitSwitch(peer);
            ear.handOn(frame -> echo(peer));
            peers[i] = peer;
        }
    }

    private void echo(Peer peer) {
        echoed.incrementAndGet();
        if (going) {
            peer.send(TEXT);
        }
    }

    /** Echoes a second with so many on their way. */
    double perSecond(int outstanding, int seconds) {
        for (int i = 0; i < outstanding; i++) {
            peers[i % SOCKETS].send(TEXT);
        }

        pause(2);
        var before = echoed.get();
        var start = System.nanoTime();
        pause(seconds);
        var result = (echoed.get() - before) * 1e9 / (System.nanoTime() - start);
        going = false;
        return result;
    }

    private static void pause(int seconds) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
