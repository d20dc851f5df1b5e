package org.perdura.socket;

import java.time.Duration;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.perdura.identity.SocketRequested;
import org.perdura.identity.Ticket;
import org.perdura.identity.TicketHolder;
import org.perdura.platform.Problem;
import org.perdura.platform.ProblemException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Keeps one customer, one agent and one address from having too many sockets on this node. */
@ApplicationScoped
public class Crowd {

    private static final Duration COME_BACK_AFTER = Duration.ofSeconds(10);

    @Inject
    Connections connections;

    @Inject
    @ConfigProperty(name = "perdura.limit.sockets-per-customer")
    int perCustomer;

    @Inject
    @ConfigProperty(name = "perdura.limit.sockets-per-agent")
    int perAgent;

    @Inject
    @ConfigProperty(name = "perdura.limit.sockets-per-address")
    int perAddress;

    void socketRequested(@Observes SocketRequested event) {
        if (hasMoreThan(-1, event.holder())) {
            throw new ProblemException(Problem.rateLimited(COME_BACK_AFTER), "sockets");
        }
    }

    /** Many may have asked at the same instant, when none of them was here yet. */
    void turnAwayIfTooMany(Line line) {
        if (hasMoreThan(0, line.holder())) {
            Reception.turnAway(line);
        }
    }

    private boolean hasMoreThan(int beyond, TicketHolder holder) {
        var isCustomer = holder.kind() == Ticket.Kind.CUSTOMER;
        var own = isCustomer ? connections.ofCustomer(holder.subjectId()) : connections.ofAgent(holder.subjectId());
        return own.size() > (isCustomer ? perCustomer : perAgent) + beyond
            || connections.countFrom(holder.address()) > perAddress + beyond;
    }
}
