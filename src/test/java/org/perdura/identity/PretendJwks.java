package org.perdura.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.nimbusds.jose.jwk.JWK;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A portal's key server that does what the test tells it to. */
final class PretendJwks implements AutoCloseable {

    final AtomicInteger fetches = new AtomicInteger();
    final CountDownLatch released = new CountDownLatch(1);

    private final HttpServer server;
    private volatile Answer answer;

    /** How it answers. */
    interface Answer {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    PretendJwks() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        fetches.incrementAndGet();
        try (exchange) {
            answer.to(exchange);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/keys";
    }

    PretendJwks publishes(JWK... keys) {
        return says(200, Stream.of(keys)
            .map(key -> key.toPublicJWK().toJSONString())
            .collect(Collectors.joining(",", "{\"keys\":[", "]}")));
    }

    PretendJwks says(int status, String body) {
        return does(exchange -> {
            var bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        });
    }

    /** Accepts and stays silent until released. */
    PretendJwks hangs() {
        return does(exchange -> released.await());
    }

    /** Begins to answer and never ends. */
    PretendJwks drips() {
        return does(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            released.await();
        });
    }

    PretendJwks does(Answer answer) {
        this.answer = answer;
        return this;
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
    }
}
