package org.perdura.identity;

import java.security.Principal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.perdura.identity.Ticket.Kind;

/**
 * Who opened a socket with a ticket: a customer at a widget, until their token ends, or an agent, as long as the staff
 * session lasts whose hash is given. The address is where the connection comes from; it is null as long as there is
 * none.
 */
public record TicketHolder(Kind kind, UUID subjectId, UUID widgetId, Instant rightEndsAt, String staffSession,
        String address) implements Principal {

    static TicketHolder customer(UUID customerId, UUID widgetId, Instant rightEndsAt) {
        return new TicketHolder(Kind.CUSTOMER, customerId, widgetId, rightEndsAt, null, null);
    }

    static TicketHolder agent(StaffSession session) {
        return new TicketHolder(Kind.AGENT, session.getAgentId(), null, session.getExpiresAt(), session.getHash(),
            null);
    }

    /** The same right, used from this address. */
    public TicketHolder at(String address) {
        return new TicketHolder(kind, subjectId, widgetId, rightEndsAt, staffSession, address);
    }

    boolean fits(Kind kind, UUID widgetId) {
        return this.kind == kind && Objects.equals(this.widgetId, widgetId);
    }

    @Override
    public String getName() {
        return subjectId.toString();
    }
}
