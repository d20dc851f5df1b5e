package org.perdura.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.perdura.support.Entrance;
import org.perdura.support.People;
import org.perdura.support.PerduraServer;

/** Thousands of customers of the portal who come all at once, each the whole way: token, ticket, socket, greeting. */
final class Crowd {

    private static final int PATIENCE = 300;
    private static final int FIRST_PAUSE = 500;
    private static final int LONGEST_PAUSE = 30_000;

    private final Swarm swarm;
    private final List<Member> members = new ArrayList<>();
    private final AtomicInteger attempts = new AtomicInteger();
    private final String origin;
    private volatile CountDownLatch arriving;

    Crowd(PerduraServer server, Swarm swarm, int size) {
        this.swarm = swarm;
        origin = server.origin();
        var portal = new Portal(server);
        // The demo's portal is this server; a crowd that waits for its keys would keep it from handing them out.
        new Entrance(server).customerTicket(People.DEMO, People.MARIA);
        IntStream.range(0, size).mapToObj(i -> new Member(portal.token("crowd-" + i))).forEach(members::add);
    }

    /**
     * How long it took until each had its welcome with all it lacked, and how often the whole way had to be gone for
     * it.
     */
    record Arrival(double seconds, int attempts) {
    }

    /** All come at once. */
    Arrival arrive() {
        arriving = new CountDownLatch(members.size());
        attempts.set(0);
        var start = System.nanoTime();
        members.forEach(Member::askForTicket);
        await();
        return new Arrival((System.nanoTime() - start) / 1e9, attempts.get());
    }

    /** All write one message at once. */
    void write() {
        arriving = new CountDownLatch(members.size());
        members.forEach(Member::write);
        await();
    }

    /** All are cut off, and nobody says goodbye. */
    void vanish() {
        members.forEach(Member::vanish);
    }

    private void await() {
        try {
            if (!arriving.await(PATIENCE, TimeUnit.SECONDS)) {
                throw new IllegalStateException(arriving.getCount() + " did not come: "
                    + members.stream().map(Member::trouble).filter(Objects::nonNull).findFirst().orElse("silence"));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One customer. */
    private final class Member {

        private final String token;
        private volatile String refusal;
        private final UUID word = UUID.randomUUID();
        private String after = "";
        private volatile Peer socket;
        private volatile boolean here;
        private volatile boolean unanswered;
        private volatile int failed;

        Member(String token) {
            this.token = token;
        }

        /**
         * What kept this one out: an answer, or how the socket ended, such as with a ticket that had to wait too long.
         */
        String trouble() {
            return refusal == null && socket != null ? socket.ended() : refusal;
        }

        void askForTicket() {
            attempts.incrementAndGet();
            swarm.post("/api/v1/session", "Origin: " + origin + "\r\nAuthorization: Bearer " + token + "\r\n",
                "{\"widget\":\"" + People.DEMO + "\"}", this::connect);
        }

        private void connect(String answer) {
            var ticket = between(answer, "\"ticket\":\"");
            if (ticket == null) {
                refusal = answer;
                comeAgainLater();
                return;
            }

            socket = swarm.connect("/ws/customer/" + People.DEMO,
                "Origin: " + origin + "\r\nSec-WebSocket-Protocol: perdura.v1, ticket." + ticket + "\r\n", this::hears,
                this::cutOff);
        }

        /** The ticket had to wait too long, or the socket. A client goes the whole way again. */
        private void cutOff() {
            if (!here || unanswered) {
                comeAgainLater();
            }
        }

        private void comeAgainLater() {
            later(this::askForTicket);
        }

        /** As our clients do, each after a pause of its own, the longer the more often it failed. */
        private void later(Runnable again) {
            var most = Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(failed++, 8));
            var pause = ThreadLocalRandom.current().nextInt(most);
            CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS).execute(again);
        }

        private void hears(Peer peer, Frame frame) {
            if (frame == null) {
                peer.send("{\"type\":\"hello\"" + after + "}");
            } else if (frame.is("welcome")) {
                if (unanswered) {
                    say();
                } else {
                    arrived(after.isEmpty() || frame.number("seq") == 1 && frame.text("text") != null, frame);
                }
            } else if (frame.is("accepted")) {
                unanswered = false;
                after = ",\"after\":{\"conversation\":\"" + frame.text("conversation") + "\",\"seq\":0}";
                arriving.countDown();
            } else if (frame.is("error")) {
                refusal = frame.toString();
                later(this::say);
            }
        }

        private void arrived(boolean complete, Frame frame) {
            if (complete && !here) {
                here = true;
                failed = 0;
                arriving.countDown();
            } else {
                refusal = frame.toString();
            }
        }

        void vanish() {
            here = false;
            failed = 0;
            socket.drop();
        }

        void write() {
            unanswered = true;
            say();
        }

        private void say() {
            socket.send("{\"type\":\"post\",\"id\":\"" + word + "\",\"text\":\"Good evening\"}");
        }
    }

    private static String between(String text, String start) {
        var at = text.indexOf(start);
        return at < 0 ? null : text.substring(at + start.length(), text.indexOf('"', at + start.length()));
    }
}
