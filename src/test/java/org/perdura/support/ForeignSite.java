package org.perdura.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Somebody else's web site, at an origin of its own and at a second one, {@link #otherOrigin()}. */
public final class ForeignSite implements AutoCloseable {

    private static final String HTML = "text/html; charset=UTF-8";
    private static final String SCRIPT = "text/javascript; charset=UTF-8";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final Map<String, Supplier<String>> pages = new ConcurrentHashMap<>();
    private final Map<String, String> policies = new ConcurrentHashMap<>();
    private final HttpServer server;

    public ForeignSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        serve("/favicon.ico", () -> "");
        server.createContext("/", this::answer);
        server.start();
    }

    /** A page or, when its path says so, a script. */
    public ForeignSite serve(String path, Supplier<String> content) {
        pages.put(path, content);
        return this;
    }

    /** A page with a content security policy. */
    public ForeignSite serve(String path, String policy, String content) {
        policies.put(path, policy);
        return serve(path, () -> content);
    }

    public String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The same machine by its other name, which is another origin to browsers. */
    public String otherOrigin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var content = pages.get(path);
        try (exchange) {
            if (content == null) {
                exchange.sendResponseHeaders(NOT_FOUND, -1);
                return;
            }

            var bytes = content.get().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", path.endsWith(".js") ? SCRIPT : HTML);
            if (policies.containsKey(path)) {
                exchange.getResponseHeaders().set("Content-Security-Policy", policies.get(path));
            }

            exchange.sendResponseHeaders(OK, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
