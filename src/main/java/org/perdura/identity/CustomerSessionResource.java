package org.perdura.identity;

import java.util.Collections;
import java.util.regex.Pattern;

import org.perdura.customer.Customers;
import org.perdura.platform.Problem;
import org.perdura.platform.ProblemException;
import org.perdura.platform.RequestBody;
import org.perdura.widget.AllowedOrigins;
import org.perdura.widget.Cors;
import org.perdura.widget.KnownWidgets;
import org.perdura.widget.Origins;
import org.perdura.widget.Widget;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** Gives a customer whose portal vouches for them a ticket. */
@RequestScoped
@Path("session")
public class CustomerSessionResource {

    private static final Pattern BEARER = Pattern.compile("(?i:bearer) (\\S+)");
    private static final int PREFLIGHT_SECONDS = 600;

    @Inject
    EntryLimits limits;

    @Inject
    Doors doors;

    @Inject
    KnownWidgets widgets;

    @Inject
    Origins origins;

    @Inject
    AllowedOrigins allowedOrigins;

    @Inject
    CustomerTokens tokens;

    @Inject
    Customers customers;

    @Inject
    Tickets tickets;

    @Context
    HttpServletRequest request;

    @POST
    public Response open() {
        limits.session(request.getRemoteAddr());
        var widget = requestedWidget();
        requireOrigin(widget);

        var verified = tokens.verify(bearer(), widget.getAuthenticationSetting());
        return IssuedTicket.answer(doors.pass(() -> issue(widget, verified)));
    }

    private String issue(Widget widget, VerifiedCustomer verified) {
        var customer = customers.identify(verified.issuer(), verified.subject(), verified.name(), verified.claims());
        return tickets.issueForCustomer(customer.getId(), widget.getId(), verified.expiresAt());
    }

    private Widget requestedWidget() {
        var key = RequestBody.read(request).path("widget");
        if (!key.isString() || !key.stringValue().matches(Widget.KEY_PATTERN)) {
            throw new ProblemException(Problem.BAD_VALUE, "widget");
        }

        return widgets.findByKey(key.stringValue())
            .filter(Widget::isInUse)
            .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND, "no such widget"));
    }

    private void requireOrigin(Widget widget) {
        var origin = origins.of(request);
        if (!origin.mayUse(widget)) {
            throw new ProblemException(Problem.FORBIDDEN, "origin");
        }

        Cors.admit(request, origin);
    }

    private String bearer() {
        var headers = Collections.list(request.getHeaders("Authorization"));
        if (headers.size() > 1) {
            throw new ProblemException(Problem.BAD_VALUE, "two authorizations");
        }

        return headers.stream()
            .map(BEARER::matcher)
            .filter(bearer -> bearer.matches())
            .map(bearer -> bearer.group(1))
            .findFirst()
            .orElseThrow(() -> new ProblemException(Problem.NOT_AUTHENTICATED, "no bearer token"));
    }

    /** A preflight has no body, so it is asked for any widget; the request itself is then asked for its own. */
    @OPTIONS
    public Response preflight() {
        var origin = origins.of(request);
        if (!allowedOrigins.contains(origin)) {
            throw new ProblemException(Problem.FORBIDDEN, "origin");
        }

        Cors.admit(request, origin);
        return Response.noContent()
            .header("Access-Control-Allow-Methods", "POST")
            .header("Access-Control-Allow-Headers", "authorization, content-type")
            .header("Access-Control-Max-Age", PREFLIGHT_SECONDS)
            .build();
    }
}
