package org.perdura.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.identity.PretendIssuer.AUDIENCE;
import static org.perdura.identity.PretendIssuer.ISSUER;
import static org.perdura.identity.PretendIssuer.RSA;
import static org.perdura.identity.PretendIssuer.claims;
import static org.perdura.identity.PretendIssuer.header;
import static org.perdura.identity.PretendIssuer.rsa;
import static org.perdura.identity.PretendIssuer.token;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.support.Entrance;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;

import com.nimbusds.jose.jwk.RSAKey;

/** A portal's key server may do what it likes: who holds a key that is known gets in, at once. */
@OnPerdura
@Tag("F-35")
class KeyServerIT {

    private static final RSAKey NEW = rsa(2048, "key-new");
    /** As many as there are connections to the database. */
    private static final int STRANGERS = 8;

    private PretendJwks portal;
    private Office office;
    private Entrance entrance;

    @BeforeEach
    void open(PerduraServer perdura) {
        portal = new PretendJwks().publishes(RSA);
        office = Office.persistent(perdura, 0).believe(ISSUER, AUDIENCE, portal.url());
        entrance = new Entrance(perdura);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    @Tag("B-218")
    void while_it_hangs_only_those_who_bring_an_unknown_key_wait() {
        assertThat(status(RSA)).isEqualTo(201);
        portal.hangs();

        var strangers =
            Stream.generate(() -> CompletableFuture.supplyAsync(() -> status(NEW), task -> new Thread(task).start()))
            .limit(STRANGERS)
            .toList();

        assertThat(IntStream.range(0, 20).mapToObj(i -> timed(() -> assertThat(status(RSA)).isEqualTo(201))))
            .allMatch(time -> time.compareTo(Duration.ofSeconds(1)) < 0);
        assertThat(strangers).extracting(CompletableFuture::join).containsOnly(401);
    }

    @Test
    @Tag("B-218")
    void whoever_waits_is_answered_within_four_seconds() {
        portal.drips();

        assertThat(timed(() -> assertThat(status(RSA)).isEqualTo(401))).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    @Tag("B-216")
    void it_may_send_without_end() {
        portal.does(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var blanks = new byte[1024 * 1024];
            for (int i = 0; i < 120; i++) {
                exchange.getResponseBody().write(blanks);
            }
        });

        assertThat(status(RSA)).isEqualTo(401);
    }

    @Test
    @Tag("B-219")
    void when_it_goes_down_its_keys_stay() {
        assertThat(status(RSA)).isEqualTo(201);

        portal.says(200, "<!DOCTYPE html><html><body>Maintenance</body></html>");

        assertThat(status(NEW)).isEqualTo(401);
        assertThat(status(RSA)).isEqualTo(201);
    }

    @Test
    @Tag("B-220")
    void a_new_key_is_good_at_once_and_the_old_one_stays_as_long_as_it_is_published() {
        assertThat(status(RSA)).isEqualTo(201);

        portal.publishes(RSA, NEW);

        assertThat(status(NEW)).isEqualTo(201);
        assertThat(status(RSA)).isEqualTo(201);
    }

    @Test
    @Tag("B-222")
    void it_may_not_send_us_elsewhere() {
        try (var elsewhere = new PretendJwks().publishes(RSA)) {
            portal.does(exchange -> {
                exchange.getResponseHeaders().add("Location", elsewhere.url());
                exchange.sendResponseHeaders(302, -1);
            });

            assertThat(status(RSA)).isEqualTo(401);
            assertThat(elsewhere.fetches).hasValue(0);
        }
    }

    private int status(RSAKey key) {
        return entrance.session(office.widget(), token(header(key.getKeyID()), claims(""), key)).statusCode();
    }

    private static Duration timed(Runnable act) {
        var start = System.nanoTime();
        act.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
