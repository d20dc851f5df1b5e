package org.perdura.widget;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The page inside the widget's frame, {@code /widget/{key}/frame}. Only pages of the widget's allowed origins may frame
 * it, which is why it is answered here: everything else below {@code /widget} is a plain file, of which foreign pages
 * may load one.
 */
@WebFilter(urlPatterns = "/widget/*", asyncSupported = true)
public class WidgetFrame extends HttpFilter {

    private static final Pattern FRAME = Pattern.compile("/widget/(" + Widget.KEY_PATTERN + ")/frame");
    private static final Pattern ORIGIN = Pattern.compile("https?://[\\w.:\\[\\]-]+");
    private static final String PAGE = "/WEB-INF/widget/frame.html";

    @Inject
    Widgets widgets;

    @Inject
    Origins origins;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var frame = FRAME.matcher(request.getRequestURI());
        if (frame.matches()) {
            answer(frame.group(1), request, response);
        } else {
            if (request.getRequestURI().equals(Loader.PATH)) {
                Loader.open(response);
            }

            chain.doFilter(request, response);
        }
    }

    private void answer(String key, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var widget = find(key);
        if (widget.isPresent()) {
            show(widget.get(), request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private Optional<Widget> find(String key) {
        return widgets.findByKey(key).filter(Widget::isInUse);
    }

    private void show(Widget widget, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "origin");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader("Content-Security-Policy", policy(widget, origins.own(request)));
        try (var page = getServletContext().getResourceAsStream(PAGE)) {
            page.transferTo(response.getOutputStream());
        }
    }

    static String policy(Widget widget, String own) {
        // Not every browser takes 'self' to include the sockets of the same host.
        var sockets = own.replaceFirst("^http", "ws");
        return Stream.of(
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' data:",
                "font-src 'self'",
                "media-src 'self'",
                "connect-src 'self' " + sockets,
                "form-action 'none'",
                "base-uri 'none'",
                "object-src 'none'",
                "require-trusted-types-for 'script'",
                "frame-ancestors 'self'" + ancestors(widget))
            .collect(joining("; "));
    }

    private static String ancestors(Widget widget) {
        return widget.getAllowedOrigins().stream()
            .filter(origin -> ORIGIN.matcher(origin).matches())
            .map(origin -> " " + origin)
            .collect(joining());
    }
}
