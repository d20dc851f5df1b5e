package org.perdura.widget;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Allowed origins as administrators type them, one a line, and in the one form in which browsers send them. */
final class OriginLines {

    static final int MAX_ORIGINS = 100;

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int MAX_PORT = 65_535;
    private static final int MAX_LENGTH = 8_000;

    private OriginLines() {
    }

    /** A line that is no origin, or one too many. */
    static class RefusedException extends RuntimeException {

        private final String key;
        private final String line;

        RefusedException(String key, String line) {
            super(key, null, false, false);
            this.key = key;
            this.line = line;
        }

        String key() {
            return key;
        }

        String line() {
            return line;
        }
    }

    static String write(List<String> origins) {
        return origins.stream().collect(joining("\n"));
    }

    /** @throws RefusedException naming the first line that is refused */
    static List<String> read(String text) {
        var origins = new LinkedHashSet<String>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).map(OriginLines::origin).forEach(origins::add);
        if (origins.size() > MAX_ORIGINS || String.join("\n", origins).length() > MAX_LENGTH) {
            throw new RefusedException("widget.allowedOrigins.tooMany", "");
        }

        return List.copyOf(origins);
    }

    private static String origin(String line) {
        try {
            var url = new URI(line.endsWith("/") ? line.substring(0, line.length() - 1) : line);
            require(isBare(url), "widget.allowedOrigins.malformed", line);

            var scheme = url.getScheme().toLowerCase(Locale.ROOT);
            var host = url.getHost().toLowerCase(Locale.ROOT);
            require("https".equals(scheme) || "http".equals(scheme)
                && LOOPBACK.contains(host), "widget.allowedOrigins.https", line);
            return scheme + "://" + host + port(scheme, url.getPort());
        } catch (URISyntaxException malformed) {
            throw new RefusedException("widget.allowedOrigins.malformed", line);
        }
    }

    private static void require(boolean condition, String key, String line) {
        if (!condition) {
            throw new RefusedException(key, line);
        }
    }

    /** Scheme, host and port, and nothing else; no wildcard is a host. */
    private static boolean isBare(URI url) {
        return url.getScheme() != null && url.getHost() != null && url.getUserInfo() == null
            && "".equals(url.getRawPath()) && url.getQuery() == null && url.getFragment() == null
            && url.getPort() != 0 && url.getPort() <= MAX_PORT && !url.toString().endsWith(":");
    }

    /** Browsers leave out the port that the scheme implies. */
    private static String port(String scheme, int port) {
        var implied = "https".equals(scheme) ? 443 : 80;
        return port == -1 || port == implied ? "" : ":" + port;
    }
}
