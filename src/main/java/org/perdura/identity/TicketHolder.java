package org.perdura.identity;

import java.security.Principal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.perdura.identity.Ticket.Kind;

/**
 * Who opened a socket with a ticket: a customer at a widget, until their token ends, or an agent. The address is where
 * the connection comes from; it is null as long as there is none.
 */
public record TicketHolder(Kind kind, UUID subjectId, UUID widgetId, Instant rightEndsAt, String address)
        implements Principal {

    public TicketHolder(Kind kind, UUID subjectId, UUID widgetId, Instant rightEndsAt) {
        this(kind, subjectId, widgetId, rightEndsAt, null);
    }

    /** The same right, used from this address. */
    public TicketHolder at(String address) {
        return new TicketHolder(kind, subjectId, widgetId, rightEndsAt, address);
    }

    boolean fits(Kind kind, UUID widgetId) {
        return this.kind == kind && Objects.equals(this.widgetId, widgetId);
    }

    @Override
    public String getName() {
        return subjectId.toString();
    }
}
