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
    private static final String FORM_WITH_FILE = "multipart/form-data";
    private static final int LONGEST_FORM_WITH_FILE = LONGEST_FORM + 1024 * 1024;

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

    /**
     * Servlets of ours, whose addresses have no ending, know what they take; TRACE they inherit, and it would repeat
     * cookies.
     */
    private static boolean isTaken(HttpServletRequest request) {
        return PAGE_OR_FILE.matcher(request.getServletPath()).matches()
            ? METHODS.contains(request.getMethod())
            : !"TRACE".equals(request.getMethod());
    }

    /** No browser sends a form without its length. */
    private boolean isTooLong(HttpServletRequest request) {
        return request.getContentLengthLong() > (takesFile(request) ? LONGEST_FORM_WITH_FILE : LONGEST_FORM)
            || request.getHeader("Transfer-Encoding") != null;
    }

    private boolean takesFile(HttpServletRequest request) {
        return request.getServletPath().equals(getInitParameter("files"));
    }

    /**
     * Liberty reads parameters when somebody first asks for them; if they are garbled, or too many, it is said here.
     */
    private boolean isReadable(HttpServletRequest request) {
        var isPost = "POST".equals(request.getMethod());
        try {
            if (!isPost || isOfType(request, FORM) || takesFile(request)) {
                request.getParameterMap();
            }

            return !isPost || isOfType(request, FORM_WITH_FILE) == takesFile(request) || isFarewell(request);
        } catch (RuntimeException garbled) {
            return false;
        }
    }

    /** OmniFaces tells the server that a page was left, so that it need not keep its state; never with a file. */
    private static boolean isFarewell(HttpServletRequest request) {
        return isOfType(request, FORM) && "unload".equals(request.getParameter("omnifaces.event"));
    }

    private static boolean isOfType(HttpServletRequest request, String type) {
        return request.getContentType() != null && request.getContentType().toLowerCase(Locale.ROOT).startsWith(type);
    }
}
