package org.perdura.identity;

import org.perdura.agent.Agents;
import org.perdura.platform.Problem;
import org.perdura.platform.ProblemException;
import org.perdura.widget.Origins;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/**
 * Gives an agent or supervisor who is logged in a ticket. Only Perdura's own pages get one: with a foreign page, the
 * browser sends the login's cookie, too.
 */
@RequestScoped
@Path("agent/session")
public class AgentSessionResource {

    @Inject
    EntryLimits limits;

    @Inject
    Doors doors;

    @Inject
    Origins origins;

    @Inject
    Agents agents;

    @Inject
    StaffSessions sessions;

    @Inject
    StaffCookie cookie;

    @Inject
    Tickets tickets;

    @Context
    HttpServletRequest request;

    @POST
    public Response open() {
        limits.session(request.getRemoteAddr());
        return doors.pass(this::answer);
    }

    private Response answer() {
        if (!origins.of(request).isOwn()) {
            throw new ProblemException(Problem.FORBIDDEN, "origin");
        }

        CurrentAgent.of(request, agents);
        var session = cookie.read(request)
            .flatMap(sessions::findSession)
            .orElseThrow(() -> new ProblemException(Problem.NOT_AUTHENTICATED, "not logged in"));
        return IssuedTicket.answer(tickets.issueForAgent(session));
    }
}
