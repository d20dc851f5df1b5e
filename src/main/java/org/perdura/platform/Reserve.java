package org.perdura.platform;

import java.io.IOException;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Keeps connections to the database for the chat: pages of the administration, some of which read a lot, are served so
 * few at once that they never hold more than a quarter of them. So are those of supervisors, which come again by
 * themselves, and what is asked about one conversation: all of them share the same places.
 */
@WebFilter({"/admin/*", "/supervisor/*", "/api/v1/conversations/*"})
public class Reserve extends HttpFilter {

    private static final int SHARE = 4;
    private static final int MOST_SECONDS_TO_WAIT = 5;

    private transient Places places;

    @Inject
    @ConfigProperty(name = "perdura.db.connections")
    int connections;

    @Override
    public void init() {
        places = new Places(connections / SHARE, MOST_SECONDS_TO_WAIT);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!places.take()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }

        try {
            chain.doFilter(request, response);
        } finally {
            places.leave();
        }
    }
}
