package org.perdura.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

class RecentTest {

    private final AtomicLong now = new AtomicLong();
    private final List<String> read = new ArrayList<>();
    private final Recent<String, String> recent = new Recent<>(this::read);

    private Optional<String> read(String key) {
        read.add(key);
        return Optional.of(key.repeat(read.size())).filter(value -> !key.isEmpty());
    }

    @Test
    void what_was_read_is_at_hand_until_it_is_forgotten() {
        assertThat(recent.find("a")).contains("a");
        assertThat(recent.find("a")).contains("a");

        recent.forget();

        assertThat(recent.find("a")).contains("aa");
        assertThat(read).containsExactly("a", "a");
    }

    @Test
    void what_is_not_there_is_asked_for_each_time() {
        assertThat(recent.find("")).isEmpty();
        assertThat(recent.find("")).isEmpty();

        assertThat(read).hasSize(2);
    }

    @Test
    void one_reads_anew_and_the_others_have_the_old_meanwhile() {
        var others = new ArrayList<Optional<Integer>>();
        var asking = new ArrayList<Recent<String, Integer>>();
        var reads = new AtomicInteger();
        asking.add(new Recent<>(key -> {
            if (reads.incrementAndGet() == 2) {
                others.add(asking.get(0).find(key));
            }

            return Optional.of(reads.get());
        }, now::get));

        asking.get(0).find("a");
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(asking.get(0).find("a")).contains(2);
        assertThat(others).containsExactly(Optional.of(1));
        assertThat(asking.get(0).find("a")).contains(2);
    }

    @Test
    void what_cannot_be_read_is_not_told_for_ever() {
        var broken = new Recent<String, Integer>(key -> {
            if (now.get() > 0) {
                throw new IllegalStateException("away");
            }

            return Optional.of(1);
        }, now::get);
        broken.find("a");
        now.set(Duration.ofSeconds(1).toNanos());

        assertThatThrownBy(() -> broken.find("a")).hasMessage("away");
        assertThat(broken.find("a")).contains(1);
        now.set(Duration.ofSeconds(5).toNanos());
        assertThatThrownBy(() -> broken.find("a")).hasMessage("away");
    }

    /** Whoever reads before a change and is done after it must not keep for others what they read. */
    @Test
    void what_is_read_while_it_changes_is_not_kept() {
        var changing = new ArrayList<Recent<String, String>>();
        changing.add(new Recent<>(key -> {
            read.add(key);
            if (read.size() == 1) {
                changing.get(0).forget();
            }

            return Optional.of(key.repeat(read.size()));
        }));

        assertThat(changing.get(0).find("a")).contains("a");
        assertThat(changing.get(0).find("a")).contains("aa");
    }
}
