package org.perdura.identity;

import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Fetches what portals publish, with no trust in who answers: briefly, up to a length, from where it was told and no
 * redirect elsewhere. Only a demo may fetch in plain text, from its own machine.
 */
class KeyFetcher {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);
    static final Duration WHOLE_LIMIT = Duration.ofMillis(3500);

    private static final int MAX_LENGTH = 64 * 1024;
    private static final int OK = 200;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final HttpClient client = HttpClient.newBuilder()
        .connectTimeout(CONNECT_LIMIT)
        .followRedirects(HttpClient.Redirect.NEVER)
        .version(Version.HTTP_1_1)
        .build();
    private final boolean demo;

    KeyFetcher(boolean demo) {
        this.demo = demo;
    }

    CompletableFuture<String> fetch(String url) {
        try {
            return fetch(URI.create(url));
        } catch (IllegalArgumentException noAddress) {
            return CompletableFuture.failedFuture(noAddress);
        }
    }

    private CompletableFuture<String> fetch(URI uri) {
        if (!isAllowed(uri)) {
            throw new IllegalArgumentException("not https");
        }

        var request = HttpRequest.newBuilder(uri)
            .timeout(WHOLE_LIMIT)
            .header("Accept", "application/json, */*")
            .build();
        var answer = client.sendAsync(request, bounded());
        // The client's own limit ends with the headers; a body may drip for ever.
        delayedExecutor(WHOLE_LIMIT.toMillis(), MILLISECONDS).execute(() -> answer.cancel(true));
        return answer.thenApply(HttpResponse::body);
    }

    private boolean isAllowed(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme())
            || demo && "http".equalsIgnoreCase(uri.getScheme()) && LOOPBACK.contains(String.valueOf(uri.getHost()));
    }

    private static BodyHandler<String> bounded() {
        return answer -> answer.statusCode() == OK ? new BoundedBody(MAX_LENGTH) : failed(answer.statusCode());
    }

    private static BodySubscriber<String> failed(int status) {
        return BodySubscribers.mapping(BodySubscribers.discarding(), nothing -> {
            throw new UncheckedIOException(new IOException("status " + status));
        });
    }
}
