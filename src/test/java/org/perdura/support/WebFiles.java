package org.perdura.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Serves the browser's modules and their tests as they lie in the sources: {@code src/main/webapp} at {@code /}, and
 * {@code src/test/js} at {@code /test/}.
 */
public final class WebFiles implements AutoCloseable {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Path TESTS = Path.of("src/test/js");
    private static final int THREADS = 4;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final Map<String, String> TYPES = Map.of(
        "js", "text/javascript", "html", "text/html", "css", "text/css", "json", "application/json", "svg",
        "image/svg+xml");

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final HttpServer server;

    public WebFiles() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        server.createContext("/", exchange -> serve(exchange, WEBAPP, exchange.getRequestURI().getPath()));
        server.createContext("/test/",
            exchange -> serve(exchange, TESTS, exchange.getRequestURI().getPath().substring("/test".length())));
        server.setExecutor(threads);
        server.start();
    }

    public String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The test modules there are, by name. */
    public static List<String> tests() {
        try (Stream<Path> files = Files.list(TESTS)) {
            return files.map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".test.js"))
                .map(name -> name.substring(0, name.indexOf('.')))
                .sorted()
                .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void serve(HttpExchange exchange, Path root, String path) throws IOException {
        var file = root.resolve(path.substring(1)).normalize();
        try (exchange) {
            if (!file.startsWith(root) || !Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(NOT_FOUND, -1);
                return;
            }

            var content = Files.readAllBytes(file);
            exchange.getResponseHeaders().set("Content-Type", type(file));
            exchange.sendResponseHeaders(OK, content.length == 0 ? -1 : content.length);
            exchange.getResponseBody().write(content);
        }
    }

    private static String type(Path file) {
        var name = file.toString();
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
