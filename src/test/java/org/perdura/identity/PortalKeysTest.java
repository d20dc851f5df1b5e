package org.perdura.identity;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.identity.PretendIssuer.pem;
import static org.perdura.identity.PretendIssuer.rsa;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.authentication.KeySource;

@Tag("S-12")
class PortalKeysTest {

    private static final PortalKey OLD = key("old");
    private static final PortalKey NEW = key("new");

    private final AtomicInteger fetches = new AtomicInteger();
    private Instant now = Instant.parse("2026-11-22T09:30:00Z");
    private Supplier<CompletableFuture<List<PortalKey>>> portal = () -> completedFuture(List.of(OLD));
    private final PortalKeys keys = new PortalKeys("https://portal.example", this::ask, () -> now);

    private CompletableFuture<List<PortalKey>> ask() {
        fetches.incrementAndGet();
        return portal.get();
    }

    @Test
    void a_known_key_is_found_without_asking_again() {
        assertThat(keys.find("old")).contains(OLD);
        assertThat(fetches).hasValue(1);
    }

    @Test
    @Tag("B-185")
    @Tag("B-221")
    void unknown_names_are_asked_for_once_in_half_a_minute() {
        for (var i = 0; i < 200; i++) {
            assertThat(keys.find("unknown-" + i)).isEmpty();
        }

        assertThat(fetches).hasValue(2);

        now = now.plusSeconds(31);
        assertThat(keys.find("unknown")).isEmpty();
        assertThat(fetches).hasValue(3);
    }

    @Test
    @Tag("B-220")
    void a_new_key_works_at_once_and_a_withdrawn_one_no_longer_than_minutes() {
        portal = () -> completedFuture(List.of(OLD, NEW));
        assertThat(keys.find("new")).contains(NEW);
        assertThat(keys.find("old")).contains(OLD);

        portal = () -> completedFuture(List.of(NEW));
        keys.refresh();
        assertThat(keys.find("old")).contains(OLD);

        now = now.plus(Duration.ofMinutes(5));
        keys.refresh();
        assertThat(keys.find("old")).isEmpty();
    }

    @Test
    @Tag("B-219")
    void the_last_good_answer_serves_for_a_day() {
        portal = () -> CompletableFuture.failedFuture(new IllegalStateException("down"));

        now = now.plus(Duration.ofHours(23));
        keys.refresh();
        assertThat(keys.find("old")).contains(OLD);

        now = now.plus(Duration.ofHours(2));
        keys.refresh();
        assertThat(keys.find("old")).isEmpty();

        portal = () -> completedFuture(List.of(OLD));
        keys.refresh();
        assertThat(keys.find("old")).contains(OLD);
    }

    @Test
    @Tag("B-218")
    void a_known_key_does_not_wait_for_a_portal_that_hangs() {
        portal = CompletableFuture::new;
        now = now.plus(Duration.ofMinutes(5));
        keys.refresh();

        assertThat(keys.find("old")).contains(OLD);
        assertThat(fetches).hasValue(2);
    }

    @Test
    @Tag("B-186")
    void a_token_may_name_no_key_only_where_there_is_one() {
        assertThat(keys.find(null)).contains(OLD);

        portal = () -> completedFuture(List.of(OLD, NEW));
        assertThat(keys.find("new")).contains(NEW);
        assertThat(keys.find(null)).isEmpty();
    }

    @Test
    void a_key_of_a_name_that_stands_twice_is_none() {
        portal = () -> completedFuture(List.of(NEW, NEW));

        assertThat(keys.find("new")).isEmpty();
    }

    @Test
    void a_key_ends_when_the_portal_said_it_would() {
        var ending = new PortalKey("ending", NEW.algorithm(), NEW.key(), now.plusSeconds(60));
        portal = () -> completedFuture(List.of(OLD, ending));

        assertThat(keys.find("ending")).contains(ending);
        now = now.plusSeconds(60);
        assertThat(keys.find("ending")).isEmpty();
    }

    private static PortalKey key(String name) {
        var key = KeyReader.read(KeySource.PEM, pem(rsa(2048, name))).get(0);
        return new PortalKey(name, key.algorithm(), key.key(), null);
    }
}
