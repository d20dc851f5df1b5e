package org.perdura.routing;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import org.perdura.conversation.ConversationState;
import org.perdura.workstream.WrapUpBlocking;

import jakarta.persistence.TypedQuery;

/** What of an agent's conversations takes their capacity: what is offered or active, and wrap-ups that block them. */
final class Carried {

    /** Of a conversation {@code c} with its workstream {@code w}. */
    static final String CONDITION = """
        c.state in :carried and (c.state <> :wrapUp
            or w.wrapUpBlocking = :always or w.wrapUpBlocking = :timed and c.retryAt > :now)
        """;

    /**
     * Named, so that the index by agent and state leaves out what agents have closed or parked: that may be any number.
     */
    private static final Set<ConversationState> STATES =
        EnumSet.of(ConversationState.OFFERED, ConversationState.ACTIVE, ConversationState.WRAP_UP);

    private Carried() {
    }

    static <T> TypedQuery<T> at(Instant now, TypedQuery<T> query) {
        return query
            .setParameter("carried", STATES)
            .setParameter("wrapUp", ConversationState.WRAP_UP)
            .setParameter("always", WrapUpBlocking.ALWAYS)
            .setParameter("timed", WrapUpBlocking.TIMED)
            .setParameter("now", now);
    }
}
