package org.perdura.platform;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

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
 * few at once that they never hold more than a quarter of them.
 */
@WebFilter("/admin/*")
public class Reserve extends HttpFilter {

    private static final int SHARE = 4;
    private static final int MOST_SECONDS_TO_WAIT = 5;

    private transient Semaphore places;

    @Inject
    @ConfigProperty(name = "perdura.db.connections")
    int connections;

    @Override
    public void init() {
        places = new Semaphore(Math.max(1, connections / SHARE), true);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isPlaceFree()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }

        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private boolean isPlaceFree() {
        try {
            return places.tryAcquire(MOST_SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
