package org.perdura.supervision;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import org.perdura.platform.Ids;

/** An agent or a queue to whom a conversation goes, as a form names them. */
record Recipient(Kind kind, UUID id) {

    private static final String SEPARATOR = "/";

    /** Who can be given a conversation. */
    enum Kind {
        AGENT, QUEUE
    }

    static Recipient agent(UUID id) {
        return new Recipient(Kind.AGENT, id);
    }

    static Recipient queue(UUID id) {
        return new Recipient(Kind.QUEUE, id);
    }

    static Optional<Recipient> of(String key) {
        return Arrays.stream(Kind.values())
            .filter(kind -> key != null && key.startsWith(kind + SEPARATOR))
            .findFirst()
            .flatMap(kind -> Ids.parse(key.substring((kind + SEPARATOR).length())).map(id -> new Recipient(kind, id)));
    }

    String key() {
        return kind + SEPARATOR + id;
    }
}
