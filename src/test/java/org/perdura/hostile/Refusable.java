package org.perdura.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import org.perdura.support.Office;
import org.perdura.support.PerduraServer;
import org.perdura.support.RawFrame;
import org.perdura.support.RawSocket;

import tools.jackson.databind.JsonNode;

/** A customer who says much that is refused: a new one takes over before the limits are met. */
final class Refusable implements AutoCloseable {

    private static final int BEFORE_THE_LIMIT = 8;

    private final PerduraServer perdura;
    private final Office office;
    private RawSocket socket;
    private int asked;
    private int customers;

    Refusable(PerduraServer perdura) {
        this.perdura = perdura;
        office = Office.persistent(perdura, 1);
    }

    /** The answer to a text, whatever it is. */
    JsonNode answerTo(String text) {
        if (asked++ % BEFORE_THE_LIMIT == 0) {
            comeAnew();
        }

        socket.send(RawFrame.text(text));
        return socket.awaitAnswer();
    }

    /** The code with which the connection ends over a frame. */
    int closesOver(RawFrame frame) {
        comeAnew();
        asked = 0;
        return socket.send(frame).awaitEnd();
    }

    private void comeAnew() {
        close();
        socket = RawSocket.customer(perdura, office, "mallory-" + customers++);
    }

    void assertNothingStored() {
        try (var agent = office.agent(0)) {
            assertThat(agent.welcome().path("openCount").asInt(-1)).isZero();
        }
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.close();
        }
    }
}
