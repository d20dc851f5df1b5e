package org.perdura.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.perdura.support.Database;
import org.perdura.support.PerduraServer;

/** What the tests that make trouble have in common. */
final class Faults {

    static final Duration BACK_WITHIN = Duration.ofSeconds(10);

    private static final String PLENTY = "1000000";
    private static final long SEED = 7;
    private static final int CUSTOMERS = 4;

    /** How we, Liberty and Hibernate speak of a database that is not there, does not answer or breaks off. */
    static final List<Pattern> TROUBLE_WITH_THE_DATABASE = Stream.of(
        " org\\.perdura\\.platform\\.PatientProvider +W The database cannot be reached",
        " org\\.perdura\\.\\S+ +W (Storing|News could not|Assignment failed|The sweep failed|Who waits is not told|Who takes part"
            + "|Presences could not|What an agent may see|Conversation \\S+ may overflow|A frame could not .* \\(unavailable\\))",
        " org\\.perdura\\.platform\\.Problems +E \\w+ /\\S+ failed with (java\\.sql|java\\.net|java\\.io\\.EOFException|org\\.postgresql|jakarta\\.resource|com\\.ibm\\.ws\\.rsadapter|com\\.ibm\\.websphere\\.ce\\.cm)",
        // Readiness is down.
        "W CWMMH0052W: ",
        // A connection breaks, before or in the commit, and when it is thrown away.
        " [EW] (DSRA|J2CA|WTRN|WLTC|CNTR0020E)",
        " org\\.hibernate\\.\\S+ +W ",
        // Liberty tells how it came there.
        " SystemErr +R ",
        "^\\s+at ",
        "^Caused by: ").map(Pattern::compile).toList();

    private Faults() {
    }

    /** A server without limits for those who write in haste from one address. */
    static PerduraServer server(String name, Database database) {
        return new PerduraServer(name, database, Map.of(
            "perdura.limit.sessions", PLENTY,
            "perdura.limit.handshakes", PLENTY,
            "perdura.limit.sockets-per-customer", PLENTY,
            "perdura.limit.sockets-per-agent", PLENTY,
            "perdura.limit.sockets-per-address", PLENTY,
            "perdura.limit.frames-per-second", PLENTY,
            "perdura.limit.frames-at-once", PLENTY)).shortLived();
    }

    /** Stops the server at a place on the way of that message, when it comes there. */
    static void arm(PerduraServer perdura, String failPoint, UUID message) {
        perdura.post("/testing/fail-point?name=" + failPoint + "&message=" + message, "");
    }

    static void awaitReached(PerduraServer perdura, String failPoint) {
        assertThat(perdura.get("/testing/fail-point?name=" + failPoint).body()).as("%s is reached", failPoint)
            .isEqualTo("true");
    }

    /** Some who write, with one agent, while a scene's database is in trouble. */
    static Load load(Scene scene) {
        return new Load(scene.perdura(), null, CUSTOMERS, 1, SEED).begin();
    }

    /** The trouble is over: all write again soon, and what they saw and what is stored agree. */
    static void assertIsBack(Load load) {
        assertThat(load.awaitProgress()).isLessThan(BACK_WITHIN);
        load.finish().assertEverythingHolds();
        assertThat(load.refusals()).allMatch("unavailable"::equals);
    }
}
