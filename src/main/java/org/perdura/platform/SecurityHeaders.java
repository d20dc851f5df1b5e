package org.perdura.platform;

import java.io.IOException;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.faces.application.ResourceHandler;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What every answer says to the browser before anything else: load nothing but ours, run no script in the page, be in
 * nobody's frame. It speaks first, so that who knows better – the widget's frame – can say something else.
 */
public class SecurityHeaders extends HttpFilter {

    private static final String POLICY =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        + "connect-src 'self'; font-src 'self'; media-src 'self'; manifest-src 'self'; worker-src 'self'; "
        + "form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; "
        + "require-trusted-types-for 'script'";

    /**
     * PrimeFaces adds a policy with the page's nonce (see web.xml); a browser obeys both, so this must leave scripts
     * out.
     */
    private static final String POLICY_BESIDE_PRIMEFACES =
        "form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    private static final String TRANSPORT = "max-age=31536000; includeSubDomains";

    @Inject
    @ConfigProperty(name = "perdura.secure", defaultValue = "true")
    boolean secure;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        write(response, secure);

        if (isPage(request)) {
            response.setHeader("Content-Security-Policy", POLICY_BESIDE_PRIMEFACES);
        }

        if (isPersonal(request)) {
            response.setHeader("Cache-Control", "no-store");
        }

        chain.doFilter(request, response);
    }

    private static boolean isPage(HttpServletRequest request) {
        return request.getServletPath().endsWith(".xhtml") || request.getServletPath().equals("/setup");
    }

    private static boolean isPersonal(HttpServletRequest request) {
        var uri = request.getRequestURI();
        return uri.startsWith("/api/") || isPage(request) && !uri.startsWith(ResourceHandler.RESOURCE_IDENTIFIER);
    }

    /** For answers that never come to this filter, such as the login's redirects. */
    public static void write(HttpServletResponse response, boolean secure) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

        if (secure) {
            response.setHeader("Strict-Transport-Security", TRANSPORT);
        }
    }
}
