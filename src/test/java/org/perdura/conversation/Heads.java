package org.perdura.conversation;

import java.time.Instant;
import java.util.UUID;

/** Where threads stand, for tests in other packages. */
public final class Heads {

    private Heads() {
    }

    /** A thread in which the customer has said this, word for word. */
    public static ThreadHead after(Instant now, String... words) {
        var head = new ThreadHead(now);
        for (var word : words) {
            head.append(UUID.randomUUID(), new Author(Author.Kind.CUSTOMER, UUID.randomUUID(), "Maria"), null, word,
                now);
        }

        return head;
    }
}
