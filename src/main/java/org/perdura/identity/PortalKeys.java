package org.perdura.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The keys of one portal. A key that is known never waits for the portal; for one that is not, the portal is asked
 * again, once at a time and seldom, whatever names strangers put in their tokens. The last good answer serves while the
 * portal is down, for a day.
 */
class PortalKeys {

    private static final Logger logger = Logger.getLogger(PortalKeys.class.getName());

    private static final Duration PATIENCE = KeyFetcher.WHOLE_LIMIT.plusMillis(250);
    private static final Duration FRESH = Duration.ofMinutes(4);
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(30);

    private final String issuer;
    private final Supplier<CompletableFuture<List<PortalKey>>> source;
    private final Supplier<Instant> now;
    private volatile Known known = new Known(List.of(), Instant.EPOCH);
    private volatile CompletableFuture<Void> fetching;
    private Instant askedAt = Instant.EPOCH;

    private record Known(List<PortalKey> keys, Instant since) {
    }

    PortalKeys(String issuer, Supplier<CompletableFuture<List<PortalKey>>> source, Supplier<Instant> now) {
        this.issuer = issuer;
        this.source = source;
        this.now = now;
        fetching = fetch();
    }

    /** The key of that name. If there is only one, it may go without a name, in the token or here. */
    Optional<PortalKey> find(String id) {
        return findKnown(id).or(() -> {
            await(newsOf(id));
            return findKnown(id);
        });
    }

    private Optional<PortalKey> findKnown(String id) {
        var usable = usable();
        if (usable.size() == 1 && (id == null || usable.get(0).id() == null)) {
            return Optional.of(usable.get(0));
        }

        var named = usable.stream().filter(key -> key.id() != null && key.id().equals(id)).toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private List<PortalKey> usable() {
        var seen = known;
        return isOlder(seen.since(), KEPT)
            ? List.of()
            : seen.keys().stream().filter(key -> !key.isExpired(now.get())).toList();
    }

    private boolean isOlder(Instant since, Duration age) {
        return since.plus(age).isBefore(now.get());
    }

    /** What is on its way, or will be if it is time to ask again. */
    private synchronized CompletableFuture<Void> newsOf(String id) {
        // It may have come between the look without this lock and now.
        if (fetching.isDone() && findKnown(id).isEmpty() && isOlder(askedAt, BETWEEN_QUESTIONS)) {
            askedAt = now.get();
            fetching = fetch();
        }

        return fetching;
    }

    /** Asks again in good time, so that a key that was withdrawn does not live on. */
    synchronized void refresh() {
        if (fetching.isDone() && isOlder(known.since(), FRESH)) {
            fetching = fetch();
        }
    }

    private CompletableFuture<Void> fetch() {
        return source.get()
            .thenAccept(keys -> known = new Known(keys, now.get()))
            .exceptionally(failure -> {
                logger.log(Level.WARNING, "The keys of {0} could not be fetched: {1}",
                    new Object[] {issuer, failure.toString()});
                return null;
            });
    }

    private static void await(CompletableFuture<Void> news) {
        try {
            news.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | CancellationException tooLate) {
            logger.log(Level.FINE, "No news of keys: {0}", tooLate.toString());
        }
    }
}
