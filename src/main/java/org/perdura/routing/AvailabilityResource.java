package org.perdura.routing;

import java.util.Optional;

import org.perdura.platform.Json;
import org.perdura.platform.Problem;
import org.perdura.platform.ProblemException;
import org.perdura.platform.Recent;
import org.perdura.widget.Cors;
import org.perdura.widget.KnownWidgets;
import org.perdura.widget.Origins;
import org.perdura.widget.Widget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Tells a page whether somebody is there, so that it can say so beside its own button. Found out once a second at most.
 */
@ApplicationScoped
@Path("widgets/{key: " + Widget.KEY_PATTERN + "}/availability")
public class AvailabilityResource {

    @Inject
    KnownWidgets widgets;

    @Inject
    Availabilities availabilities;

    @Inject
    Origins origins;

    private final Recent<String, String> recent = new Recent<>(this::read);

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response find(@PathParam("key") String key, @Context HttpServletRequest request) {
        var widget = widgets.findByKey(key)
            .filter(Widget::isInUse)
            .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND, "no such widget"));
        Cors.admitReader(request, origins.of(request), widget);
        return Response.ok(recent.find(key).orElseThrow()).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private Optional<String> read(String key) {
        return widgets.findByKey(key).map(availabilities::of).map(Json::write);
    }
}
