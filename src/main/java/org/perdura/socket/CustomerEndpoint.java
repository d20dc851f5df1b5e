package org.perdura.socket;

import java.util.logging.Level;
import java.util.logging.Logger;

import org.perdura.identity.TicketHolder;
import org.perdura.widget.KnownWidgets;
import org.perdura.widget.Widget;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;

/** The customer's socket. It only hands on; the filter has let in nobody without a ticket. */
@Dependent // Without a scope Open Liberty leaves the injected fields null.
@ServerEndpoint(value = "/ws/customer/{widgetKey}", subprotocols = "perdura.v1")
public class CustomerEndpoint {

    private static final Logger logger = Logger.getLogger(CustomerEndpoint.class.getName());

    @Inject
    KnownWidgets widgets;

    @Inject
    Connections connections;

    @Inject
    CustomerTalk talk;

    @Inject
    Receptions receptions;

    @Inject
    Crowd crowd;

    private CustomerLine line;
    private Reception<CustomerFrame> reception;

    @OnOpen
    public void opened(Session session, @PathParam("widgetKey") String widgetKey) {
        var widget = widgets.findByKey(widgetKey).orElseThrow();
        line = new CustomerLine(receptions.connect(session), (TicketHolder) session.getUserPrincipal(),
            widget.getWorkstream().getId());
        talk.begin(line, widget);
        reception = receptions.open(line, FrameReader.CUSTOMERS, talk::act);
        connections.add(line);
        crowd.turnAwayIfTooMany(line);

        if (widgets.findByKey(widgetKey).filter(Widget::isInUse).isEmpty()) {
            // Switched off between the door and here, where nobody saw this line when the others were closed.
            line.close(Closing.FORBIDDEN);
        }
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
            talk.ended();
        }
    }

    @OnError
    public void failed(Throwable failure) {
        logger.log(Level.FINE, "A customer''s socket failed", failure);
    }
}
