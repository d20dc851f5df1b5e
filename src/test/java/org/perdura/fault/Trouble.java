package org.perdura.fault;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;

import org.perdura.fault.FaultsMarathon.Stage;
import org.perdura.support.Proxy;

/** One kind of trouble, how often it comes compared with the others, and how it is made and taken away again. */
enum Trouble {

    NODE_KILLED("node killed", 1, (stage, random) -> {
        stage.perdura().kill();
        stage.perdura().start();
        return 1;
    }),

    NODE_STOPPED("node asked to stop", 1, (stage, random) -> {
        stage.perdura().stop();
        stage.perdura().start();
        return 1;
    }),

    NODE_PAUSED("node paused", 4, (stage, random) -> {
        stage.perdura().pause();
        stage.load().pause(upTo(6, random));
        stage.perdura().resume();
        return 1;
    }),

    DATABASE_KILLED("database killed", 4, (stage, random) -> {
        stage.postgres().kill();
        stage.postgres().again();
        return 1;
    }),

    DATABASE_RESTARTED("database restarted without a farewell", 4, (stage, random) -> {
        stage.postgres().stopImmediately();
        stage.load().pause(upTo(3, random));
        stage.postgres().again();
        return 1;
    }),

    DATABASE_CONNECTIONS_ENDED("connections to the database terminated", 10, (stage, random) -> {
        stage.postgres().terminateConnections();
        return 1;
    }),

    DATABASE_SLOW("database slow", 4, (stage, random) ->
        during(stage, stage.database().delay(Duration.ofMillis(100L + random.nextInt(1_000))), upTo(6, random))),

    DATABASE_UNREACHABLE("database behind a black hole", 4, (stage, random) ->
        during(stage, stage.database().blackHole(), upTo(8, random))),

    DATABASE_RESET("connections to the database reset", 10, (stage, random) -> reset(stage.database())),

    CUSTOMERS_RESET("customers' connections reset", 40, (stage, random) -> reset(stage.network())),

    CUSTOMERS_LOST("customers' connections half open", 30, (stage, random) -> {
        var links = stage.network().links();
        stage.network().halfOpen();
        return links;
    }),

    CUSTOMERS_CUT("customers' connections cut", 20, (stage, random) -> {
        var links = stage.network().links();
        during(stage, stage.network().cut(), upTo(2, random));
        return links;
    }),

    CUSTOMERS_UNHEARD("customers' connections in a black hole", 10, (stage, random) -> {
        var links = stage.network().links();
        during(stage, stage.network().blackHole(), upTo(3, random));
        return links;
    }),

    CUSTOMERS_SHORT("customers' connections cut in mid-frame", 20, (stage, random) -> {
        var links = stage.network().links();
        during(stage, stage.network().limit(1_000L + random.nextInt(20_000)), upTo(2, random));
        return links;
    }),

    CUSTOMERS_SLOW("customers' connections slow", 5, (stage, random) -> {
        var links = stage.network().links();
        during(stage, stage.network().throttle(500L + random.nextInt(4_000)), upTo(3, random));
        return links;
    });

    private static final int WEIGHTS = Arrays.stream(values()).mapToInt(trouble -> trouble.weight).sum();

    private final String description;
    private final int weight;
    private final Making making;

    /** Makes the trouble and takes it away again. */
    private interface Making {

        /** @return how many it has hit */
        int on(Stage stage, Random random);
    }

    Trouble(String description, int weight, Making making) {
        this.description = description;
        this.weight = weight;
        this.making = making;
    }

    static Trouble any(Random random) {
        var left = random.nextInt(WEIGHTS);
        for (var trouble : values()) {
            left -= trouble.weight;
            if (left < 0) {
                return trouble;
            }
        }

        throw new IllegalStateException("The weights are counted wrongly");
    }

    String description() {
        return description;
    }

    /** Makes it, and takes it away again. @return how many processes or connections it has hit */
    int on(Stage stage, Random random) {
        return making.on(stage, random);
    }

    private static int reset(Proxy proxy) {
        var links = proxy.links();
        proxy.reset();
        return links;
    }

    private static int during(Stage stage, Proxy troubled, Duration duration) {
        stage.load().pause(duration);
        troubled.heal();
        return 1;
    }

    private static Duration upTo(int seconds, Random random) {
        return Duration.ofMillis(200L + random.nextInt(1_000 * seconds));
    }
}
