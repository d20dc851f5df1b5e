package org.perdura.widget;

import java.util.Locale;
import java.util.Optional;

import org.perdura.authentication.AuthenticationSetting;
import org.perdura.platform.Json;
import org.perdura.platform.Problem;
import org.perdura.platform.ProblemException;

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

    @Inject
    Widgets widgets;

    @Inject
    Origins origins;

    @Context
    HttpServletRequest request;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response find(@PathParam("key") String key) {
        var widget = widgets.findByKey(key)
            .filter(Widget::isEnabled)
            .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND, "no such widget"));
        var origin = origins.of(request);
        if (!origin.mayRead(widget)) {
            throw new ProblemException(Problem.FORBIDDEN, "origin");
        }

        Cors.admit(request, origin);
        return Response.ok(Json.write(Appearance.of(widget))).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** What everybody may see of a widget. */
    record Appearance(String key, String title, String subtitle, String color, String position, String mode,
            String tokenFunction) {

        static Appearance of(Widget widget) {
            return new Appearance(
                widget.getKey(),
                widget.getTitle(),
                widget.getSubtitle(),
                widget.getColor(),
                word(widget.getPosition()),
                word(widget.getWorkstream().getMode()),
                Optional.ofNullable(widget.getAuthenticationSetting())
                    .map(AuthenticationSetting::getTokenFunction)
                    .orElse(null));
        }

        private static String word(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
