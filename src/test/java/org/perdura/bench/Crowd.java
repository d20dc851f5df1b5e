package org.perdura.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.perdura.support.Entrance;
import org.perdura.support.People;
import org.perdura.support.PerduraServer;

/** Thousands of customers of the portal who come all at once, each the whole way: token, ticket, socket, greeting. */
final class Crowd {

    private static final int PATIENCE = 120;

    private final Swarm swarm;
    private final List<Member> members = new ArrayList<>();
    private final String origin;
    private CountDownLatch arriving;

    Crowd(PerduraServer server, Swarm swarm, int size) {
        this.swarm = swarm;
        origin = server.origin();
        var portal = new Portal(server);
        // The demo's portal is this server; a crowd that waits for its keys would keep it from handing them out.
        new Entrance(server).customerTicket(People.DEMO, People.MARIA);
        IntStream.range(0, size).mapToObj(i -> new Member(portal.token("crowd-" + i))).forEach(members::add);
    }

    /** All come at once. @return how many seconds it took until each had its welcome with all it lacked */
    double arrive() {
        arriving = new CountDownLatch(members.size());
        var start = System.nanoTime();
        members.forEach(Member::askForTicket);
        await();
        return (System.nanoTime() - start) / 1e9;
    }

    /** All write one message at once. */
    void write() {
        arriving = new CountDownLatch(members.size());
        members.forEach(Member::write);
        await();
    }

    /** All are cut off, and nobody says goodbye. */
    void vanish() {
        members.forEach(member -> member.socket.drop());
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
        private String after = "";
        private volatile Peer socket;

        Member(String token) {
            this.token = token;
        }

        /** What kept this one out: an answer, or how the socket ended, such as with a ticket that had to wait too long. */
        String trouble() {
            return refusal == null && socket != null ? socket.ended() : refusal;
        }

        void askForTicket() {
            swarm.post("/api/v1/session", "Origin: " + origin + "\r\nAuthorization: Bearer " + token + "\r\n",
                "{\"widget\":\"" + People.DEMO + "\"}", this::connect);
        }

        private void connect(String answer) {
            var ticket = between(answer, "\"ticket\":\"");
            if (ticket == null) {
                refusal = answer;
                return;
            }

            socket = swarm.connect("/ws/customer/" + People.DEMO,
                "Origin: " + origin + "\r\nSec-WebSocket-Protocol: perdura.v1, ticket." + ticket + "\r\n", this::hears);
        }

        private void hears(Peer peer, Frame frame) {
            if (frame == null) {
                peer.send("{\"type\":\"hello\"" + after + "}");
            } else if (frame.is("welcome")) {
                arrived(after.isEmpty() || frame.number("seq") == 1 && frame.text("text") != null, frame);
            } else if (frame.is("accepted")) {
                after = ",\"after\":{\"conversation\":\"" + frame.text("conversation") + "\",\"seq\":0}";
                arriving.countDown();
            } else if (frame.is("error")) {
                refusal = frame.toString();
            }
        }

        private void arrived(boolean complete, Frame frame) {
            if (complete) {
                arriving.countDown();
            } else {
                refusal = frame.toString();
            }
        }

        void write() {
            socket.send("{\"type\":\"post\",\"id\":\"" + UUID.randomUUID() + "\",\"text\":\"Good evening\"}");
        }
    }

    private static String between(String text, String start) {
        var at = text.indexOf(start);
        return at < 0 ? null : text.substring(at + start.length(), text.indexOf('"', at + start.length()));
    }
}
