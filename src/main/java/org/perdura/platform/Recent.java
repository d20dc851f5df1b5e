package org.perdura.platform;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * What was read within the last second, at hand for all who ask again. What is forgotten here holds at once; what
 * another node has changed holds a second later. One reads it anew; the others do not wait for that but have the old
 * for a while.
 */
public final class Recent<K, V> {

    private static final long KNOWN_FOR = Duration.ofSeconds(1).toNanos();
    private static final long KNOWN_WHILE_READ = Duration.ofSeconds(5).toNanos();

    private final Function<K, Optional<V>> read;
    private final LongSupplier nanoTime;

    /** Another one after each change, so that nobody who has read before it puts into it what they read. */
    private volatile Map<K, Known<V>> known = new ConcurrentHashMap<>();

    private record Known<V>(V value, long since, AtomicBoolean beingRead) {

        /** Whether it may be told at that instant. Whoever hears that it may not is the one to read it. */
        boolean holds(long now) {
            var age = now - since;
            return age < KNOWN_FOR || age < KNOWN_WHILE_READ && beingRead.getAndSet(true);
        }
    }

    /**
     * @param read where it comes from; what is not there is not remembered: anybody could ask for any number of things
     */
    public Recent(Function<K, Optional<V>> read) {
        this(read, System::nanoTime);
    }

    Recent(Function<K, Optional<V>> read, LongSupplier nanoTime) {
        this.read = read;
        this.nanoTime = nanoTime;
    }

    public Optional<V> find(K key) {
        var last = known.get(key);
        return last != null && last.holds(nanoTime.getAsLong()) ? Optional.of(last.value()) : read(key);
    }

    private Optional<V> read(K key) {
        var here = known;
        var since = nanoTime.getAsLong();
        var found = read.apply(key);
        found.ifPresentOrElse(value -> here.put(key, new Known<>(value, since, new AtomicBoolean())),
            () -> here.remove(key));
        return found;
    }

    public void forget() {
        known = new ConcurrentHashMap<>();
    }
}
