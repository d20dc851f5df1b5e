package org.perdura.fault;

import static org.awaitility.Awaitility.await;
import static org.perdura.support.SocketClient.frame;

import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.perdura.support.Office;
import org.perdura.support.PerduraServer;
import org.perdura.support.PostgresDatabase;
import org.perdura.support.Proxy;
import org.perdura.support.SmallDisk;
import org.perdura.support.SocketClient;

/**
 * A node and its PostgreSQL with a network between them. The node starts first and the database when it has been asked
 * for, and from the beginning somebody is connected who says nothing, through a proxy that cuts idle connections.
 */
final class Scene implements AutoCloseable {

    private static final int MEGABYTES = 512;
    private static final Duration IDLE_LIMIT = Duration.ofSeconds(30);
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Pattern WAITING = Pattern.compile("(The database cannot be reached, waiting for it)");

    private final SmallDisk disk = SmallDisk.of("faults-postgresql-disk", MEGABYTES);
    private final PostgresDatabase postgres = PostgresDatabase.in(disk.directory().resolve("data"));
    private final Proxy network = Proxy.before(postgres.port());
    private final PerduraServer perdura = Faults.server("faults-postgresql", postgres.databaseAt(network.port()));
    private final Proxy impatient = Proxy.before(perdura.port());
    private boolean hasWaited;
    private SocketClient silent;

    Scene begin() {
        perdura.launched();
        await("the node asks for its database").atMost(START_LIMIT).until(() -> !perdura.log().find(WAITING).isEmpty());
        hasWaited = !perdura.isReady();
        postgres.again();
        perdura.ready();

        impatient.cutWhenIdle(IDLE_LIMIT);
        var office = Office.persistent(perdura, 0);
        silent = SocketClient.through(impatient, perdura, "/ws/customer/" + office.widget(), office.ticket("maria"));
        silent.hello(frame("hello"));
        return this;
    }

    SmallDisk disk() {
        return disk;
    }

    PostgresDatabase postgres() {
        return postgres;
    }

    /** What lies between the node and its database. */
    Proxy network() {
        return network;
    }

    PerduraServer perdura() {
        return perdura;
    }

    /** Somebody who has been connected from the beginning. */
    SocketClient silent() {
        return silent;
    }

    /** Whether the node was not ready as long as there was no database. */
    boolean hasWaited() {
        return hasWaited;
    }

    /** A good network again, and nothing in the log but what the database is to be blamed for. */
    void end() {
        network.heal();
        perdura.log().assertCleanBut(Faults.TROUBLE_WITH_THE_DATABASE);
    }

    @Override
    public void close() throws Exception {
        for (var opened : Stream.of(perdura, impatient, network, postgres, disk).filter(Objects::nonNull).toList()) {
            opened.close();
        }
    }
}
