package org.perdura.identity;

import static org.perdura.platform.Problem.NOT_AUTHENTICATED;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.perdura.platform.Problem;
import org.perdura.platform.ProblemException;
import org.perdura.widget.Widget;

/** What a request for a socket asks for: its path and the subprotocols that it offers, one of which is the ticket. */
record Handshake(String path, List<String> offered) {

    static final String PROTOCOL = "perdura.v1";

    private static final String AGENT_PATH = "/ws/agent";
    private static final Pattern CUSTOMER_PATH = Pattern.compile("/ws/customer/(" + Widget.KEY_PATTERN + ")");
    private static final String TICKET = "ticket.";

    /** The subprotocols may come in one header or in several. */
    static Handshake of(String path, List<String> headers) {
        return new Handshake(path, headers.stream()
            .flatMap(header -> Stream.of(header.split(",", -1)))
            .map(String::strip)
            .toList());
    }

    boolean isAgents() {
        return path.equals(AGENT_PATH);
    }

    /** The key of the widget to which a customer wants to speak. */
    Optional<String> widgetKey() {
        var customers = CUSTOMER_PATH.matcher(path);
        return customers.matches() ? Optional.of(customers.group(1)) : Optional.empty();
    }

    /** Exactly our protocol and one ticket; whoever offers anything else is no client of ours. */
    String ticket() {
        if (offered.size() != 2 || !offered.get(0).equals(PROTOCOL)) {
            throw new ProblemException(offered.isEmpty() ? NOT_AUTHENTICATED : unknownProtocol(), "subprotocols");
        }

        var ticket = offered.get(1);
        if (!ticket.startsWith(TICKET)) {
            throw new ProblemException(NOT_AUTHENTICATED, "no ticket");
        }

        return ticket.substring(TICKET.length());
    }

    private Problem unknownProtocol() {
        return offered.contains(PROTOCOL) ? NOT_AUTHENTICATED : Problem.BAD_VALUE;
    }
}
