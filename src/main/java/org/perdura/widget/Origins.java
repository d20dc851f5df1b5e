package org.perdura.widget;

import java.util.Collections;
import java.util.Optional;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Knows Perdura's own origin, as browsers see it, and that of a request. */
@ApplicationScoped
public class Origins {

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    @Inject
    @ConfigProperty(name = "perdura.origin")
    Optional<String> configured;

    public RequestOrigin of(HttpServletRequest request) {
        return new RequestOrigin(Collections.list(request.getHeaders("Origin")), own(request));
    }

    /** What is configured, for who sits behind a proxy; otherwise what the request was sent to. */
    public String own(HttpServletRequest request) {
        return configured.orElseGet(() -> addressed(request));
    }

    private static String addressed(HttpServletRequest request) {
        var port = request.getServerPort();
        var isDefault = port == (request.isSecure() ? HTTPS_PORT : HTTP_PORT);
        return request.getScheme() + "://" + request.getServerName() + (isDefault ? "" : ":" + port);
    }
}
