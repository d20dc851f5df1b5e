package org.perdura.socket;

import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;

import org.perdura.identity.Ticket;
import org.perdura.identity.TicketHolder;
import org.perdura.platform.Json;

import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A socket without a network. What is written to it stays here; a write is done at once, or when the test says so. */
final class PretendSocket {

    final List<String> written = new ArrayList<>();
    final List<Integer> closed = new ArrayList<>();

    private final Queue<SendHandler> underWay = new ArrayDeque<>();
    private final Session session = pretend(Session.class, this::session);
    private boolean slow;
    private boolean gone;

    void becomesSlow() {
        slow = true;
    }

    /** Whoever writes to it is told at once. */
    void isGone() {
        gone = true;
    }

    private Object session(String method, Object[] arguments) {
        return switch (method) {
            case "getAsyncRemote" -> pretend(RemoteEndpoint.Async.class, this::remote);
            case "close" -> closed.add(((CloseReason) arguments[0]).getCloseCode().getCode());
            default -> throw new UnsupportedOperationException(method);
        };
    }

    private Object remote(String method, Object[] arguments) {
        switch (method) {
            case "setSendTimeout" -> { }
            case "sendPing" -> written.add("ping");
            case "sendText" -> write((String) arguments[0], (SendHandler) arguments[1]);
            default -> throw new UnsupportedOperationException(method);
        }

        return null;
    }

    private void write(String text, SendHandler handler) {
        if (gone) {
            throw new IllegalStateException("gone");
        }

        written.add(text);
        underWay.add(handler);

        if (!slow) {
            completes();
        }
    }

    int writesUnderWay() {
        return underWay.size();
    }

    void completes() {
        underWay.remove().onResult(new SendResult(session));
    }

    void fails() {
        underWay.remove().onResult(new SendResult(session, new IllegalStateException("gone")));
    }

    Connection connection() {
        return new Connection(session, Runnable::run);
    }

    /** What was said to whoever reads it. */
    List<ObjectNode> frames() {
        return written.stream().filter(text -> !text.equals("ping")).map(Json::read).toList();
    }

    List<String> types() {
        return frames().stream().map(frame -> frame.path("type")).map(JsonNode::stringValue).toList();
    }

    ObjectNode last() {
        return frames().get(frames().size() - 1);
    }

    static TicketHolder holder(Ticket.Kind kind, UUID subjectId) {
        return new TicketHolder(kind, subjectId, null, null, null, null);
    }

    private interface Answers {

        Object to(String method, Object[] arguments);
    }

    private static <T> T pretend(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
            (proxy, method, arguments) -> answerOf(method.getReturnType(), answers.to(method.getName(), arguments))));
    }

    private static Object answerOf(Class<?> type, Object answer) {
        return type == void.class ? null : answer;
    }
}
