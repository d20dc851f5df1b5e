package org.perdura.conversation;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.perdura.agent.Agent;
import org.perdura.customer.Customer;

/** Who said or did something. A customer is one author on all devices; the system has neither id nor name. */
public record Author(Kind kind, UUID id, String name) {

    public static final Author SYSTEM = new Author(Kind.SYSTEM, null, null);

    /** On which side somebody stands. */
    public enum Kind {

        CUSTOMER, AGENT, SYSTEM;

        /** The name in the protocol. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Author {
        Objects.requireNonNull(kind);
    }

    public static Author of(Customer customer) {
        return new Author(Kind.CUSTOMER, customer.getId(), customer.getName());
    }

    public static Author of(Agent agent) {
        return new Author(Kind.AGENT, agent.getId(), agent.getDisplayName());
    }
}
