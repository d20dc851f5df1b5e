package org.perdura.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;

import org.perdura.platform.Gatherer;
import org.perdura.platform.Trouble;
import org.perdura.platform.WritesAsked;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * The natural group commit: posts of all connections of this node, as many as there are, in one transaction. While it
 * commits, the next lot gathers. A post that poisons its lot is tried by itself, and so are its neighbours, in order.
 */
@ApplicationScoped
public class Committer {

    private static final Logger logger = Logger.getLogger(Committer.class.getName());

    private static final int LOT_SIZE = 500;
    private static final int MOST_WAITING = 20_000;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(4);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(4_500);

    /** Classes of SQLSTATE that speak about a statement, not about the database: data, integrity, conflict, locks. */
    private static final Set<String> STATEMENTS_FAULT = Set.of("22", "23", "40", "55", "HY");

    @Inject
    Messages messages;

    @Resource
    ManagedExecutorService executor;

    private final AtomicInteger waiting = new AtomicInteger();
    private Gatherer<Pending> posts;

    /** One lot at a time; null between them. */
    private volatile Long storingSince;

    private record Pending(Post post, CompletableFuture<Receipt> receipt, long since) {

        boolean hasWaitedTooLong() {
            return System.nanoTime() - since > PATIENCE;
        }

        void settle(Answer answer) {
            if (answer.receipt() != null) {
                receipt.complete(answer.receipt());
            } else {
                receipt.completeExceptionally(answer.refusal());
            }
        }
    }

    @PostConstruct
    void start() {
        posts = new Gatherer<>(executor, LOT_SIZE, this::commit);
    }

    /**
     * Stores a post. The receipt comes once it is committed; a {@link RefusedException} says why it was not, and
     * {@code unavailable} that nothing was stored and the same post may be sent again.
     */
    public CompletionStage<Receipt> submit(Post post) {
        var pending = new Pending(post, new CompletableFuture<>(), System.nanoTime());

        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            pending.settle(unavailable());
        } else {
            posts.add(pending);
        }

        // A database that hangs holds the committer itself; the author hears in time all the same, and sends it again.
        return pending.receipt().orTimeout(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void commit(List<Pending> lot) {
        waiting.addAndGet(-lot.size());
        lot.stream().filter(Pending::hasWaitedTooLong).forEach(late -> late.settle(unavailable()));
        var timely = lot.stream().filter(pending -> !pending.receipt().isDone()).toList();

        if (!timely.isEmpty()) {
            commitTogether(timely, true);
        }
    }

    /**
     * Once more, when a connection was lost, be it in the commit: what was stored is found by its id the second time.
     */
    private void commitTogether(List<Pending> lot, boolean mayTryAgain) {
        try {
            var answers = store(lot.stream().map(Pending::post).toList());
            IntStream.range(0, lot.size()).forEach(i -> settle(lot.get(i), answers.get(i)));
        } catch (RuntimeException failed) {
            if (isStatementsFault(failed) || !Trouble.isOfDatabase(failed)) {
                lot.forEach(this::commitAlone);
            } else if (mayTryAgain) {
                commitTogether(lot, false);
            } else {
                logger.log(Level.WARNING, "Storing messages failed: {0}", describe(failed));
                lot.forEach(pending -> pending.settle(unavailable()));
            }
        }
    }

    private List<Answer> store(List<Post> lot) {
        storingSince = System.nanoTime();
        try {
            return messages.store(lot);
        } finally {
            storingSince = null;
        }
    }

    void writesAsked(@Observes WritesAsked question) {
        var since = storingSince;
        if (since != null) {
            question.goesOnFor(Duration.ofNanos(System.nanoTime() - since));
        }
    }

    private void settle(Pending pending, Answer answer) {
        if (answer.isToBeTriedAlone()) {
            commitAlone(pending);
        } else {
            pending.settle(answer);
        }
    }

    private void commitAlone(Pending pending) {
        if (pending.receipt().isDone()) {
            return; // Each one before it may have waited for a lock; its author has been told meanwhile.
        }

        try {
            var answer = store(List.of(pending.post().alone())).get(0);
            pending.settle(answer.isToBeTriedAlone() ? unavailable() : answer);
        } catch (RuntimeException failed) {
            logger.log(Level.WARNING, "Storing a message failed: {0}", describe(failed));
            pending.settle(unavailable());
        }
    }

    private static Answer unavailable() {
        return Answer.of(new RefusedException(Refusal.UNAVAILABLE));
    }

    private static boolean isStatementsFault(Throwable failed) {
        return Trouble.sqlStatesOf(failed)
            .anyMatch(state -> state.length() >= 2 && STATEMENTS_FAULT.contains(state.substring(0, 2)));
    }

    /** What kind of trouble it was. Never the database's own words: they quote the row, and so the customer. */
    private static String describe(Throwable failed) {
        return Trouble.causesOf(failed).map(cause -> cause.getClass().getSimpleName()).distinct().toList()
            + Trouble.sqlStatesOf(failed).findFirst().map(state -> ", SQLSTATE " + state).orElse("");
    }
}
