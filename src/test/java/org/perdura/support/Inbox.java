package org.perdura.support;

import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a socket has brought. A frame that was awaited is taken out; the others stay for whoever awaits them next. */
final class Inbox implements WebSocket.Listener {

    private static final JsonMapper mapper = new JsonMapper();

    private final StringBuilder partial = new StringBuilder();
    private final List<JsonNode> all = new ArrayList<>();
    private final List<JsonNode> waiting = new ArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            add(mapper.readTree(partial.toString()));
            partial.setLength(0);
        }

        socket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        closed.complete(code);
        wake();
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        closed.completeExceptionally(error);
        wake();
    }

    private synchronized void wake() {
        notifyAll();
    }

    private synchronized void add(JsonNode frame) {
        all.add(frame);
        waiting.add(frame);
        notifyAll();
    }

    /** The first frame of that kind that nobody has taken yet, as soon as it is there. */
    synchronized JsonNode await(String what, Predicate<JsonNode> wanted, Duration limit) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            var found = waiting.stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                waiting.remove(found.get());
                return found.get();
            }

            waitUntil(deadline, what);
        }
    }

    /** The oldest frame that nobody has taken, as soon as there is one. */
    synchronized Optional<JsonNode> next(Duration limit) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (waiting.isEmpty() && isOpen() && deadline - System.nanoTime() > 0) {
            pause(TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()) + 1);
        }

        return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.remove(0));
    }

    private void waitUntil(long deadline, String what) {
        var left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
            throw new AssertionError("No " + what + " came; closed: " + closed + "; still here: " + waiting);
        }

        pause(left);
    }

    private void pause(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    synchronized List<JsonNode> all() {
        return List.copyOf(all);
    }

    /** The close code, as soon as the server closes. */
    int awaitClose(Duration limit) {
        try {
            return closed.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("The connection is still open", e);
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isOpen() {
        return !closed.isDone();
    }
}
