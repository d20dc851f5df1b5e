package org.perdura.socket;

import java.util.logging.Level;
import java.util.logging.Logger;

import org.perdura.agent.Presences;
import org.perdura.identity.TicketHolder;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;

/** The agent's socket. It only hands on; the filter has let in nobody without login and ticket. */
@Dependent // Without a scope Open Liberty leaves the injected fields null.
@ServerEndpoint(value = "/ws/agent", subprotocols = "perdura.v1")
public class AgentEndpoint {

    private static final Logger logger = Logger.getLogger(AgentEndpoint.class.getName());

    @Inject
    Connections connections;

    @Inject
    Presences presences;

    @Inject
    AgentTalk talk;

    @Inject
    Receptions receptions;

    @Inject
    Crowd crowd;

    private AgentLine line;
    private Reception<AgentFrame> reception;

    @OnOpen
    public void opened(Session session) {
        line = new AgentLine(receptions.connect(session), (TicketHolder) session.getUserPrincipal());
        talk.begin(line);
        reception = receptions.open(line, FrameReader.AGENTS, talk::act);
        connections.add(line);
        crowd.turnAwayIfTooMany(line);
    }

    @OnMessage(maxMessageSize = FrameSize.MOST)
    public void received(String text) {
        reception.received(text);
    }

    /**
     * Only text is spoken here. Without this method Liberty would read a binary frame of any length before it refuses
     * it.
     */
    @OnMessage(maxMessageSize = FrameSize.MOST)
    public void received(byte[] binary) {
        line.close(Closing.NOT_TEXT);
    }

    @OnMessage
    public void received(PongMessage pong) {
        line.heard();
    }

    @OnClose
    public void closed() {
        if (line == null) {
            return;
        }

        line.closed();

        if (connections.remove(line)) {
            presences.disconnected(line.subjectId());
            comeBackIfReconnected();
        }
    }

    /** A new window may have been opened while the last one was being closed; it must not look like gone. */
    private void comeBackIfReconnected() {
        if (!connections.ofAgent(line.subjectId()).isEmpty()) {
            presences.connected(line.subjectId());
        }
    }

    @OnError
    public void failed(Throwable failure) {
        logger.log(Level.FINE, "An agent''s socket failed", failure);
    }
}
