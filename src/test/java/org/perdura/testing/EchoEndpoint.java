package org.perdura.testing;

import jakarta.enterprise.context.Dependent;
import jakarta.websocket.OnMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;

/** Sends back what it is sent, and does nothing else: what the container costs by itself. */
@Dependent
@ServerEndpoint("/testing/echo")
public class EchoEndpoint {

    @OnMessage
    public void received(String text, Session session) {
        session.getAsyncRemote().sendText(text, result -> { });
    }
}
