package org.perdura.widget;

import java.time.Clock;
import java.util.Optional;

import org.perdura.authentication.AuthenticationSetting;
import org.perdura.platform.Json;
import org.perdura.platform.Problem;
import org.perdura.platform.ProblemException;
import org.perdura.platform.WireName;

import jakarta.enterprise.context.RequestScoped;
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

/** What a page needs to know to show a widget. */
@RequestScoped
@Path("widgets/{key: " + Widget.KEY_PATTERN + "}")
public class WidgetResource {

    /** Nobody is there: that is no moment for the organisation's color. */
    private static final String OFFLINE_COLOR = "#5c6662";

    @Inject
    Widgets widgets;

    @Inject
    VisitingHours hours;

    @Inject
    Origins origins;

    @Inject
    Clock clock;

    @Context
    HttpServletRequest request;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response find(@PathParam("key") String key) {
        var widget = widgets.findByKey(key)
            .filter(Widget::isInUse)
            .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND, "no such widget"));
        Cors.admitReader(request, origins.of(request), widget);
        return Response.ok(Json.write(Appearance.of(widget, hours.isShut(widget, clock.instant()))))
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .build();
    }

    /**
     * What everybody may see of a widget. Closed, it has another look; hidden, none, unless somebody has a chat there.
     */
    record Appearance(String key, String title, String subtitle, String color, String position, String mode,
            String tokenFunction, boolean closed, boolean hidden, boolean shownWhenClosed, Offline offline) {

        static Appearance of(Widget widget, boolean closed) {
            return new Appearance(
                widget.getKey(),
                widget.getTitle(),
                widget.getSubtitle(),
                widget.getColor(),
                WireName.of(widget.getPosition()),
                WireName.of(widget.getWorkstream().getMode()),
                Optional.ofNullable(widget.getAuthenticationSetting())
                    .map(AuthenticationSetting::getTokenFunction)
                    .orElse(null),
                closed,
                closed && !widget.isShownWhenClosed(),
                widget.isShownWhenClosed(),
                new Offline(widget.getOfflineTitle(), widget.getOfflineSubtitle(), OFFLINE_COLOR));
        }
    }

    /** What is another while it is closed; without a title of its own it keeps the usual one. */
    record Offline(String title, String subtitle, String color) {
    }
}
