package org.perdura.identity;

import java.io.IOException;
import java.util.Collections;
import java.util.Objects;

import org.perdura.agent.Agents;
import org.perdura.identity.Ticket.Kind;
import org.perdura.platform.Problem;
import org.perdura.platform.ProblemException;
import org.perdura.platform.Problems;
import org.perdura.widget.KnownWidgets;
import org.perdura.widget.Origins;
import org.perdura.widget.Widget;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The door to both sockets. It checks origin and ticket before the upgrade, because Liberty's limits on frames do not
 * hold for whoever has got past it; endpoints find the {@link TicketHolder} as their user principal.
 */
@WebFilter(urlPatterns = "/ws/*", asyncSupported = true)
public class TicketFilter extends HttpFilter {

    @Inject
    EntryLimits limits;

    @Inject
    Doors doors;

    @Inject
    Origins origins;

    @Inject
    KnownWidgets widgets;

    @Inject
    Agents agents;

    @Inject
    StaffCookie cookie;

    @Inject
    Tickets tickets;

    @Inject
    Event<SocketRequested> socketRequested;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        TicketHolder holder;
        try {
            holder = admit(request);
        } catch (RuntimeException refusal) {
            Problems.answer(refusal, request, response);
            return;
        }

        chain.doFilter(new TicketedRequest(request, holder), response);
    }

    private TicketHolder admit(HttpServletRequest request) {
        limits.handshake(request.getRemoteAddr());
        requireUpgrade(request);

        var handshake = Handshake.of(path(request), Collections.list(request.getHeaders("Sec-WebSocket-Protocol")));
        var holder = doors.pass(() -> handshake.isAgents() ? agent(request, handshake) : customer(request, handshake))
            .at(request.getRemoteAddr());
        socketRequested.fire(new SocketRequested(holder));
        return holder;
    }

    private static void requireUpgrade(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod()) || !"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            throw new ProblemException(Problem.NO_UPGRADE, "no upgrade");
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getServletPath() + Objects.toString(request.getPathInfo(), "");
    }

    private TicketHolder customer(HttpServletRequest request, Handshake handshake) {
        var widget = handshake.widgetKey()
            .flatMap(widgets::findByKey)
            .filter(Widget::isInUse)
            .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND, "no such widget"));
        if (!origins.of(request).mayUse(widget)) {
            throw new ProblemException(Problem.FORBIDDEN, "origin");
        }

        return tickets.redeem(handshake.ticket(), Kind.CUSTOMER, widget.getId()).orElseThrow(TicketFilter::noTicket);
    }

    /** The cookie alone would let a foreign page in, the ticket alone would outlive the login. */
    private TicketHolder agent(HttpServletRequest request, Handshake handshake) {
        if (!origins.of(request).isOwn()) {
            throw new ProblemException(Problem.FORBIDDEN, "origin");
        }

        CurrentAgent.of(request, agents);
        return tickets.redeem(handshake.ticket(), Kind.AGENT, null)
            .filter(holder -> isOfThisLogin(request, holder))
            .orElseThrow(TicketFilter::noTicket);
    }

    private boolean isOfThisLogin(HttpServletRequest request, TicketHolder holder) {
        return cookie.read(request).map(Secret::hash).filter(holder.staffSession()::equals).isPresent();
    }

    private static ProblemException noTicket() {
        return new ProblemException(Problem.NOT_AUTHENTICATED, "ticket");
    }
}
