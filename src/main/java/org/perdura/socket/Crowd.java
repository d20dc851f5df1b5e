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
        var holder = event.holder();

        if (isTooManyOf(holder) || connections.countFrom(holder.address()) >= perAddress) {
            throw new ProblemException(Problem.rateLimited(COME_BACK_AFTER), "sockets");
        }
    }

    private boolean isTooManyOf(TicketHolder holder) {
        return holder.kind() == Ticket.Kind.CUSTOMER
            ? connections.ofCustomer(holder.subjectId()).size() >= perCustomer
            : connections.ofAgent(holder.subjectId()).size() >= perAgent;
    }
}
