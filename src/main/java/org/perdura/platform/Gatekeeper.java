package org.perdura.platform;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Turns away what no page takes: unknown methods, and forms that are too long or cannot be read. Left to themselves
 * Liberty and Faces would show the page all the same, or fail. REST paths and sockets look for themselves.
 */
public class Gatekeeper extends HttpFilter {

    private static final Pattern PAGE_OR_FILE = Pattern.compile("/setup|.*\\.\\w+");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private static final Pattern BESIDE_PAGES = Pattern.compile("/(api|ws)(/.*)?");
    /** Faces stumbles over it. */
    private static final String NAMELESS = "/.xhtml";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int LONGEST_FORM = 256 * 1024;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (BESIDE_PAGES.matcher(request.getServletPath()).matches()) {
            chain.doFilter(request, response);
        } else if (request.getServletPath().endsWith(NAMELESS)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!isTaken(request)) {
            response.setHeader("Allow", "GET, HEAD, POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (isTooLong(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (!isReadable(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Servlets of ours, whose addresses have no ending, know what they take; TRACE they inherit, and it would repeat cookies. */
    private static boolean isTaken(HttpServletRequest request) {
        return PAGE_OR_FILE.matcher(request.getServletPath()).matches()
            ? METHODS.contains(request.getMethod())
            : !"TRACE".equals(request.getMethod());
    }

    /** No browser sends a form without its length. */
    private static boolean isTooLong(HttpServletRequest request) {
        return request.getContentLengthLong() > LONGEST_FORM || request.getHeader("Transfer-Encoding") != null;
    }

    /** Liberty reads parameters when somebody first asks for them; if they are garbled, or too many, it is said here. */
    private static boolean isReadable(HttpServletRequest request) {
        try {
            if (!"POST".equals(request.getMethod()) || isForm(request)) {
                request.getParameterMap();
            }

            return true;
        } catch (RuntimeException garbled) {
            return false;
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        return request.getContentType() != null && request.getContentType().toLowerCase(Locale.ROOT).startsWith(FORM);
    }
}
