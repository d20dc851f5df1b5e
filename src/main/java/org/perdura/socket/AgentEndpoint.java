package org.perdura.socket;

import java.util.logging.Level;
import java.util.logging.Logger;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.perdura.agent.Presences;
import org.perdura.identity.TicketHolder;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
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

    @Resource
    ManagedExecutorService executor;

    @Inject
    @ConfigProperty(name = "perdura.limit.frames-per-second")
    int framesPerSecond;

    @Inject
    @ConfigProperty(name = "perdura.limit.frames-at-once")
    int framesAtOnce;

    private AgentLine line;
    private Reception<AgentFrame> reception;

    @OnOpen
    public void opened(Session session) {
        line = new AgentLine(new Connection(session, executor), (TicketHolder) session.getUserPrincipal());
        talk.begin(line);
        reception = new Reception<>(line, FrameReader.AGENTS,
            new Inbox<>(executor, talk::act, () -> line.close(Closing.TOO_MUCH)),
            new Flow(framesPerSecond, framesAtOnce));
        connections.add(line);
        presences.connected(line.subjectId());
    }

    @OnMessage(maxMessageSize = CustomerEndpoint.MAX_FRAME)
    public void received(String text) {
        reception.received(text);
    }

    /** Only text is spoken here. */
    @OnMessage(maxMessageSize = CustomerEndpoint.MAX_FRAME)
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
